/** What statements read of the function around them: their parameters once they are a function. */

import ts from '../../../facts/javascript/typescript.cjs';
import type { No } from '../../context.js';
import { declarationOf } from '../denotes.js';
import { bare, isFunctionNode } from '../nodes.js';
import type { Source } from '../source.js';
import { CARRIED, isHandlerParameter } from './arguments.js';
import { BUILTIN_METHODS } from './builtins.js';
import { isData } from './crossing.js';
import { isInside, namesIn } from './needed.js';

interface Parameter {
  readonly name: string;
  readonly type: string;
  /** Text of the argument. */
  readonly sent: string;
}

interface Parameters {
  readonly list: readonly Parameter[];
  /** `request.body.items` is written as the name of its parameter. */
  readonly replace: readonly { readonly at: number; readonly end: number; readonly text: string }[];
}

export function parametersOf(source: Source, region: readonly ts.Statement[], no: No): Parameters | null {
  const list = new Map<string, Parameter>();
  const replace: { readonly at: number; readonly end: number; readonly text: string }[] = [];
  const taken = new Set(region.flatMap((each) => [...namesIn(each)].map(({ text }) => text)));
  for (const name of region.flatMap((each) => [...namesIn(each)])) {
    const declaration = declarationOf(source, name) ?? source.checker.getSymbolAtLocation(name)?.declarations?.[0];
    if (!declaration || region.some((each) => isInside(declaration, each)) || !isInFunction(declaration)) continue;
    const chain = chainOf(name);
    if (isHandlerParameter(source, name) && typeOf(source, declaration) === 'any') {
      const first = chain[0];
      const last = chain.at(-1);
      if (!first || !last || !CARRIED.test(first.name.text)) return no(`it uses \`${name.text}\`, which cannot be sent to a worker`);
      const sent = last.getText(source.file);
      const local = list.get(sent)?.name ?? fresh(last.name.text, taken, [...list.values()]);
      list.set(sent, { name: local, type: 'any', sent });
      replace.push({ at: last.getStart(source.file), end: last.end, text: local });
      continue;
    }
    if (!isData(source, name)) return no(`it uses \`${name.text}\`, which cannot be sent to a worker`);
    const method = methodOn(name);
    if (method !== null && !BUILTIN_METHODS.has(method))
      return no(`it calls \`${name.text}.${method}\`, and a worker gets no methods of objects`);
    list.set(name.text, { name: name.text, type: typeOf(source, declaration), sent: name.text });
  }
  return { list: [...list.values()], replace };
}

function isInFunction(declaration: ts.Node): boolean {
  for (let node = declaration; !ts.isSourceFile(node); node = node.parent) if (isFunctionNode(node)) return node !== declaration;
  return false;
}

/** `request.body` and `request.body.items` of `request.body.items.length`: what belongs to the data itself stays. */
function chainOf(name: ts.Identifier): readonly ts.PropertyAccessExpression[] {
  const chain: ts.PropertyAccessExpression[] = [];
  for (let node: ts.Node = name; ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node; node = node.parent) {
    const isMethod = ts.isCallExpression(node.parent.parent) && node.parent.parent.expression === node.parent;
    if (isMethod || (chain.length > 0 && BUILTIN_METHODS.has(node.parent.name.text))) break;
    chain.push(node.parent);
  }
  return chain;
}

function methodOn(name: ts.Identifier): string | null {
  const { parent } = name;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== name) return null;
  return ts.isCallExpression(parent.parent) && parent.parent.expression === parent ? parent.name.text : null;
}

function fresh(wanted: string, taken: ReadonlySet<string>, list: readonly Parameter[]): string {
  const isFree = (name: string): boolean => !taken.has(name) && !list.some((each) => each.name === name);
  if (isFree(wanted)) return wanted;
  for (let n = 2; ; n++) if (isFree(`${wanted}${n}`)) return `${wanted}${n}`;
}

const SIMPLE_TYPE = /^(?:readonly )?(?:string|number|boolean)(?:\[\])*$|^(?:Map|Set|Array|Record)<(?:string|number|boolean|[, ])+>$/;

/** As it is declared, or plain to see. */
function typeOf(source: Source, declaration: ts.Node): string {
  if (!ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration)) return 'any';
  if (declaration.type) return SIMPLE_TYPE.test(declaration.type.getText(source.file)) ? declaration.type.getText(source.file) : 'any';
  const value = declaration.initializer && bare(declaration.initializer);
  if (!value) return 'any';
  if (
    ts.isNumericLiteral(value) ||
    (ts.isCallExpression(value) && /^(?:Number|parseInt|parseFloat|Math\.\w+)$/.test(value.expression.getText(source.file)))
  )
    return 'number';
  if (
    ts.isStringLiteralLike(value) ||
    ts.isTemplateExpression(value) ||
    (ts.isCallExpression(value) && /^String$/.test(value.expression.getText(source.file)))
  )
    return 'string';
  return ts.isPropertyAccessExpression(value) && value.name.text === 'length' ? 'number' : 'any';
}
