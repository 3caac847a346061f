/** How loops with a test go on, read off their text. */

import type { Expr, LoopStmt, Pattern, Stmt } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';

const nameOf = (expr: Expr): string | null => (expr.kind === 'var' ? expr.name : null);

const assigned = (target: Pattern): string | null => (target.kind === 'var' ? target.name : null);

const ADDS = new Set(['+', '-']);
const isConstant = (expr: Expr): boolean => expr.kind === 'literal' || expr.kind === 'constant';

/** `i + 1`, `1 + i`, `i - 2`. */
const stepsFrom = (value: Expr, name: string): boolean =>
  value.kind === 'binary' && ADDS.has(value.op) && (nameOf(value.left) === name || nameOf(value.right) === name);

interface Steps {
  even: boolean;
  uneven: boolean;
}

function note(steps: Steps, name: string, each: Expr | Stmt): void {
  if (each.kind === 'unary' && (each.op === '++' || each.op === '--') && nameOf(each.value) === name) steps.even = true;
  if (each.kind !== 'assign' || assigned(each.target) !== name) return;
  const even = each.op === undefined ? stepsFrom(each.value, name) : ADDS.has(each.op) && isConstant(each.value);
  if (even) steps.even = true;
  else steps.uneven = true;
}

/** Does the loop count by constant steps? Doubling and halving end soon. */
export function stepsEvenly(stmt: LoopStmt, counter: Expr): boolean {
  const name = nameOf(counter.kind === 'binary' && counter.op === '*' ? counter.left : counter);
  if (name === null) return false;
  const steps: Steps = { even: false, uneven: false };
  someNode([stmt.test, stmt.update, stmt.body], (node) => {
    note(steps, name, node);
    return false;
  });
  return steps.even && !steps.uneven;
}

const CLOCKS = new Set([
  'Date.now',
  'performance.now',
  'process.hrtime',
  'time.time',
  'time.monotonic',
  'time.perf_counter',
  'datetime.now',
]);

const callName = (expr: Expr): string => {
  if (expr.kind === 'var' || expr.kind === 'global') return expr.name.replace(/\$\d+$/, '');
  if (expr.kind === 'member') return `${callName(expr.object)}.${expr.name}`;
  return '';
};

const asksClock = (each: Expr | Stmt): boolean => {
  if (each.kind !== 'call') return false;
  const name = callName(each.callee);
  return [...CLOCKS].some((clock) => name === clock || name.endsWith(`.${clock}`)) || (each.isNew === true && name === 'Date');
};

/** `while (Date.now() < end) {}`: nothing but the clock ends it. */
const waiting = new WeakMap<LoopStmt, boolean>();

/** Does an `await` stand in the loop? */
export function waitsInTurns(stmt: LoopStmt): boolean {
  let known = waiting.get(stmt);
  if (known === undefined)
    waiting.set(stmt, (known = stmt.async || someNode(stmt.body, (node) => node.kind === 'await' || (node.kind === 'with' && node.async))));
  return known;
}

const isAlways = (test: Expr | undefined): boolean => test === undefined || (test.kind === 'literal' && Boolean(test.value));

const leaves = (stmt: Stmt | undefined): boolean => (stmt?.kind === 'jump' && stmt.how === 'break') || stmt?.kind === 'return';

/** The test of a loop: its own, or where it has none the first that leaves it (`while (true) { if (i >= n) break; … }`). */
export function testOf({ test, body }: LoopStmt): Expr | undefined {
  if (!isAlways(test)) return test;
  for (const stmt of body)
    if (stmt.kind === 'if' && stmt.else.length === 0 && leaves(stmt.then.at(-1)))
      return stmt.test.kind === 'binary' && INVERSE[stmt.test.op] !== undefined
        ? { ...stmt.test, op: INVERSE[stmt.test.op] ?? '' }
        : undefined;
  return undefined;
}

const INVERSE: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '===': '!==' };

export function spinsOnClock(stmt: LoopStmt): boolean {
  let test = testOf(stmt);
  while (test?.kind === 'unary' && test.op === '!') test = test.value;
  if (test?.kind !== 'binary' || !someNode(test, asksClock)) return false;
  return !someNode(stmt.body, (node) => node.kind === 'await' || node.kind === 'yield');
}
