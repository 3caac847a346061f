/** Functions that an array method runs at once, and what becomes of the method when they have to be awaited. */

import ts from '../../facts/javascript/typescript.cjs';
import type { TextEdit } from '../fix.js';
import { declarationOf } from './denotes.js';
import { isGathered, mapCallOf, mapEdits } from './map-callback.js';
import { bare, isFunctionNode, isGenerator, type FunctionNode } from './nodes.js';
import type { Source } from './source.js';

export interface AwaitedCallback {
  /** What the function around has to wait for; null where somebody waits already. */
  readonly call: ts.CallExpression | null;
  readonly edits: readonly TextEdit[];
  /** Its elements are no longer gone through one after the other. */
  readonly atOnce: boolean;
}

/** `xs.map((x) => …)` gathers promises, `xs.forEach((x) => …)` becomes a loop. */
export function awaitedCallback(source: Source, fn: FunctionNode): AwaitedCallback | null {
  const map = mapCallOf(fn);
  if (map) return { call: isGathered(map) ? null : map, edits: mapEdits(source, fn, map), atOnce: true };
  const loop = forEachCallOf(fn);
  const edits = loop && loopEdits(source, fn, loop);
  return loop && edits ? { call: loop, edits, atOnce: false } : null;
}

/** `xs.forEach(fn);` as a statement. */
function forEachCallOf(fn: FunctionNode): ts.CallExpression | null {
  const call = fn.parent;
  if (!ts.isArrowFunction(fn) || isGenerator(fn) || !ts.isCallExpression(call) || call.arguments.length !== 1) return null;
  const { expression, parent } = call;
  return ts.isPropertyAccessExpression(expression) &&
    expression.name.text === 'forEach' &&
    !expression.questionDotToken &&
    ts.isExpressionStatement(parent)
    ? call
    : null;
}

/** `for (const x of xs) { … }`, `for (const [i, x] of xs.entries()) { … }`; null where the loop would do something else. */
function loopEdits(source: Source, fn: FunctionNode, call: ts.CallExpression): readonly TextEdit[] | null {
  const [element, index, ...more] = fn.parameters;
  const { body } = fn;
  const receiver = ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : null;
  const isPlain = [element, index].every((each) => !each?.initializer && !each?.dotDotDotToken);
  if (!element || more.length > 0 || !isPlain || !body || !receiver) return null;
  if (!isArray(source, receiver)) return null;
  const returns = returnsIn(body);
  if (returns.some((each) => each.expression !== undefined || isInLoop(each, fn))) return null;
  const { path: file, text } = source;
  const start = call.getStart(source.file);
  const name = [index, element].flatMap((each) => (each ? [each.name.getText(source.file)] : [])).join(', ');
  return [
    { file, at: start, end: start, text: `for (const ${index ? `[${name}]` : name} of ` },
    { file, at: receiver.end, end: body.getStart(source.file), text: index ? '.entries()) ' : ') ' },
    ...returns.map((each) => ({
      file,
      at: each.getStart(source.file),
      end: each.getStart(source.file) + 'return'.length,
      text: 'continue',
    })),
    // An expression keeps the semicolon of the statement, a block needs none.
    { file, at: body.end, end: ts.isBlock(body) && text[call.parent.end - 1] === ';' ? call.parent.end : call.end, text: '' },
  ];
}

function returnsIn(body: ts.Node): readonly ts.ReturnStatement[] {
  const found: ts.ReturnStatement[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunctionNode(node)) return;
    if (ts.isReturnStatement(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function isInLoop(node: ts.Node, fn: FunctionNode): boolean {
  for (let each = node.parent; each !== fn; each = each.parent)
    if (ts.isIterationStatement(each, false) || ts.isSwitchStatement(each)) return true;
  return false;
}

const GIVE_ARRAYS =
  /^(?:map|filter|split|slice|concat|sort|reverse|flat|flatMap|toSorted|toReversed|splice|readdirSync|readdir|keys|values|entries|from|of)$/;
const OF_OBJECTS = /^(?:keys|values|entries|from|of)$/;

/** An array for certain: a `Map` would give its entries, where `forEach` gives its values. */
function isArray(source: Source, node: ts.Expression): boolean {
  const value = bare(node);
  if (ts.isArrayLiteralExpression(value)) return true;
  if (ts.isAwaitExpression(value)) return isArray(source, value.expression);
  if (ts.isCallExpression(value)) {
    const callee = value.expression;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : '';
    if (!GIVE_ARRAYS.test(name)) return false;
    return !OF_OBJECTS.test(name) || /^(?:Object|Array)\.\w+$/.test(callee.getText(source.file));
  }
  const declaration = ts.isIdentifier(value) ? declarationOf(source, value) : null;
  if (!declaration || !(ts.isVariableDeclaration(declaration) || ts.isParameter(declaration))) return false;
  if (declaration.type) return /\[\]$|^(?:Readonly)?Array</.test(declaration.type.getText(source.file));
  return declaration.initializer !== undefined && ts.isVariableDeclaration(declaration) && isArray(source, declaration.initializer);
}
