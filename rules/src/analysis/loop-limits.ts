/**
 * Limits that stand beside what a loop counts to or goes through: `i < n && i < 100`, `if i >= 100: break`,
 * `if (out.length === MOST) return out`.
 */

import type { Expr, LoopStmt, Stmt } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import { dataIn } from './data.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { pathOf } from './narrowing.js';
import type { Solver } from './solver.js';
import { boundsOf, leaves, stepsEvenly } from './stepping.js';
import { isWindow } from './windows.js';

/** As many turns at most; null where the limit is no constant, and nobody outside chooses it. */
export interface Limit {
  readonly turns: number | null;
}

/** The smallest limit that is known, if anything but what somebody outside sends limits the loop. */
export function limitOf(s: Solver, frame: Frame, stmt: LoopStmt): Limit | null {
  const settled = [...testLimits(s, frame, stmt), ...exitLimits(stmt)].filter((limit) => !isOpen(s, frame, limit));
  if (settled.length === 0) return null;
  const numbers = settled.flatMap((limit) =>
    evaluate(s, frame, limit).flatMap((value) => (value.kind === 'number' && value.value > 0 ? [value.value] : [])),
  );
  return { turns: numbers.length > 0 ? Math.min(...numbers) : null };
}

const isOpen = (s: Solver, frame: Frame, expr: Expr): boolean => dataIn(evaluate(s, frame, expr)).length > 0;

/** Every side of a test that has to hold; one alone is what the loop counts to. */
function testLimits(s: Solver, frame: Frame, stmt: LoopStmt): readonly Expr[] {
  if (!stmt.test) return [];
  const bounds = boundsOf(stmt.test).filter(({ counter }) => stepsEvenly(stmt, counter));
  if (stmt.test.kind === 'logical') return bounds.map(({ limit }) => limit);
  // `for (let i = start; i < start + size; i++)`.
  const paged = bounds.find(({ counter, limit }) => isWindow(s, frame, initOf(stmt, counter), limit));
  const end = paged?.limit;
  return end?.kind === 'binary' ? [end.left, end.right] : [];
}

/** What a loop itself starts a variable with. */
export const initOf = ({ init }: LoopStmt, counter: Expr): Expr | null => {
  for (const stmt of init)
    if (stmt.kind === 'assign' && stmt.target.kind === 'var' && counter.kind === 'var' && stmt.target.name === counter.name)
      return stmt.value;
  return null;
};

/** What leaves the loop once a counter has come so far. */
function exitLimits(stmt: LoopStmt): readonly Expr[] {
  return stmt.body.flatMap((each) =>
    each.kind === 'if' && each.else.length === 0 && (leaves(each.then.at(-1)) || each.then.at(-1)?.kind === 'throw')
      ? reachedIn(stmt, each.test)
      : [],
  );
}

function reachedIn(stmt: LoopStmt, test: Expr): readonly Expr[] {
  if (test.kind === 'logical' && test.op === '||') return [...reachedIn(stmt, test.left), ...reachedIn(stmt, test.right)];
  if (test.kind !== 'binary') return [];
  const [more, less] = [/^(?:>=?|===?)$/.test(test.op), /^(?:<=?|===?)$/.test(test.op)];
  if (more && countsTurns(stmt, test.left)) return [test.right];
  return less && countsTurns(stmt, test.right) ? [test.left] : [];
}

/** Does this grow by the turns: a counter, the index of `enumerate`, the length of what gets an item in each turn? */
function countsTurns(stmt: LoopStmt, expr: Expr): boolean {
  if (expr.kind === 'unary' && expr.op === '++') return countsTurns(stmt, expr.value) || expr.value.kind === 'var';
  if (expr.kind === 'var') return stepsEvenly(stmt, expr) || indexOf(stmt) === expr.name;
  const path = measuredIn(expr);
  return path !== null && stmt.body.some((each) => adds(each, path));
}

/** What an expression gives the length of. */
function measuredIn(expr: Expr): string | null {
  if (expr.kind === 'member') return expr.name === 'length' || expr.name === 'size' ? pathOf(expr.object) : null;
  const [first] = expr.kind === 'call' && expr.callee.kind === 'global' && expr.callee.name === 'len' ? expr.args : [];
  return first ? pathOf(first.value) : null;
}

const ADDING = new Set(['push', 'append', 'unshift', 'appendleft']);

/** Does something in the turns put an item into this? */
export function growsIn(body: readonly Stmt[], counter: Expr): boolean {
  const path = measuredIn(counter);
  return path !== null && addsIn(body, path);
}

const adds = (stmt: Stmt, path: string): boolean => stmt.kind === 'expr' && addsIn(stmt.value, path);

const addsIn = (where: unknown, path: string): boolean =>
  someNode(
    where,
    (node) => node.kind === 'call' && node.callee.kind === 'member' && ADDING.has(node.callee.name) && pathOf(node.callee.object) === path,
  );

/** The variable that counts the turns of `for i in range(n)`, `for i, x in enumerate(xs)`, `for (const [i, x] of xs.entries())`. */
function indexOf({ iterable, target }: LoopStmt): string | null {
  if (iterable?.kind !== 'call' || !target) return null;
  const { callee } = iterable;
  const name = callee.kind === 'global' || callee.kind === 'member' ? callee.name : '';
  if (name === 'range') return target.kind === 'var' ? target.name : null;
  if (target.kind !== 'list' || (name !== 'enumerate' && name !== 'entries')) return null;
  const [first] = target.items;
  return first?.kind === 'var' ? first.name : null;
}
