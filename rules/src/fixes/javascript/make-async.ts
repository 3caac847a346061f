/** A synchronous function as an asynchronous one. */

import ts from '../../facts/javascript/typescript.cjs';
import type { No } from '../context.js';
import type { TextEdit } from '../fix.js';
import { symbolOf } from './denotes.js';
import { functionAround, isAsync, isGenerator, type FunctionNode } from './nodes.js';
import type { Source } from './source.js';

/**
 * null when it cannot be one, or its type would no longer fit what it is declared as. `isDeclared`: what declares the method
 * for others (interfaces, base classes) changes with it.
 */
export function makeAsync(source: Source, fn: FunctionNode, isDeclared: boolean, no: No): readonly TextEdit[] | null {
  if (ts.isConstructorDeclaration(fn)) return no('a constructor cannot wait');
  if (ts.isAccessor(fn)) return no('a getter or setter cannot wait');
  if (isGenerator(fn)) return no('a generator cannot wait without a change of all that iterate over it');
  if (isAsync(fn) || !fn.body) return null;
  if (!isAlone(source, fn, isDeclared)) return no(`\`${nameOf(source, fn)}\` has a declared type that says that it answers at once`);
  if (fn.type && isPromise(fn.type)) return [];
  const last = fn.modifiers?.at(-1);
  const at = last ? last.end + (/^\s*/.exec(source.text.slice(last.end))?.[0].length ?? 0) : fn.getStart(source.file);
  const file = source.path;
  const edits: TextEdit[] = [{ file, at, end: at, text: 'async ' }];
  for (const { type } of [fn, ...overloadsOf(source, fn)]) {
    const promised = type ? promise(source, type, nameOf(source, fn), no) : [];
    if (!promised) return null;
    edits.push(...promised);
  }
  edits.push(...documented(source, fn));
  return edits;
}

/** A member without a body, which promises what it gave; null when it cannot. */
export function promiseSignature(source: Source, at: number, no: No): readonly TextEdit[] | null {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (isSignature(node) && node.getStart(source.file) === at) found = node;
    else ts.forEachChild(node, visit);
  };
  visit(source.file);
  if (!found || !isSignature(found)) return null;
  const name = found.name.getText(source.file);
  const declared = ts.isPropertySignature(found) ? found.type : found;
  if (!declared || (ts.isPropertySignature(found) && !ts.isFunctionTypeNode(declared)))
    return no(`\`${name}\` has a declared type that says that it answers at once`);
  const type = 'type' in declared ? declared.type : undefined;
  return type ? promise(source, type, name, no) : [];
}

const isSignature = (node: ts.Node): node is ts.MethodSignature | ts.PropertySignature | ts.MethodDeclaration =>
  ts.isMethodSignature(node) || ts.isPropertySignature(node) || (ts.isMethodDeclaration(node) && !node.body);

function promise(source: Source, type: ts.TypeNode, name: string, no: No): readonly TextEdit[] | null {
  if (isPromise(type)) return [];
  if (ts.isTypePredicateNode(type) || type.kind === ts.SyntaxKind.ThisType)
    return no(`what \`${name}\` returns (\`${type.getText(source.file)}\`) cannot be promised`);
  const at = type.getStart(source.file);
  const file = source.path;
  return [
    { file, at, end: at, text: 'Promise<' },
    { file, at: type.end, end: type.end, text: '>' },
  ];
}

/** `Promise<T>`, `T | Promise<T>`. */
const isPromise = (type: ts.TypeNode): boolean =>
  ts.isUnionTypeNode(type)
    ? type.types.some(isPromise)
    : ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && /^(?:Promise|PromiseLike|Awaitable)$/.test(type.typeName.text);

/** Its other signatures, which stand beside it without a body. */
function overloadsOf(source: Source, fn: FunctionNode): readonly (ts.FunctionDeclaration | ts.MethodDeclaration)[] {
  const name = fn.name?.getText(source.file);
  const isOverload = (each: ts.Node): each is ts.FunctionDeclaration | ts.MethodDeclaration =>
    (ts.isFunctionDeclaration(each) || ts.isMethodDeclaration(each)) && !each.body && each.name?.getText(source.file) === name;
  const beside: readonly ts.Node[] = ts.isClassLike(fn.parent)
    ? fn.parent.members
    : ts.isSourceFile(fn.parent) || ts.isBlock(fn.parent)
      ? fn.parent.statements
      : [];
  return name === undefined ? [] : beside.filter(isOverload);
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

/** Nothing of its name beside it but overloads, and no type above it that says what it returns. */
function isAlone(source: Source, fn: FunctionNode, isDeclared: boolean): boolean {
  if (ts.isFunctionDeclaration(fn)) {
    const declarations = fn.name ? (symbolOf(source, fn.name)?.declarations ?? []) : [fn];
    return declarations.every((each) => each === fn || (ts.isFunctionDeclaration(each) && !each.body));
  }
  if (ts.isMethodDeclaration(fn) && ts.isClassLike(fn.parent)) {
    const same = fn.parent.members.filter((each) => each.name?.getText(source.file) === fn.name.getText(source.file));
    const promised = fn.parent.heritageClauses?.some((each) => each.token === ts.SyntaxKind.ImplementsKeyword) ?? false;
    return same.every((each) => each === fn || (ts.isMethodDeclaration(each) && !each.body)) && (isDeclared || !promised);
  }
  const maker = makerOf(fn);
  if (maker) return !maker.type && isAlone(source, maker, isDeclared);
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
