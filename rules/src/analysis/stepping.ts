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
  'datetime.utcnow',
  'time.time_ns',
  'time.monotonic_ns',
  'time.perf_counter_ns',
  'time.process_time',
  'process.hrtime.bigint',
  'process.uptime',
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

export const leaves = (stmt: Stmt | undefined): boolean => (stmt?.kind === 'jump' && stmt.how === 'break') || stmt?.kind === 'return';

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

const isPaused = (stmt: LoopStmt): boolean => someNode(stmt.body, (node) => node.kind === 'await' || node.kind === 'yield');

/** What a loop waits for by asking again and again, if that is all it does. */
export function spinsOn(stmt: LoopStmt): 'clock' | 'state' | false {
  if (isPaused(stmt)) return false;
  const test = testOf(stmt);
  if (!test) return false;
  if (comparesClock(test) || comparesReading(stmt, test)) return 'clock';
  return isIdle(stmt) && asksState(test) ? 'state' : false;
}

function comparesClock(test: Expr): boolean {
  if (test.kind === 'unary' && test.op === '!') return comparesClock(test.value);
  return test.kind === 'binary' && someNode(test, asksClock);
}

/** `while (now < end) now = Date.now()`. */
function comparesReading({ body }: LoopStmt, test: Expr): boolean {
  if (test.kind !== 'binary') return false;
  const names = new Set<string>();
  someNode(test, (node) => {
    if (node.kind === 'var') names.add(node.name);
    return false;
  });
  const values: Expr[] = [];
  someNode(body, (node) => {
    if (node.kind === 'assign' && names.has(assigned(node.target) ?? '')) values.push(node.value);
    return false;
  });
  return values.length > 0 && values.every((value) => someNode(value, asksClock));
}

/** `while (!ready) {}`: nothing happens in the loop that could end it. */
const isIdle = ({ form, body, update }: LoopStmt): boolean =>
  form === 'while' && update === undefined && body.every((stmt) => stmt.kind === 'jump' && stmt.how === 'continue');

const ASKING = new Set(['has', 'get', 'includes', 'is_set', 'empty', 'done', 'locked', 'is_alive', 'exists', 'len']);

/** Is this asked of something that has a name, and does asking change nothing? */
function asksState(test: Expr): boolean {
  if (!someNode(test, (node) => node.kind === 'var' || node.kind === 'this')) return false;
  return !someNode(test, (node) => {
    if (node.kind === 'call') {
      const name = node.callee.kind === 'member' || node.callee.kind === 'global' ? node.callee.name : '';
      return !ASKING.has(name);
    }
    return (node.kind === 'unary' && (node.op === '++' || node.op === '--')) || node.kind === 'assign' || node.kind === 'await';
  });
}

export interface Bound {
  readonly counter: Expr;
  readonly limit: Expr;
}

/** `i < n`: what counts and what it counts to; what counts down starts with what limits it. */
export function boundsOf(test: Expr): readonly Bound[] {
  if (test.kind === 'logical' && test.op === '&&') return [...boundsOf(test.left), ...boundsOf(test.right)];
  if (test.kind === 'unary' && test.op === '--') return [{ counter: test.value, limit: test.value }];
  if (test.kind === 'var') return [{ counter: test, limit: test }];
  if (test.kind !== 'binary') return [];
  const { left, right } = test;
  const up = { counter: left, limit: right };
  const down = (side: Expr): Bound => {
    const counter = side.kind === 'unary' && side.op === '--' ? side.value : side;
    return { counter, limit: counter };
  };
  if (test.op === '<' || test.op === '<=') return [up, down(right)];
  if (test.op === '!=' || test.op === '!==') return right.kind === 'literal' ? [down(left)] : [up];
  if (test.op === '>' || test.op === '>=') return right.kind === 'literal' ? [down(left)] : [{ counter: right, limit: left }, down(left)];
  return [];
}
