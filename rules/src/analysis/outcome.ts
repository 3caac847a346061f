/** Tests whose outcome is known: flags and modes that every caller gives as constants. */

import type { Expr } from '../facts/facts.js';
import { assignedIn } from './assigned.js';
import { isAsync } from './callbacks.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { asyncTest } from './narrowing.js';
import { frameOf } from './scope.js';
import type { Solver } from './solver.js';
import { union, type Value, type Values } from './value.js';

type Constant = Extract<Value, { kind: 'string' | 'number' | 'boolean' }>;

const isConstant = (value: Value): value is Constant => value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean';

/** True or false if the test always comes out so in this frame, else null. */
export function outcome(s: Solver, frame: Frame, test: Expr): boolean | null {
  switch (test.kind) {
    case 'literal':
      return typeof test.value === 'boolean' ? test.value : null;
    case 'unary': {
      if (test.op !== '!') return null;
      const inner = outcome(s, frame, test.value);
      return inner === null ? null : !inner;
    }
    case 'logical': {
      if (test.op === '??') return null;
      const left = outcome(s, frame, test.left);
      const right = outcome(s, frame, test.right);
      if (test.op === '&&') return left === false || right === false ? false : left === true && right === true ? true : null;
      return left === true || right === true ? true : left === false && right === false ? false : null;
    }
    case 'binary':
      return comparison(s, frame, test);
    case 'var': {
      if (isMainThread(s, frame, test)) return true;
      if (isNothing(frame, test)) return false;
      const values = constants(s, frame, test);
      return values ? agreed(values.map((value) => Boolean(value.value))) : null;
    }
    case 'member':
      return isMainThread(s, frame, test) ? true : null;
    case 'call':
      return asksWhetherAsync(s, frame, test);
    default:
      return null;
  }
}

/** What a file does in its own worker is not on the main loop. */
const isMainThread = (s: Solver, frame: Frame, test: Expr): boolean =>
  evaluate(s, frame, test).some((value) => value.kind === 'symbol' && value.model?.intrinsic === 'is-main-thread');

/** What an operator says of two things that are the same. */
const EQUAL: ReadonlyMap<string, boolean> = new Map([
  ['==', true],
  ['===', true],
  ['is', true],
  ['!=', false],
  ['!==', false],
  ['is not', false],
]);

/** A parameter that the calls of this frame leave out, and whose default is `None` or `null`. */
function isNothing(frame: Frame, expr: Expr): boolean {
  if (expr.kind !== 'var') return false;
  const owner = frameOf(frame, expr.fn);
  const index = owner?.fn.facts.params.findIndex((param) => param.name === expr.name && param.target.kind === 'var') ?? -1;
  if (!owner || !owner.omitted.has(index) || owner.uncertain.has(index)) return false;
  const fallback = owner.fn.facts.params[index]?.default;
  return fallback?.kind === 'literal' && fallback.value === null && !isReassigned(owner, expr.name);
}

function comparison(s: Solver, frame: Frame, test: Extract<Expr, { kind: 'binary' }>): boolean | null {
  if (test.right.kind === 'literal' && test.right.value === null && isNothing(frame, test.left)) return EQUAL.get(test.op) ?? null;
  const values = constants(s, frame, test.left);
  if (!values) return null;
  const wanted = test.right.kind === 'list' ? test.right.items : [test.right];
  const literals = wanted.flatMap((item) => (item.kind === 'literal' ? [item.value] : []));
  if (literals.length !== wanted.length) return null;
  const equal = agreed(values.map((value) => literals.includes(value.value)));
  switch (test.op) {
    case '==':
    case '===':
    case 'in':
    case 'is':
      return equal;
    case '!=':
    case '!==':
    case 'not in':
    case 'is not':
      return equal === null ? null : !equal;
    default:
      return null;
  }
}

const agreed = (answers: readonly boolean[]): boolean | null => (answers.every(Boolean) ? true : answers.some(Boolean) ? null : false);

/** `iscoroutinefunction(f)` in a decorator, which is looked at with one function at a time. */
function asksWhetherAsync(s: Solver, frame: Frame, test: Expr): boolean | null {
  const subject = asyncTest(test);
  const values = subject && givenValues(s, frame, subject);
  return values?.every((value) => value.kind === 'function') ? agreed(values.map((value) => isAsync(s, frame, value))) : null;
}

/** All the constants a parameter can be, or null if it can be anything else. */
function constants(s: Solver, frame: Frame, expr: Expr): readonly Constant[] | null {
  const values = givenValues(s, frame, expr);
  return values?.every(isConstant) ? values : null;
}

/** What every caller gives a parameter; null if it can be anything else, or nothing is known. */
export function givenValues(s: Solver, frame: Frame, expr: Expr): Values | null {
  if (expr.kind !== 'var') return null;
  const owner = frameOf(frame, expr.fn);
  if (!owner) return null;
  const index = owner.fn.facts.params.findIndex((param) => param.name === expr.name && param.target.kind === 'var' && !param.rest);
  const cell = owner.params[index];
  if (index < 0 || !cell || owner.uncertain.has(index) || cell.full || isReassigned(owner, expr.name)) return null;
  const { default: fallback } = owner.fn.facts.params[index] ?? {};
  const given: Values = s.read(frame, cell);
  const values = owner.omitted.has(index) && fallback ? union(given, evaluate(s, owner, fallback)) : given;
  return values.length > 0 ? values : null;
}

/** Is the parameter given another value somewhere? */
const isReassigned = ({ fn }: Frame, name: string): boolean => assignedIn(fn.module.file.facts).has(`${fn.facts.index}:${name}`);
