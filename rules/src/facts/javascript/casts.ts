import ts from './typescript.cjs';
import type { Expr } from '../facts.js';
import { classExpression } from './classes.js';
import { documentedType } from './docs.js';
import { expression } from './expressions.js';
import { functionExpression } from './functions.js';
import { expressionNode, SyntaxKind } from './syntax.js';
import { typeExpression } from './types.js';
import { MAX_DEPTH, type Walk } from './walk.js';

type CastNode = ts.AsExpression | ts.SatisfiesExpression | ts.TypeAssertion;

/** `x as T`, `<T>x`, `x satisfies T`; `as const` says nothing about what the value denotes. */
export function cast(walk: Walk, node: CastNode, value: Expr): Expr {
  if (ts.isConstTypeReference(node.type)) return value;
  const form = node.kind === SyntaxKind.SatisfiesExpression ? 'satisfies' : 'as';
  return { kind: 'typed', value, type: typeExpression(walk, node.type), form };
}

/** Parentheses vanish, unless they carry a JSDoc cast. */
export function parenthesized(walk: Walk, node: ts.ParenthesizedExpression): Expr {
  const value = expression(walk, node.expression);
  const type = walk.docs ? documentedType(walk, node) : null;
  return type === null ? value : { kind: 'typed', value, type, form: 'as' };
}

/** A value that gives its name to a function or class without one: `const f = () => {}`. `documented` carries its JSDoc. */
export function namedExpression(walk: Walk, raw: ts.Expression, name: string, nameAt: number, documented?: ts.Node): Expr {
  if (walk.depth >= MAX_DEPTH) return expression(walk, raw);
  const node = expressionNode(raw);
  switch (node.kind) {
    case SyntaxKind.ArrowFunction:
    case SyntaxKind.FunctionExpression:
      return functionExpression(walk, node, name, nameAt, documented);
    case SyntaxKind.ClassExpression:
      return classExpression(walk, node, name, nameAt);
    case SyntaxKind.AsExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.TypeAssertionExpression:
      return namedCast(walk, node, name, nameAt, documented);
    default:
      return expression(walk, raw);
  }
}

function namedCast(walk: Walk, node: CastNode, name: string, nameAt: number, documented: ts.Node | undefined): Expr {
  walk.depth++;
  const value = namedExpression(walk, node.expression, name, nameAt, documented);
  walk.depth--;
  return cast(walk, node, value);
}
