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
export function assignedTo(frame: Frame, expr: Expr): Expr {
  if (expr.kind !== 'var' || expr.fn !== frame.fn.facts.index) return expr;
  const [only, more] = assignmentsIn(frame.fn.facts).get(expr.name) ?? [];
  return only && !more ? only.value : expr;
}

interface Assigned {
  readonly value: Expr;
  /** `+=` and its like. */
  readonly changes: boolean;
}

const assignments = new WeakMap<FunctionFacts, ReadonlyMap<string, readonly Assigned[]>>();

function assignmentsIn(facts: FunctionFacts): ReadonlyMap<string, readonly Assigned[]> {
  const known = assignments.get(facts);
  if (known) return known;
  const found = new Map<string, Assigned[]>();
  someNode(facts.body, (node) => {
    if (node.kind === 'assign' && node.target.kind === 'var') {
      const values = found.get(node.target.name);
      const each = { value: node.value, changes: node.op !== undefined };
      if (values) values.push(each);
      else found.set(node.target.name, [each]);
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

/** What a variable of the function starts with: the one thing it is assigned that is not made of itself. */
export function startedWith(frame: Frame, expr: Expr): Expr | null {
  if (expr.kind !== 'var' || expr.fn !== frame.fn.facts.index) return null;
  const [only, ...more] = (assignmentsIn(frame.fn.facts).get(expr.name) ?? []).filter(
    ({ value, changes }) => !changes && !namesIn(value).has(expr.name),
  );
  return only && more.length === 0 ? only.value : null;
}

function namesIn(expr: Expr): ReadonlyMap<string, Expr> {
  const names = new Map<string, Expr>();
  someNode(expr, (node) => {
    if (node.kind === 'var' && 'at' in node) names.set(node.name, node);
    return false;
  });
  return names;
}

/** Whatever else limits it: `min(end, start + timedelta(days=31))`. */
const alternatives = (expr: Expr): readonly Expr[] =>
  expr.kind === 'call' && /^min$/.test(nameOf(expr.callee)) ? expr.args.map(({ value }) => value) : [expr];

const nameOf = (callee: Expr): string => (callee.kind === 'global' || callee.kind === 'member' || callee.kind === 'var' ? callee.name : '');

/** Is the end made of the start, and of nothing else that somebody outside chooses: `start + timedelta(days=31)`, `addDays(start, 31)`? */
export function isWithinReach(s: Solver, frame: Frame, start: Expr | null, stop: Expr): boolean {
  if (!start) return false;
  const end = assignedTo(frame, stop);
  if (end === stop) return false;
  const origin = assignedTo(frame, start);
  const from = new Set([...namesIn(start).keys(), ...namesIn(origin).keys()]);
  return alternatives(end).some((each) => {
    const names = [...chosenIn(s, frame, each)];
    return names.length > 0 && names.every((name) => from.has(name));
  });
}

/** Variables in an expression that hold what somebody outside chooses. */
function* chosenIn(s: Solver, frame: Frame, expr: Expr): Iterable<string> {
  const limited = new Set<string>();
  someNode(expr, (node) => {
    if (node.kind === 'call' && nameOf(node.callee) === 'min' && node !== expr && dataIn(evaluate(s, frame, node)).length === 0)
      for (const name of namesIn(node).keys()) limited.add(name);
    return false;
  });
  for (const [name, node] of namesIn(expr)) if (!limited.has(name) && dataIn(evaluate(s, frame, node)).length > 0) yield name;
}
