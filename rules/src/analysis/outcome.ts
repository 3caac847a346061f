/** Tests whose outcome is known: flags and modes that every caller gives as constants. */

import type { Expr, FunctionFacts } from '../facts/facts.js';
import { isAsync } from './calls.js';
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
      const values = constants(s, frame, test);
      return values?.every((value) => value.kind === 'boolean') ? agreed(values.map((value) => value.value)) : null;
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

function comparison(s: Solver, frame: Frame, test: Extract<Expr, { kind: 'binary' }>): boolean | null {
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
  if (index < 0 || !cell || owner.uncertain.has(index) || cell.full || isReassigned(owner.fn.facts, expr.name)) return null;
  const { default: fallback } = owner.fn.facts.params[index] ?? {};
  const given: Values = s.read(frame, cell);
  const values = owner.omitted.has(index) && fallback ? union(given, evaluate(s, owner, fallback)) : given;
  return values.length > 0 ? values : null;
}

const reassigned = new WeakMap<FunctionFacts, ReadonlySet<string>>();

/** Is the parameter given another value somewhere in the function's own body? */
function isReassigned(facts: FunctionFacts, name: string): boolean {
  let names = reassigned.get(facts);
  if (!names) {
    const found = new Set<string>();
    collect(facts.body, facts.index, found);
    reassigned.set(facts, (names = found));
  }
  return names.has(name);
}

function collect(node: unknown, fn: number, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const each of node) collect(each, fn, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if ('target' in node) collectTargets(node.target, fn, found);
  for (const value of Object.values(node)) if (typeof value === 'object') collect(value, fn, found);
}

function collectTargets(target: unknown, fn: number, found: Set<string>): void {
  if (typeof target !== 'object' || target === null) return;
  if (Array.isArray(target)) {
    for (const each of target) collectTargets(each, fn, found);
    return;
  }
  if (
    'kind' in target &&
    target.kind === 'var' &&
    'fn' in target &&
    target.fn === fn &&
    'name' in target &&
    typeof target.name === 'string'
  )
    found.add(target.name);
  for (const value of Object.values(target)) if (typeof value === 'object') collectTargets(value, fn, found);
}
