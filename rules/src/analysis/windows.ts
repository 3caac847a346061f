/** Pages: a slice whose end lies a bounded distance after its start, wherever a client lets it start. */

import type { Expr, FunctionFacts } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import { dataIn } from './data.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import type { Solver } from './solver.js';

const PLACES = new Set(['at', 'end', 'nameAt']);
const written = (expr: Expr): string => JSON.stringify(expr, (key, value: unknown) => (PLACES.has(key) ? undefined : value));

/** What a variable of the function is assigned, if that happens once. */
function assignedTo(frame: Frame, expr: Expr): Expr {
  if (expr.kind !== 'var' || expr.fn !== frame.fn.facts.index) return expr;
  const [only, more] = assignmentsIn(frame.fn.facts).get(expr.name) ?? [];
  return only && !more ? only : expr;
}

const assignments = new WeakMap<FunctionFacts, ReadonlyMap<string, readonly Expr[]>>();

function assignmentsIn(facts: FunctionFacts): ReadonlyMap<string, readonly Expr[]> {
  const known = assignments.get(facts);
  if (known) return known;
  const found = new Map<string, Expr[]>();
  someNode(facts.body, (node) => {
    if (node.kind === 'assign' && node.target.kind === 'var') {
      const values = found.get(node.target.name);
      if (values) values.push(node.value);
      else found.set(node.target.name, [node.value]);
    }
    return false;
  });
  assignments.set(facts, found);
  return found;
}

/** `start` and `start + size`; `page * size` and `(page + 1) * size`. */
export function isWindow(s: Solver, frame: Frame, start: Expr | null | undefined, stop: Expr | null | undefined): boolean {
  if (!start || !stop) return false;
  // Only what is read again without effect.
  const bounded = (size: Expr): boolean =>
    size.kind === 'literal' || ((size.kind === 'var' || size.kind === 'member') && dataIn(evaluate(s, frame, size)).length === 0);
  const end = assignedTo(frame, stop);
  if (end.kind !== 'binary') return false;
  const begin = assignedTo(frame, start);
  if (end.op === '+')
    return [
      [end.left, end.right],
      [end.right, end.left],
    ].some(([from, size]) => from && size && (written(from) === written(start) || written(from) === written(begin)) && bounded(size));
  if (end.op !== '*' || begin.kind !== 'binary' || begin.op !== '*') return false;
  // One page after the other: their size is what limits.
  const sizes = [end.left, end.right].filter((side) => [begin.left, begin.right].some((other) => written(other) === written(side)));
  return sizes.length > 0 && sizes.every(bounded);
}
