/** Python's comprehensions and generator expressions. */

import type { Expr } from '../facts/facts.js';
import { joinPaths, markFlow } from './flow.js';
import type { Frame } from './frame.js';
import { iterate } from './iteration.js';
import { lazily } from './lazy.js';
import { eachLoop, within } from './looping.js';
import { leave, narrow } from './narrowing.js';
import { bindPattern } from './patterns.js';
import type { Solver } from './solver.js';
import { placeOf } from './statements.js';
import { type DataValue, NONE, type Value, type Values } from './value.js';
import { evaluate } from './expressions.js';

export type Comprehension = Extract<Expr, { kind: 'comprehension' }>;

/** Each clause is a loop in the one before. */
export function comprehend(
  s: Solver,
  frame: Frame,
  expr: Comprehension,
  index: number,
  /** What the clause goes through, where it has been computed already. */
  source?: Values,
): { readonly element: Values; readonly extent: readonly DataValue[] } {
  const clause = expr.clauses[index];
  if (!clause) {
    if (expr.key) evaluate(s, frame, expr.key);
    return { element: evaluate(s, frame, expr.element), extent: [] };
  }
  const values = source ?? evaluate(s, frame, clause.iterable);
  const loop = eachLoop(s, frame, expr, 'comprehension', clause.iterable, values);
  return within(frame, { ...loop, at: placeOf(clause.iterable).at }, () => {
    bindPattern(s, frame, clause.target, iterate(s, frame, values, placeOf(clause.iterable), clause.async), '');
    for (const test of clause.tests) {
      evaluate(s, frame, test);
      narrow(s, frame, test, true);
    }
    const inner = comprehend(s, frame, expr, index + 1);
    return { element: inner.element, extent: [...loop.extent, ...inner.extent] };
  });
}

/** `(f(x) for x in xs)`: only `xs` is computed where it stands. */
export function generatorExpression(s: Solver, frame: Frame, expr: Comprehension): Value {
  const [first] = expr.clauses;
  const source = first ? evaluate(s, frame, first.iterable) : NONE;
  const async = expr.clauses.some((clause) => clause.async);
  return lazily(s, frame, placeOf(expr), async, source, (where) => {
    const depth = s.narrowings.length;
    const mark = markFlow(s);
    const items = comprehend(s, where, expr, 0, source);
    leave(s, depth);
    joinPaths(s, mark);
    return items;
  });
}
