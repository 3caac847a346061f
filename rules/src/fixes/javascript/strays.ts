/** Mentions of a function that are no calls of it. */

import ts from '../../facts/javascript/typescript.cjs';
import type { Mentions, Strays } from '../callers.js';
import type { FixContext } from '../context.js';
import { declarationOf, denotes, symbolOf } from './denotes.js';
import { isBuiltin } from './import-style.js';
import { mapGiven } from './map-callback.js';
import { contains, functionAround, isFunctionNode, type FunctionNode } from './nodes.js';
import { openSource, type Source } from './source.js';

export const strays: Strays = (file, text, name, mentions, target, context) => {
  const source = openSource(file, text);
  if (!source) return true;
  const home = target.file === file ? source : openSource(target.file, context.text(target.file) ?? '');
  const inside = home && declaredInside(home, target.at);
  // Nobody else can name what a function keeps to itself.
  if (inside) return home === source && isNamedOtherwise(source, inside, mentions);
  const names = new Set([name]);
  let stray = false;
  const visit = (node: ts.Node): void => {
    if (stray) return;
    if (
      ts.isIdentifier(node) &&
      names.has(node.text) &&
      !isFine(source, node, { mentions, context, names, targetAt: target.file === file ? target.at : null })
    )
      stray = true;
    ts.forEachChild(node, visit);
  };
  visit(source.file);
  return stray;
};

/** `const load = () => …` or `function load() …` in the body of another function. */
function declaredInside(source: Source, at: number): ts.NamedDeclaration | null {
  const around: FunctionNode[] = [];
  contains(source.file, (node) => {
    if (isFunctionNode(node) && node.pos <= at && at < node.end) around.push(node);
    return false;
  });
  const found = around.at(-1);
  if (!found) return null;
  const declaration = ts.isFunctionDeclaration(found) ? found : found.parent;
  const isOwn = ts.isFunctionDeclaration(declaration) || (ts.isVariableDeclaration(declaration) && isConstant(declaration));
  return isOwn && declaration.name && ts.isIdentifier(declaration.name) && functionAround(declaration) ? declaration : null;
}

