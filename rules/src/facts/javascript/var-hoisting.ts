/** `var` belongs to the function, from whatever block it stands in. */
import ts from './typescript.cjs';
import { declareVariables, isBlockScoped, isElsewhere } from './hoist.js';
import { statementNode, SyntaxKind } from './syntax.js';
import type { Walk } from './walk.js';

export function declareVars(walk: Walk, list: readonly ts.Statement[]): void {
  for (const statement of list) declareVarsOf(walk, statement);
}

function declareVarsOf(walk: Walk, statement: ts.Statement): void {
  const node = statementNode(statement);
  switch (node.kind) {
    case SyntaxKind.VariableStatement:
      if (!isElsewhere(walk, node)) declareList(walk, node.declarationList);
      return;
    case SyntaxKind.IfStatement:
      declareVarsOfBranches(walk, node);
      return;
    case SyntaxKind.Block:
      declareVars(walk, node.statements);
      return;
    case SyntaxKind.ForStatement:
    case SyntaxKind.ForOfStatement:
    case SyntaxKind.ForInStatement:
      if (node.initializer !== undefined && ts.isVariableDeclarationList(node.initializer)) declareList(walk, node.initializer);
      declareVarsOf(walk, node.statement);
      return;
    case SyntaxKind.WhileStatement:
    case SyntaxKind.DoStatement:
    case SyntaxKind.LabeledStatement:
    case SyntaxKind.WithStatement:
      declareVarsOf(walk, node.statement);
      return;
    case SyntaxKind.TryStatement:
      declareVars(walk, node.tryBlock.statements);
      if (node.catchClause !== undefined) declareVars(walk, node.catchClause.block.statements);
      if (node.finallyBlock !== undefined) declareVars(walk, node.finallyBlock.statements);
      return;
    case SyntaxKind.SwitchStatement:
      for (const clause of node.caseBlock.clauses) declareVars(walk, clause.statements);
      return;
    default:
  }
}

function declareList(walk: Walk, list: ts.VariableDeclarationList): void {
  if (!isBlockScoped(list)) declareVariables(walk.scope, list);
}

/** `else if` chains are long, not deep. */
function declareVarsOfBranches(walk: Walk, first: ts.IfStatement): void {
  let node: ts.IfStatement = first;
  for (;;) {
    declareVarsOf(walk, node.thenStatement);
    const rest: ts.Statement | undefined = node.elseStatement;
    if (rest === undefined) return;
    if (!ts.isIfStatement(rest)) {
      declareVarsOf(walk, rest);
      return;
    }
    node = rest;
  }
}
