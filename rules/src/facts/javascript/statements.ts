import type ts from 'typescript';
import type { Expr, Stmt } from '../facts.js';
import { branches } from './branches.js';
import { classDeclaration, functionDeclaration, typeAlias, variables } from './declarations.js';
import { enumDeclaration } from './enums.js';
import { exportAssignment, exportDeclaration } from './exports.js';
import { expression } from './expressions.js';
import { expressionStatement } from './expression-statements.js';
import { scopeOfBlock } from './hoist.js';
import { importDeclaration, importEquals } from './imports.js';
import { doLoop, eachLoop, countLoop, whileLoop } from './loops.js';
import { namespaceDeclaration } from './namespaces.js';
import { switchStatement } from './switch-statement.js';
import { tryStatement } from './try-statement.js';
import { isUsing, usingStatement } from './using-statement.js';
import { statementNode, SyntaxKind, type StatementNode } from './syntax.js';
import { MAX_DEPTH, type Walk } from './walk.js';

/** Statements whose names are in scope already. */
export function statements(walk: Walk, list: readonly ts.Statement[], out: Stmt[]): void {
  for (let i = 0; i < list.length; i++) {
    const each = list[i];
    if (each === undefined) continue;
    if (isUsing(each)) {
      if (walk.depth < MAX_DEPTH) usingStatement(walk, each, list.slice(i + 1), out);
      return;
    }
    statement(walk, each, out);
  }
}

/** A block with a scope of its own. */
export function block(walk: Walk, list: readonly ts.Statement[]): Stmt[] {
  const out: Stmt[] = [];
  blockInto(walk, list, out);
  return out;
}

/** The statement under an `if` or a loop. */
export function branch(walk: Walk, node: ts.Statement): Stmt[] {
  if (node.kind === SyntaxKind.FunctionDeclaration) return block(walk, [node]);
  const out: Stmt[] = [];
  statement(walk, node, out);
  return out;
}

function blockInto(walk: Walk, list: readonly ts.Statement[], out: Stmt[]): void {
  const outer = walk.scope;
  walk.scope = scopeOfBlock(walk, list);
  statements(walk, list, out);
  walk.scope = outer;
}

/** One statement; where the nesting is too deep it is cut off. */
export function statement(walk: Walk, node: ts.Statement, out: Stmt[]): void {
  if (walk.depth >= MAX_DEPTH) return;
  walk.depth++;
  convert(walk, statementNode(node), out);
  walk.depth--;
}

function convert(walk: Walk, node: StatementNode, out: Stmt[]): void {
  switch (node.kind) {
    case SyntaxKind.ExpressionStatement:
      expressionStatement(walk, node, node.expression, out);
      return;
    case SyntaxKind.VariableStatement:
      variables(walk, node, out);
      return;
    case SyntaxKind.ReturnStatement:
      out.push({ kind: 'return', value: optional(walk, node.expression) });
      return;
    case SyntaxKind.IfStatement:
      out.push(branches(walk, node));
      return;
    case SyntaxKind.Block:
      blockInto(walk, node.statements, out);
      return;
    case SyntaxKind.ForStatement:
      out.push(countLoop(walk, node));
      return;
    case SyntaxKind.ForOfStatement:
    case SyntaxKind.ForInStatement:
      out.push(eachLoop(walk, node));
      return;
    case SyntaxKind.WhileStatement:
      out.push(whileLoop(walk, node));
      return;
    case SyntaxKind.DoStatement:
      out.push(doLoop(walk, node));
      return;
    case SyntaxKind.BreakStatement:
      out.push({ kind: 'jump', how: 'break' });
      return;
    case SyntaxKind.ContinueStatement:
      out.push({ kind: 'jump', how: 'continue' });
      return;
    case SyntaxKind.TryStatement:
      out.push(tryStatement(walk, node));
      return;
    case SyntaxKind.ThrowStatement:
      out.push({ kind: 'throw', value: optional(walk, node.expression) });
      return;
    case SyntaxKind.SwitchStatement:
      out.push(switchStatement(walk, node));
      return;
    case SyntaxKind.LabeledStatement:
      statement(walk, node.statement, out);
      return;
    case SyntaxKind.WithStatement:
      out.push({ kind: 'expr', value: expression(walk, node.expression) });
      statement(walk, node.statement, out);
      return;
    case SyntaxKind.FunctionDeclaration:
      functionDeclaration(walk, node, out);
      return;
    case SyntaxKind.ClassDeclaration:
    case SyntaxKind.InterfaceDeclaration:
      classDeclaration(walk, node, out);
      return;
    case SyntaxKind.TypeAliasDeclaration:
      typeAlias(walk, node, out);
      return;
    case SyntaxKind.EnumDeclaration:
      enumDeclaration(walk, node, out);
      return;
    case SyntaxKind.ModuleDeclaration:
      namespaceDeclaration(walk, node, out);
      return;
    case SyntaxKind.ImportDeclaration:
      importDeclaration(walk, node, out);
      return;
    case SyntaxKind.ImportEqualsDeclaration:
      importEquals(walk, node, out);
      return;
    case SyntaxKind.ExportDeclaration:
      exportDeclaration(walk, node, out);
      return;
    case SyntaxKind.ExportAssignment:
      exportAssignment(walk, node, out);
      return;
    default:
    // Empty statements, `debugger`, `export as namespace`, and what error recovery leaves behind.
  }
}

function optional(walk: Walk, node: ts.Expression | undefined): Expr | null {
  return node === undefined ? null : expression(walk, node);
}
