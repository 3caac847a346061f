/** What an expression denotes, as far as one file tells: a name of a module. */

import ts from '../../facts/javascript/typescript.cjs';
import type { Source } from './source.js';

export interface ModuleName {
  /** Without `node:`. */
  readonly module: string;
  /** `''` for the module itself, else the path of names under it: `readFileSync`, `realpathSync.native`. */
  readonly name: string;
}

const PACKAGE_OF: Readonly<Record<string, ModuleName>> = { 'fs.promises': { module: 'fs/promises', name: '' } };

export function denotes(source: Source, node: ts.Expression): ModuleName | null {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
    return denotes(source, node.expression);
  if (ts.isIdentifier(node)) return denotedByName(source, node);
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) return under(denotes(source, node.expression), node.name.text);
  if (ts.isAwaitExpression(node))
    return ts.isCallExpression(node.expression) && node.expression.expression.kind === ts.SyntaxKind.ImportKeyword
      ? moduleNamed(node.expression.arguments[0])
      : null;
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require')
    return moduleNamed(node.arguments[0]);
  return null;
}

/** The one place where the name is declared. */
export function declarationOf(source: Source, name: ts.Identifier): ts.Declaration | null {
  const declarations = symbolOf(source, name)?.declarations ?? [];
  return declarations.length === 1 ? (declarations[0] ?? null) : null;
}

export function symbolOf(source: Source, name: ts.Identifier): ts.Symbol | undefined {
  if (ts.isShorthandPropertyAssignment(name.parent)) return source.checker.getShorthandAssignmentValueSymbol(name.parent);
  if (ts.isExportSpecifier(name.parent)) return source.checker.getExportSpecifierLocalTargetSymbol(name.parent);
  return source.checker.getSymbolAtLocation(name);
}

function denotedByName(source: Source, name: ts.Identifier): ModuleName | null {
  const declaration = declarationOf(source, name);
  return declaration && denotedByDeclaration(source, declaration);
}

export function denotedByDeclaration(source: Source, declaration: ts.Declaration): ModuleName | null {
  if (ts.isImportSpecifier(declaration))
    return under(moduleNamed(declaration.parent.parent.parent.moduleSpecifier), (declaration.propertyName ?? declaration.name).text);
  if (ts.isImportClause(declaration)) return moduleNamed(declaration.parent.moduleSpecifier);
  if (ts.isNamespaceImport(declaration)) return moduleNamed(declaration.parent.parent.moduleSpecifier);
  if (ts.isImportEqualsDeclaration(declaration))
    return ts.isExternalModuleReference(declaration.moduleReference) ? moduleNamed(declaration.moduleReference.expression) : null;
  if (ts.isVariableDeclaration(declaration)) return declaration.initializer ? denotes(source, declaration.initializer) : null;
  if (
    !ts.isBindingElement(declaration) ||
    !ts.isObjectBindingPattern(declaration.parent) ||
    declaration.dotDotDotToken ||
    declaration.initializer
  )
    return null;
  const owner = declaration.parent.parent;
  const outer = ts.isVariableDeclaration(owner)
    ? owner.initializer && denotes(source, owner.initializer)
    : denotedByDeclaration(source, owner);
  const key = declaration.propertyName ?? declaration.name;
  return outer && ts.isIdentifier(key) ? under(outer, key.text) : null;
}

function under(outer: ModuleName | null, name: string): ModuleName | null {
  if (!outer || name === 'default') return outer;
  const path = outer.name === '' ? name : `${outer.name}.${name}`;
  return PACKAGE_OF[`${outer.module}.${path}`] ?? { module: outer.module, name: path };
}

function moduleNamed(specifier: ts.Expression | undefined): ModuleName | null {
  return specifier && ts.isStringLiteralLike(specifier) ? { module: specifier.text.replace(/^node:/, ''), name: '' } : null;
}
