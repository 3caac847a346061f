/** Declares the names of a scope before anything in it is read: uses may stand before declarations. */
import ts from './typescript.cjs';
import { isCreateRequire } from './calls.js';
import { hasModifier } from './modifiers.js';
import { blockScope, declare, type Scope } from './scope.js';
import { statementNode, SyntaxKind, type StatementNode } from './syntax.js';
import { declareVars } from './var-hoisting.js';
import type { Walk } from './walk.js';

type AmbientCandidate = ts.VariableStatement | ts.FunctionDeclaration;

export function declareParameters(walk: Walk, parameters: readonly ts.ParameterDeclaration[]): void {
  for (const parameter of parameters) declarePattern(walk.scope, parameter.name);
}

/** All names of a function's, module's or namespace's outermost scope. */
export function declareBody(walk: Walk, list: readonly ts.Statement[]): void {
  declareVars(walk, list);
  for (const statement of list) declareLexical(walk, walk.scope, statement);
}

/** A scope for a block, or the current one when the block declares nothing. */
export function scopeOfBlock(walk: Walk, list: readonly ts.Statement[]): Scope {
  let scope = walk.scope;
  for (const statement of list) {
    if (!declares(statement)) continue;
    if (scope === walk.scope) scope = blockScope(walk.scope);
    declareLexical(walk, scope, statement);
  }
  return scope;
}

export function isBlockScoped(list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.BlockScoped) !== 0;
}

export function declareVariables(scope: Scope, list: ts.VariableDeclarationList): void {
  for (const declaration of list.declarations) {
    declarePattern(scope, declaration.name);
    if (declaration.initializer === undefined || !ts.isIdentifier(declaration.name)) continue;
    if (isCreateRequire(declaration.initializer)) declare(scope, declaration.name.text).requires = true;
  }
}

export function declarePattern(scope: Scope, node: ts.BindingName): void {
  if (node.kind === SyntaxKind.Identifier) {
    declare(scope, node.text);
    return;
  }
  for (const element of node.elements) {
    if (element.kind === SyntaxKind.BindingElement) declarePattern(scope, element.name);
  }
}

/** `declare const x` says that x comes from elsewhere, so x stays global; unless it is what the file exports. */
export function isElsewhere(walk: Walk, node: AmbientCandidate): boolean {
  return hasModifier(node, SyntaxKind.DeclareKeyword) && !walk.declarations && !hasModifier(node, SyntaxKind.ExportKeyword);
}

function declares(statement: ts.Statement): boolean {
  switch (statement.kind) {
    case SyntaxKind.VariableStatement:
    case SyntaxKind.FunctionDeclaration:
    case SyntaxKind.ClassDeclaration:
    case SyntaxKind.InterfaceDeclaration:
    case SyntaxKind.TypeAliasDeclaration:
    case SyntaxKind.EnumDeclaration:
    case SyntaxKind.ModuleDeclaration:
    case SyntaxKind.LabeledStatement:
      return true;
    default:
      return false;
  }
}

function declareLexical(walk: Walk, scope: Scope, statement: ts.Statement): void {
  const node: StatementNode = statementNode(statement);
  switch (node.kind) {
    case SyntaxKind.VariableStatement:
      if (isBlockScoped(node.declarationList) && !isElsewhere(walk, node)) declareVariables(scope, node.declarationList);
      return;
    case SyntaxKind.FunctionDeclaration:
      if (node.name !== undefined && !isElsewhere(walk, node)) declareFunction(scope, node.name.text, node.body !== undefined);
      return;
    case SyntaxKind.ClassDeclaration:
    case SyntaxKind.EnumDeclaration:
      if (node.name !== undefined) declare(scope, node.name.text).hasValue = true;
      return;
    case SyntaxKind.InterfaceDeclaration:
    case SyntaxKind.TypeAliasDeclaration:
    case SyntaxKind.ImportEqualsDeclaration:
      declare(scope, node.name.text);
      return;
    case SyntaxKind.ModuleDeclaration:
      if (isNamespace(node)) declare(scope, node.name.text);
      return;
    case SyntaxKind.ImportDeclaration:
      if (node.importClause !== undefined) declareImport(scope, node.importClause);
      return;
    case SyntaxKind.LabeledStatement:
      declareLexical(walk, scope, node.statement);
      return;
    default:
  }
}

/** `namespace X`; not `declare module 'x'` and `declare global`, which speak of other files. */
export function isNamespace(node: ts.ModuleDeclaration): node is ts.NamespaceDeclaration {
  return ts.isIdentifier(node.name) && (node.flags & ts.NodeFlags.GlobalAugmentation) === 0;
}

export function declareImport(scope: Scope, clause: ts.ImportClause): void {
  if (clause.name !== undefined) declare(scope, clause.name.text);
  const bindings = clause.namedBindings;
  if (bindings === undefined) return;
  if (ts.isNamespaceImport(bindings)) declare(scope, bindings.name.text);
  else for (const element of bindings.elements) declare(scope, element.name.text);
}

function declareFunction(scope: Scope, name: string, implemented: boolean): void {
  const binding = declare(scope, name);
  binding.hasValue = true;
  if (implemented) binding.implemented = true;
}
