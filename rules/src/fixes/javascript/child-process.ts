/** `execFileSync(…)` -> `(await execFileAsync(…)).stdout`: what it gives stays the same. */

import ts from '../../facts/javascript/typescript.cjs';
import type { No } from '../context.js';
import { denotes } from './denotes.js';
import { contains, isFunctionNode, type Call } from './nodes.js';
import { promisified } from './promisified.js';
import type { Replacement } from './replacement.js';
import type { Source } from './source.js';

const TWINS: Readonly<Record<string, string>> = { execSync: 'exec', execFileSync: 'execFile' };

/** The asynchronous forms have no such option. */
const LOST_OPTIONS = new Set(['input', 'stdio', 'argv0', 'detached']);
/** They are not on the error of the asynchronous forms, or mean something else there. */
const LOST_IN_ERRORS = /^(?:status|code|signal|output|error|errno|pid|stdout|stderr|syscall|path)$/;

export function childProcess(source: Source, call: Call, no: No): Replacement | null {
  if (!ts.isCallExpression(call) || call.questionDotToken) return null;
  const callee = denotes(source, call.expression);
  const twin = callee?.module === 'child_process' ? TWINS[callee.name] : undefined;
  if (callee?.module === 'child_process' && callee.name === 'spawnSync') return no('`spawn` gives its results as events, not as one value');
  if (twin === undefined || call.arguments.length === 0) return null;
  if (readsError(call)) return no(`the \`catch\` around it reads what the error of \`${twin}\` does not have, or has under another name`);
  const options = optionsOf(call, twin);
  if (options === null) return no(`\`${twin}\` has no options \`input\` and \`stdio\`, or the options are not written out here`);
  const unused = ts.isExpressionStatement(call.parent);
  const buffer = !unused && !hasEncoding(options) && !isMadeText(call);
  const { callee: text, add, below } = promisified(source, call.expression, 'child_process', twin);
  return {
    callee: text,
    ...(buffer && { arguments: withBuffer(source, call, options) }),
    suffix: '',
    ...(!unused && { part: '.stdout' }),
    add,
    below,
    title: `Await child_process.${twin} instead`,
  };
}

type Options = ts.ObjectLiteralExpression | 'none';

/** null when they are not written out, or are of no use to the asynchronous form. */
function optionsOf(call: ts.CallExpression, twin: string): Options | null {
  const [, second, third] = call.arguments;
  const last = twin === 'exec' ? second : (third ?? (second && ts.isObjectLiteralExpression(second) ? second : undefined));
  if (call.arguments.some((each) => ts.isSpreadElement(each)) || call.arguments.length > (twin === 'exec' ? 2 : 3)) return null;
  if (!last) return twin === 'execFile' && second && !ts.isArrayLiteralExpression(second) && !looksLikeList(second) ? null : 'none';
  if (!ts.isObjectLiteralExpression(last)) return null;
  const fits = last.properties.every(
    (each) =>
      (ts.isPropertyAssignment(each) || ts.isShorthandPropertyAssignment(each)) &&
      ts.isIdentifier(each.name) &&
      !LOST_OPTIONS.has(each.name.text),
  );
  return fits ? last : null;
}

/** A name in the place of the arguments or, as they can be left out, of the options. */
const looksLikeList = (node: ts.Expression): boolean => !ts.isIdentifier(node) || /args|argv|arguments|flags|params|list/i.test(node.text);

const hasEncoding = (options: Options): boolean =>
  options !== 'none' && options.properties.some((each) => each.name && ts.isIdentifier(each.name) && each.name.text === 'encoding');

/** `.toString()` gives the same text for a Buffer as for the text that the asynchronous form gives. */
function isMadeText(call: ts.CallExpression): boolean {
  const { parent } = call;
  if (ts.isTemplateSpan(parent)) return true;
  if (ts.isCallExpression(parent)) return ts.isIdentifier(parent.expression) && parent.expression.text === 'String';
  if (!ts.isPropertyAccessExpression(parent) || parent.name.text !== 'toString' || !ts.isCallExpression(parent.parent)) return false;
  const [encoding] = parent.parent.arguments;
  return !encoding || (ts.isStringLiteral(encoding) && /^utf-?8$/i.test(encoding.text));
}

function withBuffer(source: Source, call: ts.CallExpression, options: Options): string {
  const encoding = `encoding: 'buffer'`;
  const texts = call.arguments.map((each) => each.getText(source.file));
  if (options === 'none') return `(${[...texts, `{ ${encoding} }`].join(', ')})`;
  const before = call.arguments.slice(0, -1).map((each) => each.getText(source.file));
  const properties = options.properties.map((each) => each.getText(source.file));
  return `(${[...before, `{ ${[...properties, encoding].join(', ')} }`].join(', ')})`;
}

/** A handler around the call looks at what the two errors do not share. */
function readsError(call: Call): boolean {
  for (let each: ts.Node = call; !isFunctionNode(each) && !ts.isSourceFile(each); each = each.parent) {
    const statement = each.parent;
    if (!ts.isTryStatement(statement) || statement.tryBlock !== each || !statement.catchClause) continue;
    const { variableDeclaration, block } = statement.catchClause;
    if (!variableDeclaration) continue;
    if (!ts.isIdentifier(variableDeclaration.name)) return true;
    const error = variableDeclaration.name.text;
    if (contains(block, (node) => readsProperty(node, error))) return true;
  }
  return false;
}

function readsProperty(node: ts.Node, error: string): boolean {
  const isError = (each: ts.Expression | undefined): boolean => each !== undefined && ts.isIdentifier(each) && each.text === error;
  if (ts.isPropertyAccessExpression(node)) return isError(node.expression) && LOST_IN_ERRORS.test(node.name.text);
  if (ts.isElementAccessExpression(node)) return isError(node.expression);
  return ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && isError(node.initializer);
}
