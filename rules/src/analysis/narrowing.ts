/** What a test says about a value while a branch runs: `isinstance(x, A)`, `x instanceof A`, `not …`, `and`. */

import type { Expr } from '../facts/facts.js';
import { evaluate } from './expressions.js';
import { isInstanceOf } from './classes.js';
import type { Frame } from './frame.js';
import { narrowAmong } from './membership.js';
import { frameOf } from './scope.js';
import type { Solver } from './solver.js';
import { narrowByPredicate } from './size-guards.js';
import { boundedOutside, narrowSizes } from './size-tests.js';
import { classNameTest } from './class-names.js';
import { instancesOf } from './types.js';
import type { Value, Values } from './value.js';
import { isAsync } from './callbacks.js';

/** A variable or a path of members from one, as text; null for anything else. */
export function pathOf(expr: Expr): string | null {
  switch (expr.kind) {
    case 'var':
      return `${expr.fn}:${expr.name}`;
    case 'this':
      return `${expr.fn}:this`;
    case 'member': {
      const base = pathOf(expr.object);
      return base === null ? null : `${base}.${expr.name}`;
    }
    case 'index': {
      const base = pathOf(expr.object);
      return base === null || expr.key.kind !== 'literal' ? null : `${base}.${String(expr.key.value)}`;
    }
    case 'typed':
      return pathOf(expr.value);
    default:
      return null;
  }
}

export function narrow(s: Solver, frame: Frame, test: Expr, holds: boolean): void {
  if (test.kind === 'unary' && test.op === '!') {
    narrow(s, frame, test.value, !holds);
    return;
  }
  if (test.kind === 'logical' && ((test.op === '&&' && holds) || (test.op === '||' && !holds))) {
    narrow(s, frame, test.left, holds);
    narrow(s, frame, test.right, holds);
    return;
  }
  // A test kept in a variable: `is_coroutine = iscoroutinefunction(f)`.
  if (test.kind === 'var') {
    const kept = frameOf(frame, test.fn)?.tests.get(test.name);
    if (kept) narrow(s, frame, kept, holds);
    return;
  }
  const asksAsync = asyncTest(test);
  if (asksAsync) {
    const subject = pathOf(asksAsync);
    if (subject !== null)
      s.narrowings.push({
        path: subject,
        filter: (values) => values.filter((value) => isAsync(s, frame, value) === holds || !isCallable(value)),
      });
    return;
  }
  narrowSizes(s, frame, test, holds);
  if (holds) narrowAmong(s, frame, test);
  if (test.kind === 'call') narrowByPredicate(s, frame, test, holds);
  const named = classNameTest(test);
  if (named) {
    const subject = pathOf(named.subject);
    if (subject !== null)
      s.narrowings.push({
        path: subject,
        filter: (values) =>
          values.filter((value) => {
            const name = named.ofInstance
              ? value.kind === 'instance'
                ? value.cls.cls.facts.name
                : null
              : value.kind === 'class'
                ? value.cls.facts.name
                : null;
            return name === null || named.fits(name) === holds;
          }),
      });
    return;
  }
  const asked = typeTest(test);
  if (!asked) return;
  const path = pathOf(asked.subject);
  if (path === null) return;
  const types = evaluate(s, frame, asked.type).flatMap((type) => tupleItems(s, frame, type));
  if (types.length === 0) return;
  const fits = (value: Value): boolean => types.some((type) => isInstanceOf(s, frame, value, type));
  s.narrowings.push({
    path,
    filter: (values) => {
      const kept = values.filter((value) => fits(value) === holds);
      return kept.length === 0 && holds ? types.flatMap((type) => [...instancesOf(s, type)]) : kept;
    },
  });
}

function tupleItems(s: Solver, frame: Frame, type: Value): Values {
  return type.kind === 'object' ? s.read(frame, s.field(type, '*')) : [type];
}

const ASYNC_TESTS = new Set([
  'iscoroutinefunction',
  'iscoroutine',
  'isawaitable',
  'isasyncgenfunction',
  'isasyncgen',
  'is_async_callable',
  'is_coroutine_function',
]);

const isCallable = (value: Value): boolean =>
  ['function', 'partial', 'class', 'instance', 'coroutine', 'method', 'symbol'].includes(value.kind);

/** `iscoroutinefunction(f)` of asyncio, inspect and their like: what it asks about. */
export function asyncTest(test: Expr): Expr | null {
  if (test.kind !== 'call') return null;
  const { callee } = test;
  const name = callee.kind === 'member' || callee.kind === 'var' || callee.kind === 'global' ? callee.name : '';
  return ASYNC_TESTS.has(name) ? (test.args[0]?.value ?? null) : null;
}

/** Is this expression a test that a variable may keep? */
export const isKeptTest = (expr: Expr): boolean => asyncTest(expr) !== null || typeTest(expr) !== null;

function typeTest(test: Expr): { subject: Expr; type: Expr } | null {
  if (test.kind === 'binary' && test.op === 'instanceof') return { subject: test.left, type: test.right };
  if (test.kind !== 'call' || test.callee.kind !== 'global' || test.callee.name !== 'isinstance') return null;
  const [subject, type] = test.args;
  return subject && type ? { subject: subject.value, type: type.value } : null;
}

/** Forgets what was learned since `depth`. */
export function leave(s: Solver, depth: number): void {
  s.narrowings.length = depth;
}

export function narrowed(s: Solver, frame: Frame, expr: Expr, values: Values): Values {
  const path = pathOf(expr);
  if (path === null) return values;
  let out = values;
  for (const narrowing of s.narrowings) if (narrowing.path === path) out = narrowing.says === 'assigned' ? values : narrowing.filter(out);
  return boundedOutside(s, frame, expr, path, out);
}
