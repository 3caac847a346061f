/** What a package gives to other packages: nobody knows who calls that. */

import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import ts from '../../facts/javascript/typescript.cjs';
import { posix } from 'node:path';
import type { FixContext } from '../context.js';
import { exportIn } from './exports.js';
import { nameOf } from './make-async.js';
import { contains, type FunctionNode } from './nodes.js';
import { openSource, type Source } from './source.js';

/** The function, or the class of the method, is exported by an entry of a package that can be published. */
export function isPublished(context: FixContext, source: Source, fn: FunctionNode): boolean {
  const name = ts.isMethodDeclaration(fn) && ts.isClassLike(fn.parent) ? fn.parent.name?.text : nameOf(source, fn);
  if (name === undefined || name === '') return false;
  const folder = context.package(source.path)?.folder ?? '';
  const files = new Set(context.files?.() ?? []);
  return entriesOf(context, folder).some((target) => {
    const entry = sourcesOf(posix.join(folder, target)).find((each) => files.has(each));
    return entry !== undefined && gives(context, entry, source.path, name);
  });
}

/** What the module is, is what the package is. */
export function isEntry(context: FixContext, file: string): boolean {
  const folder = context.package(file)?.folder ?? '';
  return entriesOf(context, folder).some((target) => sourcesOf(posix.join(folder, target)).includes(file));
}

function entriesOf(context: FixContext, folder: string): readonly string[] {
  const tree = parseTree(context.text(posix.join(folder, 'package.json')) ?? '');
  if (!tree || findNodeAtLocation(tree, ['private'])?.value === true) return [];
  if (!findNodeAtLocation(tree, ['name']) || !findNodeAtLocation(tree, ['version'])) return [];
  return ['exports', 'main', 'module'].flatMap((field) => stringsIn(findNodeAtLocation(tree, [field])));
}

function stringsIn(node: Node | undefined): readonly string[] {
  if (!node) return [];
  if (node.type === 'string') return [String(node.value)];
  return node.type === 'property' ? stringsIn(node.children?.[1]) : (node.children ?? []).flatMap(stringsIn);
}

/** `dist/index.js` is made of `src/index.ts`. */
function sourcesOf(target: string): readonly string[] {
  const stem = target.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  const stems = [stem, ...['src/', 'lib/', ''].map((each) => stem.replace(/(^|\/)(?:dist|build|lib|out)\/(?:esm\/|cjs\/)?/, `$1${each}`))];
  return stems.flatMap((each) =>
    ['', '/index'].flatMap((end) => ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs'].map((one) => each + end + one)),
  );
}

/** Modules that pass on what others export, one behind the other. */
const MAX_BARRELS = 6;

/** Is a name of `file` among what the module gives, by itself or through modules that it passes on? */
function gives(context: FixContext, module: string, file: string, name: string, depth = 0): boolean {
  const text = depth > MAX_BARRELS ? null : context.text(module);
  const statements = text === null ? null : openSource(module, text)?.file.statements;
  if (!statements) return false;
  const named = statements.some((each) => exportsName(each, name));
  if (module === file) return named;
  return statements
    .filter((each) => named || exportsAll(each))
    .flatMap(specifiersIn)
    .some((specifier) => filesOf(context, module, specifier).some((next) => gives(context, next, file, name, depth + 1)));
}

/** Relative specifiers of imports, of exports of other modules, and of `require('./x')`. */
function specifiersIn(statement: ts.Node): readonly string[] {
  const found: string[] = [];
  contains(statement, (each) => {
    const specifier =
      ts.isImportDeclaration(each) || ts.isExportDeclaration(each)
        ? each.moduleSpecifier
        : ts.isCallExpression(each) && ts.isIdentifier(each.expression) && each.expression.text === 'require'
          ? each.arguments[0]
          : undefined;
    if (specifier && ts.isStringLiteralLike(specifier) && specifier.text.startsWith('.')) found.push(specifier.text);
    return false;
  });
  return found;
}

/** `export * from './x'`, `module.exports = { ...require('./x') }`. */
const exportsAll = (statement: ts.Statement): boolean =>
  ts.isExportDeclaration(statement)
    ? !statement.exportClause || ts.isNamespaceExport(statement.exportClause)
    : exportIn(statement) !== null && specifiersIn(statement).length > 0;

/** `export function f`, `export { f }`, `module.exports = { f }`, `exports.f = …`. */
function exportsName(statement: ts.Statement, name: string): boolean {
  const isName = (node: ts.Node): boolean => ts.isIdentifier(node) && node.text === name;
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    if (!clause || ts.isNamespaceExport(clause)) return false;
    return clause.elements.some(({ propertyName, name: given }) => [name, 'default'].includes((propertyName ?? given).text));
  }
  const given = exportIn(statement);
  if (given) return given.as === name || isGiven(given.value, isName);
  if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword))
    return false;
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.some((each) => isName(each.name));
  return (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name?.text === name;
}

/** The value itself, or a property of the object. */
const isGiven = (value: ts.Expression, isName: (node: ts.Node) => boolean): boolean =>
  ts.isObjectLiteralExpression(value)
    ? value.properties.some((each) =>
        ts.isPropertyAssignment(each) ? isName(each.initializer) : each.name !== undefined && isName(each.name),
      )
    : isName(value) || ((ts.isFunctionExpression(value) || ts.isClassExpression(value)) && value.name !== undefined && isName(value.name));

const stemOf = (path: string): string => path.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');

function filesOf(context: FixContext, from: string, specifier: string): readonly string[] {
  const wanted = stemOf(posix.join(posix.dirname(from), specifier));
  return (context.files?.() ?? []).filter((each) => stemOf(each) === wanted);
}
