import type ts from 'typescript';
import type { Stmt } from '../facts.js';
import { assignmentTarget, nameOfTarget } from './assignment-targets.js';
import { namedExpression } from './casts.js';
import { expression } from './expressions.js';
import { assignmentOperator, commaItems, isAssignment } from './operators.js';
import { expressionNode, SyntaxKind } from './syntax.js';
import type { Walk } from './walk.js';

/** Assignments, `delete` and the items of `a, b` are statements of their own. */
export function expressionStatement(walk: Walk, statement: ts.Node, raw: ts.Expression, out: Stmt[]): void {
  const node = expressionNode(raw);
  switch (node.kind) {
    case SyntaxKind.BinaryExpression:
      if (isAssignment(node.operatorToken.kind)) assignmentStatement(walk, statement, node, out);
      else if (node.operatorToken.kind === SyntaxKind.CommaToken) {
        for (const item of commaItems(node)) expressionStatement(walk, statement, item, out);
      } else out.push({ kind: 'expr', value: expression(walk, node) });
      return;
    case SyntaxKind.DeleteExpression:
      out.push({ kind: 'delete', target: expression(walk, node.expression) });
      return;
    default:
      out.push({ kind: 'expr', value: expression(walk, node) });
  }
}

function assignmentStatement(walk: Walk, statement: ts.Node, node: ts.BinaryExpression, out: Stmt[]): void {
  const target = assignmentTarget(walk, node.left);
  const { name, at } = nameOfTarget(walk, node.left);
  const value = namedExpression(walk, node.right, name, at, statement);
  const op = assignmentOperator(node.operatorToken.kind);
  out.push(op === undefined ? { kind: 'assign', target, value } : { kind: 'assign', target, value, op });
}
