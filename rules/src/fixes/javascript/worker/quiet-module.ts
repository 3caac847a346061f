/** May a worker load this module of its own? Not when loading does something, and not when its functions share state. */

import ts from '../../../facts/javascript/typescript.cjs';
import { posix } from 'node:path';
import type { FixContext } from '../../context.js';
import { specifierOf } from '../import-style.js';
import { openSource, type Source } from '../source.js';
import { CLONEABLE, MUTATORS } from './builtins.js';
import { isOfQuietLibrary } from './quiet-libraries.js';

const MAX_DEPTH = 4;

export function isQuiet(context: FixContext, source: Source, depth = 0): boolean {
  const { statements } = source.file;
  return (
    statements.every((each) => isQuietStatement(each)) &&
    !hasState(source) &&
    (depth >= MAX_DEPTH || statements.every((each) => importsQuietly(context, source, each, depth)))
  );
}

export function importsQuietly(context: FixContext, source: Source, statement: ts.Statement, depth: number): boolean {
  const specifier = specifierOf(statement);
  if (!specifier?.startsWith('.')) return specifier === null || !/^(?:node:)?async_hooks$/.test(specifier);
  if (ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const base = posix.join(posix.dirname(source.path), specifier);
  const stem = base.replace(/\.[cm]?js$/, '');
  const file = [base, ...['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '/index.ts', '/index.js'].map((each) => stem + each)].find(
    (each) => context.text(each) !== null,
  );
  const text = file === undefined ? null : context.text(file);
  // A library that was copied in is as quiet as one that is installed.
  if (file === undefined || text === null)
    return specifier.endsWith('.json') || (context.library?.(source.path, specifier) ?? null) !== null;
  const imported = openSource(file, text);
  return imported !== null && isQuiet(context, imported, depth + 1);
}

function isQuietStatement(statement: ts.Statement): boolean {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.every((each) => !each.initializer || isQuietValue(each.initializer));
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement;
    if (ts.isStringLiteral(expression)) return true;
    // `marked.use(…)`: the worker's own is set up in the same way.
    if (ts.isCallExpression(expression)) return isOfQuietLibrary(expression.expression) && isQuietValue(expression);
    return ts.isBinaryExpression(expression) && /^(?:module\.)?exports\b/.test(expression.left.getText()) && isQuietValue(expression.right);
  }
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isImportDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    (ts.isExportAssignment(statement) && isQuietValue(statement.expression)) ||
    ts.isEmptyStatement(statement)
  );
}

const QUIET_CALLS =
  /^(?:require|createRequire|Object\.\w+|Array\.\w+|Math\.\w+|Number|String|BigInt|Symbol|(?:\w+\.)?fileURLToPath|path\.\w+|(?:\w+\.)?promisify)$/;

export function isQuietValue(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return true;
  if (
    ts.isCallExpression(node) &&
    !isOfQuietLibrary(node.expression) &&
    !QUIET_CALLS.test(node.expression.getText()) &&
    !(ts.isPropertyAccessExpression(node.expression) && ts.isLiteralExpression(node.expression.expression))
  )
    return false;
  if (
    ts.isNewExpression(node) &&
    !isOfQuietLibrary(node.expression) &&
    !CLONEABLE.has(node.expression.getText()) &&
    !/^(?:URL|Intl\.\w+|TextEncoder|TextDecoder)$/.test(node.expression.getText())
  )
    return false;
  if (ts.isAwaitExpression(node)) return false;
  return ts.forEachChild(node, (each) => (isQuietValue(each) ? undefined : true)) === undefined;
}

/** Something at the top of the module is changed by its functions: a cache, a counter, a registry. */
const hasState = (source: Source): boolean => stateOf(source).size > 0;

export function stateOf(source: Source): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of source.file.statements)
    if (ts.isVariableStatement(statement))
      for (const each of statement.declarationList.declarations) if (ts.isIdentifier(each.name)) names.add(each.name.text);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
    )
      touch(node.left);
    if (
      (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
      (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
    )
      touch(node.operand);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && MUTATORS.has(node.expression.name.text))
      touch(node.expression.expression);
    if (ts.isDeleteExpression(node)) touch(node.expression);
    ts.forEachChild(node, visit);
  };
  const touch = (node: ts.Expression): void => {
    let root = node;
    while (ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root) || ts.isNonNullExpression(root))
      root = root.expression;
    if (!ts.isIdentifier(root) || !names.has(root.text)) return;
    const declaration = source.checker.getSymbolAtLocation(root)?.declarations?.[0];
    if (
      declaration &&
      ts.isVariableDeclaration(declaration) &&
      ts.isVariableStatement(declaration.parent.parent) &&
      ts.isSourceFile(declaration.parent.parent.parent)
    )
      found.add(root.text);
  };
  visit(source.file);
  return found;
}