const isConstant = (declaration: ts.Declaration): boolean => (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;

function isNamedOtherwise(source: Source, declaration: ts.NamedDeclaration, mentions: Mentions): boolean {
  return contains(
    source.file,
    (node) =>
      ts.isIdentifier(node) &&
      node !== declaration.name &&
      node.text === declaration.name?.getText(source.file) &&
      declarationOf(source, node) === declaration &&
      !isCalled(source, node, mentions),
  );
}

interface Look {
  readonly mentions: Mentions;
  readonly context: FixContext;
  /** What the file calls it. */
  readonly names: Set<string>;
  /** null in other files. */
  readonly targetAt: number | null;
}

function isFine(source: Source, node: ts.Identifier, look: Look): boolean {
  const { mentions, names, targetAt } = look;
  const { parent } = node;
  if (ts.isImportSpecifier(parent)) {
    // Renamed: the file calls it by another name, which is looked at as well.
    if (parent.propertyName === node) names.add(parent.name.text);
    return true;
  }
  if (ts.isExportSpecifier(parent)) {
    // Renamed for others: `default` is what they name as they like.
    if (parent.propertyName === node && parent.name.text !== 'default') mentions.alias(parent.name.text);
    return true;
  }
  if (ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return true;
  if (ts.isBindingElement(parent) && parent.propertyName === node) {
    if (ts.isIdentifier(parent.name)) names.add(parent.name.text);
    return ts.isIdentifier(parent.name);
  }
  if (isDeclarationName(node)) return true;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return isMemberFine(source, parent, look);
  if (
    ts.isJsxAttribute(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent)
  )
    return true;
  const declaration = declarationOf(source, node);
  if (declaration && isOther(declaration, targetAt)) return true;
  if (isCalled(source, node, mentions)) return true;
  return isExported(node);
}

const isDeclarationName = (node: ts.Identifier): boolean => {
  const { parent } = node;
  return (
    ((ts.isFunctionDeclaration(parent) ||
      ts.isFunctionExpression(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isClassDeclaration(parent)) &&
      parent.name === node) ||
    ((ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) && parent.name === node)
  );
};

/** Something else of the same name, declared in this file. */
function isOther(declaration: ts.Declaration, targetAt: number | null): boolean {
  if (
    ts.isParameter(declaration) ||
    ts.isImportSpecifier(declaration) ||
    ts.isImportClause(declaration) ||
    ts.isBindingElement(declaration)
  )
    return ts.isParameter(declaration);
  // What it is given is looked at where it stands.
  if (ts.isVariableDeclaration(declaration) && !isFunctionNode(declaration.initializer ?? declaration))
    return !contains(declaration, isLoading);
  if (targetAt === null) return ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration);
  const fn = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  return fn !== undefined && isFunctionNode(fn) && !(fn.pos <= targetAt && targetAt < fn.end);
}

/** `require('./load')`, `await import('./load')`. */
const isLoading = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require'));

function isCalled(source: Source, callee: ts.Expression, mentions: Mentions): boolean {
  const call = callee.parent;
  if (!ts.isCallExpression(call)) return false;
  const at = call.getStart(source.file);
  // Whoever makes it asynchronous gathers what `map` gives.
  const runs = call.expression === callee || mapGiven(callee) === call;
  const places = runs ? mentions.calls : mentions.handed;
  return places.some((each) => each.file === source.path && each.at === at && each.end === call.end);
}

function runsOther(source: Source, callee: ts.Expression, { others }: Mentions): boolean {
  const call = callee.parent;
  return (
    ts.isCallExpression(call) && call.expression === callee && others({ file: source.path, at: call.getStart(source.file), end: call.end })
  );
}

/** `store.load` of an object that has nothing to do with it is nobody's concern; of a module, `this` or `exports` it may be it. */
function isMemberFine(source: Source, member: ts.PropertyAccessExpression, { mentions, context }: Look): boolean {
  if (isCalled(source, member, mentions) || runsOther(source, member, mentions)) return true;
  if (isAssigned(member)) return /^(?:module\.)?exports\b/.test(member.getText(source.file));
  const object = member.expression;
  if (isOfTheLanguage(source, object)) return true;
  if (!ts.isIdentifier(object)) return false;
  const module = denotes(source, object)?.module;
  if (module !== undefined && isLibrary(source, module, context)) return true;
  const declaration = declarationOf(source, object);
  if (declaration === null) return !OF_MODULES.test(object.text) && symbolOf(source, object) === undefined;
  if (!(ts.isParameter(declaration) || ts.isVariableDeclaration(declaration))) return false;
  return declaration.type ? isPlainType(source, declaration.type) : ts.isParameter(declaration);
}

const LANGUAGE =
  /^(?:(?:Readonly|Weak)?(?:Map|Set|Array)|Promise|Date|RegExp|URL|URLSearchParams|Headers|FormData|AbortController|(?:Uint|Int|Float)\w*Array|Buffer|DataView|TextDecoder|TextEncoder)$/;

/** A `Map`, an array, a text, as it is made or declared: `this.#known.get(key)`. */
function isOfTheLanguage(source: Source, object: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(object) && object.expression.kind === ts.SyntaxKind.ThisKeyword ? object.name : object;
  if (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name)) return ts.isStringLiteralLike(object) || ts.isArrayLiteralExpression(object);
  const [declaration, ...more] = source.checker.getSymbolAtLocation(name)?.declarations ?? [];
  if (!declaration || more.length > 0) return false;
  if (!ts.isPropertyDeclaration(declaration) && !ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration)) return false;
  const { type, initializer } = declaration;
  if (type)
    return (
      ts.isArrayTypeNode(type) ||
      type.kind === ts.SyntaxKind.StringKeyword ||
      (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && isGlobal(source, type.typeName))
    );
  if (!initializer || (ts.isVariableDeclaration(declaration) && !isConstant(declaration))) return false;
  return (
    ts.isArrayLiteralExpression(initializer) ||
    ts.isStringLiteralLike(initializer) ||
    (ts.isNewExpression(initializer) && ts.isIdentifier(initializer.expression) && isGlobal(source, initializer.expression))
  );
}

/** The language's own, and not declared by the file. */
const isGlobal = (source: Source, name: ts.Identifier): boolean =>
  LANGUAGE.test(name.text) && (symbolOf(source, name)?.declarations ?? []).every((each) => each.getSourceFile() !== source.file);

const OF_MODULES = /^(?:exports|module|global|globalThis)$/;

const isLibrary = ({ path }: Source, module: string, context: FixContext): boolean =>
  isBuiltin(module) || (context.library?.(path, module) ?? null) !== null;

/** An object written out as a type has fields, and no method of a class. */
function isPlainType(source: Source, type: ts.TypeNode): boolean {
  if (ts.isTypeLiteralNode(type)) return type.members.every((each) => ts.isPropertySignature(each));
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return false;
  const declaration = declarationOf(source, type.typeName);
  return (
    declaration !== null && ts.isInterfaceDeclaration(declaration) && declaration.members.every((each) => ts.isPropertySignature(each))
  );
}

const isAssigned = (node: ts.Expression): boolean =>
  ts.isBinaryExpression(node.parent) && node.parent.left === node && node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** `export default load`, `module.exports = { load }`, `exports.load = load`. */
function isExported(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isExportAssignment(parent)) return true;
  const value = ts.isShorthandPropertyAssignment(parent) || ts.isPropertyAssignment(parent) ? parent.parent : node;
  const assignment = value.parent;
  return (
    ts.isBinaryExpression(assignment) &&
    assignment.right === value &&
    /^(?:module\.exports|exports(?:\.\w+)?|module\.exports\.\w+)$/.test(assignment.left.getText())
  );
}
