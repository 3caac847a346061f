/** How loops with a test go on, read off their text. */

import type { CallExpr, Expr, LoopStmt, Pattern, Stmt } from '../facts/facts.js';
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
  /** The counter is a point in time. */
  inTime: boolean;
}

/** Methods and functions of libraries that give, or make of their receiver, a later or earlier time: `d.plus({ days: 1 })`, `addDays(d, 1)`. */
const LATER = /^(?:add|plus|subtract|minus)$|^(?:add|sub)(?:Milliseconds|Seconds|Minutes|Hours|Days|Weeks|BusinessDays|Months)?$/;
const SETS_TIME = /^set(?:UTC)?(?:Date|Hours|Minutes|Seconds|Milliseconds|Time|Month)$/;
const DURATIONS = /^(?:timedelta|relativedelta|DateOffset|Duration|duration)$/;

const mentions = (expr: Expr, name: string): boolean => someNode(expr, (node) => node.kind === 'var' && node.name === name);

const calledName = ({ callee }: CallExpr): string =>
  callee.kind === 'member' || callee.kind === 'var' || callee.kind === 'global' ? callee.name.replace(/\$\d+$/, '') : '';

const isDuration = (expr: Expr): boolean => expr.kind === 'call' && DURATIONS.test(calledName(expr));

/** `addDays(d, 1)`, `d.plus({ days: 1 })`, `new Date(d.getTime() + DAY)`, `new Date(d.setDate(d.getDate() + 1))`. */
function laterThan(value: Expr, name: string): boolean {
  if (value.kind === 'binary') return value.op === '+' && isDuration(value.right) && nameOf(value.left) === name;
  if (value.kind !== 'call') return false;
  const called = calledName(value);
  if (LATER.test(called) || SETS_TIME.test(called))
    return value.callee.kind === 'member' && nameOf(value.callee.object) === name
      ? true
      : value.args[0] !== undefined && mentions(value.args[0].value, name);
  const only = value.args[0]?.value;
  if (called !== 'Date' || !only || value.args.length > 1) return false;
  return only.kind === 'binary' ? ADDS.has(only.op) && mentions(only, name) : laterThan(only, name);
}

function note(steps: Steps, name: string, each: Expr | Stmt, isStep: (expr: Expr) => boolean): void {
  if (each.kind === 'unary' && (each.op === '++' || each.op === '--') && nameOf(each.value) === name) steps.even = true;
  if (each.kind === 'call' && each.callee.kind === 'member' && nameOf(each.callee.object) === name) {
    if (SETS_TIME.test(each.callee.name) || (LATER.test(each.callee.name) && each.args.length > 1)) steps.even = steps.inTime = true;
  }
  if (each.kind !== 'assign' || assigned(each.target) !== name) return;
  const inTime = each.op === undefined ? laterThan(each.value, name) : ADDS.has(each.op) && (isDuration(each.value) || isStep(each.value));
  if (inTime) steps.inTime = true;
  const even = inTime || (each.op === undefined ? stepsFrom(each.value, name) : ADDS.has(each.op) && isConstant(each.value));
  if (even) steps.even = true;
  else steps.uneven = true;
}

const NEVER = (): boolean => false;

/** `i * i < n`, `i + size <= n`: what is asked about grows with the counter. */
const OFFSETS = new Set(['*', '+', '-']);

function stepsOf(stmt: LoopStmt, counter: Expr, isStep: (expr: Expr) => boolean): Steps {
  const steps: Steps = { even: false, uneven: false, inTime: false };
  const name = nameOf(counter.kind === 'binary' && OFFSETS.has(counter.op) ? counter.left : counter);
  if (name !== null)
    someNode([stmt.test, stmt.update, stmt.body], (node) => {
      note(steps, name, node, isStep);
      return false;
    });
  return steps;
}

/** Does the loop count by constant steps? Doubling and halving end soon. `isStep` says whether something is a duration. */
export function stepsEvenly(stmt: LoopStmt, counter: Expr, isStep: (expr: Expr) => boolean = NEVER): boolean {
  const steps = stepsOf(stmt, counter, isStep);
  return steps.even && !steps.uneven;
}

/** Does the loop go from day to day, or from hour to hour? */
export const stepsInTime = (stmt: LoopStmt, counter: Expr, isStep: (expr: Expr) => boolean): boolean =>
  stepsOf(stmt, counter, isStep).inTime;

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
  return (
    [...CLOCKS].some((clock) => name === clock || name.endsWith(`.${clock}`)) ||
    (each.isNew === true && name === 'Date' && each.args.length === 0)
  );
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
  if (test.kind === 'call') return comparedTimes(test);
  if (test.kind === 'unary' && test.op === '!' && test.value.kind === 'call')
    return comparedTimes(test.value).map(({ counter, limit }) => ({ counter: limit, limit: counter }));
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

/** `isBefore(day, end)`, `day.isSameOrBefore(end)`. */
function comparedTimes(test: CallExpr): readonly Bound[] {
  const order = /^is(?:SameOr)?(Before|After)$/.exec(calledName(test))?.[1];
  if (order === undefined) return [];
  const [first, second] =
    test.args.length > 1 || test.callee.kind !== 'member'
      ? [test.args[0]?.value, test.args[1]?.value]
      : [test.callee.object, test.args[0]?.value];
  if (!first || !second) return [];
  return order === 'Before' ? [{ counter: first, limit: second }] : [{ counter: second, limit: first }];
}
