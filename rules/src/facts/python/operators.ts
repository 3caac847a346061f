import type { Expr } from '../facts.js';
import { expression } from './expressions.js';
import { nothing, type Here } from './here.js';
import type { Syntax } from './syntax.js';

export function binaryExpr(here: Here, node: Syntax): Expr {
  const [left, right] = node.children;
  return {
    kind: 'binary',
    op: node.tokens[0] ?? '',
    left: expression(here, left, node.start),
    right: expression(here, right, node.end),
    at: node.start,
    end: node.end,
  };
}

export function logicalExpr(here: Here, node: Syntax): Expr {
  const [left, right] = node.children;
  return {
    kind: 'logical',
    op: node.tokens[0] === 'or' ? '||' : '&&',
    left: expression(here, left, node.start),
    right: expression(here, right, node.end),
    at: node.start,
    end: node.end,
  };
}

/** Links of a chain beyond this are kept as parts that run, not as nested comparisons. */
const MAX_CHAIN = 50;

/** `a < b < c` is `a < b and b < c`. */
export function comparison(here: Here, node: Syntax): Expr {
  const operands = node.children.map((child) => expression(here, child));
  const [first, ...others] = operands;
  if (first === undefined || others.length > MAX_CHAIN) return { kind: 'other', parts: operands, at: node.start };
  let left = first;
  let leftAt = node.start;
  let chain: Expr | null = null;
  for (const [index, right] of others.entries()) {
    const { start, end } = node.children[index + 1] ?? node;
    const link: Expr = { kind: 'binary', op: operatorAt(node, index), left, right, at: leftAt, end };
    chain = chain === null ? link : { kind: 'logical', op: '&&', left: chain, right: link, at: node.start, end };
    left = again(right, start);
    leftAt = start;
  }
  return chain ?? first;
}

function operatorAt(node: Syntax, index: number): string {
  const op = node.tokens[index] ?? '';
  return op === '<>' ? '!=' : op;
}

/** An operand in the middle is evaluated once: what may run something does not appear a second time. */
function again(operand: Expr, at: number): Expr {
  switch (operand.kind) {
    case 'var':
    case 'global':
    case 'literal':
    case 'constant':
    case 'meta':
      return operand;
    case 'member':
      return again(operand.object, at).kind === 'other' ? nothing(at) : operand;
    default:
      return nothing(at);
  }
}
