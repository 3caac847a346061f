/** A synchronous function as an asynchronous one. */

import ts from '../../facts/javascript/typescript.cjs';
import type { No } from '../context.js';
import type { TextEdit } from '../fix.js';
import { declarationOf } from './denotes.js';
import { functionAround, isAsync, isGenerator, type FunctionNode } from './nodes.js';
import type { Source } from './source.js';

/** null when it cannot be one, or its type would no longer fit what it is declared as. */
export function makeAsync(source: Source, fn: FunctionNode, no: No): readonly TextEdit[] | null {
  if (ts.isConstructorDeclaration(fn)) return no('a constructor cannot wait');
  if (ts.isAccessor(fn)) return no('a getter or setter cannot wait');
  if (isGenerator(fn)) return no('a generator cannot wait without a change of all that iterate over it');
  if (isAsync(fn) || !fn.body) return null;
  if (!isAlone(source, fn)) return no(`\`${nameOf(source, fn)}\` has overloads, or a declared type that says that it answers at once`);
  const last = fn.modifiers?.at(-1);
  const at = last ? last.end + (/^\s*/.exec(source.text.slice(last.end))?.[0].length ?? 0) : fn.getStart(source.file);
  const file = source.path;
  const edits: TextEdit[] = [{ file, at, end: at, text: 'async ' }];
  const { type } = fn;
  if (type) {
    if (ts.isTypePredicateNode(type) || type.kind === ts.SyntaxKind.ThisType)
      return no(`what \`${nameOf(source, fn)}\` returns (\`${type.getText(source.file)}\`) cannot be promised`);
    const start = type.getStart(source.file);
    edits.push({ file, at: start, end: start, text: 'Promise<' }, { file, at: type.end, end: type.end, text: '>' });
  }
  edits.push(...documented(source, fn));
  return edits;
}

/** What `@returns {T}` says of it. */
function documented(source: Source, fn: FunctionNode): readonly TextEdit[] {
  const type = ts.getJSDocReturnTag(fn)?.typeExpression?.type;
  if (!type || /^Promise\b/.test(type.getText(source.file))) return [];
  const at = type.getStart(source.file);
  return [
    { file: source.path, at, end: at, text: 'Promise<' },
    { file: source.path, at: type.end, end: type.end, text: '>' },
  ];
}

/** No overloads beside it, and no type above it that says what it returns. */
function isAlone(source: Source, fn: FunctionNode): boolean {
  if (ts.isFunctionDeclaration(fn)) return fn.name ? declarationOf(source, fn.name) === fn : true;
  if (ts.isMethodDeclaration(fn) && ts.isClassLike(fn.parent)) {
    const overloads = fn.parent.members.filter((each) => each.name?.getText(source.file) === fn.name.getText(source.file));
    const promised = fn.parent.heritageClauses?.some((each) => each.token === ts.SyntaxKind.ImplementsKeyword) ?? false;
    return overloads.length === 1 && !promised;
  }
  const maker = makerOf(fn);
  if (maker) return !maker.type && isAlone(source, maker);
  // An argument has the type that its library asks for, and the library takes asynchronous functions.
  return (ts.isCallExpression(fn.parent) && fn.parent.expression !== fn) || isUntyped(fn.parent);
}

/** `module.exports = () => …`, `export default () => …`. */
export const isModuleItself = ({ name, parent }: FunctionNode): boolean =>
  name === undefined &&
  (ts.isExportAssignment(parent) || (ts.isBinaryExpression(parent) && parent.left.getText() === 'module.exports')) &&
  ts.isSourceFile(ts.isExportAssignment(parent) ? parent.parent : parent.parent.parent);

/** The function that does nothing with this one but return it. */
function makerOf(fn: FunctionNode): FunctionNode | null {
  const { parent } = fn;
  const isReturned = ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === fn);
  return isReturned ? functionAround(fn) : null;
}

/** What holds the function has the type that the function gives it. */
function isUntyped(holder: ts.Node): boolean {
  if (ts.isVariableDeclaration(holder) || ts.isPropertyDeclaration(holder)) return holder.type === undefined;
  if (ts.isObjectLiteralExpression(holder) || ts.isPropertyAssignment(holder) || ts.isParenthesizedExpression(holder))
    return isUntyped(holder.parent);
  if (ts.isAsExpression(holder)) return ts.isConstTypeReference(holder.type) && isUntyped(holder.parent);
  return ts.isExportAssignment(holder) || (ts.isBinaryExpression(holder) && holder.operatorToken.kind === ts.SyntaxKind.EqualsToken);
}

export function nameOf(source: Source, fn: FunctionNode): string {
  if (fn.name) return fn.name.getText(source.file);
  const { parent } = fn;
  if (
    (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) &&
    ts.isIdentifier(parent.name)
  )
    return parent.name.text;
  // `exports.load = () => …`
  return ts.isBinaryExpression(parent) && parent.right === fn
    ? (/^(?:module\.)?exports\.(\w+)$/.exec(parent.left.getText(source.file))?.[1] ?? '')
    : '';
}
