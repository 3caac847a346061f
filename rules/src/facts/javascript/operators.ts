import ts from './typescript.cjs';
import type { Expr } from '../facts.js';
import { namedExpression } from './casts.js';
import { expression } from './expressions.js';
import { assignmentTarget, nameOfTarget } from './assignment-targets.js';
import { SyntaxKind } from './syntax.js';
import { MAX_CHAIN, startOf, type Walk } from './walk.js';

type UnaryNode = ts.PrefixUnaryExpression | ts.PostfixUnaryExpression | ts.TypeOfExpression | ts.VoidExpression | ts.DeleteExpression;

export function binary(walk: Walk, node: ts.BinaryExpression): Expr {
  const operator = node.operatorToken.kind;
  if (isAssignment(operator)) return assignment(walk, node);
  if (operator === SyntaxKind.CommaToken) return sequence(walk, node);
  return isLong(node) ? flattened(walk, node) : operation(walk, node);
}

/** The parts of `a, b, c`. */
export function commaItems(node: ts.BinaryExpression): ts.Expression[] {
  const items: ts.Expression[] = [];
  let at: ts.Expression = node;
  while (ts.isBinaryExpression(at) && at.operatorToken.kind === SyntaxKind.CommaToken) {
    items.push(at.right);
    at = at.left;
  }
  items.push(at);
  return items.reverse();
}

export function isAssignment(operator: ts.SyntaxKind): boolean {
  return operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment;
}

/** `+=` gives `+`, `=` gives nothing. */
export function assignmentOperator(operator: ts.SyntaxKind): string | undefined {
  return operator === SyntaxKind.EqualsToken ? undefined : ts.tokenToString(operator)?.slice(0, -1);
}

export function conditional(walk: Walk, node: ts.ConditionalExpression): Expr {
  return {
    kind: 'conditional',
    test: expression(walk, node.condition),
    then: expression(walk, node.whenTrue),
    else: expression(walk, node.whenFalse),
    at: startOf(walk, node),
    end: node.end,
  };
}

export function unary(walk: Walk, node: UnaryNode): Expr {
  const operand = 'operand' in node ? node.operand : node.expression;
  return { kind: 'unary', op: unaryOperator(node), value: expression(walk, operand), at: startOf(walk, node), end: node.end };
}

function unaryOperator(node: UnaryNode): string {
  switch (node.kind) {
    case SyntaxKind.PrefixUnaryExpression:
    case SyntaxKind.PostfixUnaryExpression:
      return ts.tokenToString(node.operator) ?? '';
    case SyntaxKind.TypeOfExpression:
      return 'typeof';
    case SyntaxKind.VoidExpression:
      return 'void';
    case SyntaxKind.DeleteExpression:
      return 'delete';
    default: {
      const unreachable: never = node;
      return unreachable;
    }
  }
}

function assignment(walk: Walk, node: ts.BinaryExpression): Expr {
  const target = assignmentTarget(walk, node.left);
  const { name, at: nameAt } = nameOfTarget(walk, node.left);
  const value = namedExpression(walk, node.right, name, nameAt);
  const op = assignmentOperator(node.operatorToken.kind);
  const at = startOf(walk, node);
  return op === undefined ? { kind: 'assign', target, value, at, end: node.end } : { kind: 'assign', target, value, op, at, end: node.end };
}

function sequence(walk: Walk, node: ts.BinaryExpression): Expr {
  const items = commaItems(node).map((item) => expression(walk, item));
  return { kind: 'sequence', items, at: startOf(walk, node), end: node.end };
}

function operation(walk: Walk, node: ts.BinaryExpression): Expr {
  const left = isOperation(node.left) ? nested(walk, node.left) : expression(walk, node.left);
  const right = expression(walk, node.right);
  const at = startOf(walk, node);
  switch (node.operatorToken.kind) {
    case SyntaxKind.AmpersandAmpersandToken:
      return { kind: 'logical', op: '&&', left, right, at, end: node.end };
    case SyntaxKind.BarBarToken:
      return { kind: 'logical', op: '||', left, right, at, end: node.end };
    case SyntaxKind.QuestionQuestionToken:
      return { kind: 'logical', op: '??', left, right, at, end: node.end };
    default:
      return { kind: 'binary', op: ts.tokenToString(node.operatorToken.kind) ?? '', left, right, at, end: node.end };
  }
}

/** The left operand of a chain that is known to be short enough. */
function nested(walk: Walk, node: ts.BinaryExpression): Expr {
  walk.depth++;
  const result = operation(walk, node);
  walk.depth--;
  return result;
}

function isOperation(node: ts.Node): node is ts.BinaryExpression {
  if (!ts.isBinaryExpression(node)) return false;
  const operator = node.operatorToken.kind;
  return operator !== SyntaxKind.CommaToken && !isAssignment(operator);
}

function isLong(node: ts.BinaryExpression): boolean {
  let length = 0;
  for (let at: ts.Expression = node; isOperation(at); at = at.left) {
    if (++length > MAX_CHAIN) return true;
  }
  return false;
}

/** More operands than can be nested: all of them, in order. */
function flattened(walk: Walk, node: ts.BinaryExpression): Expr {
  const operands: ts.Expression[] = [];
  let at: ts.Expression = node;
  for (; isOperation(at); at = at.left) operands.push(at.right);
  operands.push(at);
  return { kind: 'other', parts: operands.reverse().map((each) => expression(walk, each)), at: startOf(walk, node) };
}
