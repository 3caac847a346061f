/** Code that runs once: guarded by what it sets itself (`if (db == null) db = open()`). */

import type { Expr, Pattern, Stmt } from '../facts/facts.js';
import type { Frame } from './frame.js';
import type { Solver } from './solver.js';
import type { Values } from './value.js';

type IfStmt = Extract<Stmt, { kind: 'if' }>;

/** Does `this` outlive the call: the class in static methods and accessors, or an instance that lives as long as the process? */
function isLasting(s: Solver, frame: Frame, fn: number): boolean {
  const { facts } = frame.fn.module.file;
  const cls = facts.classes[facts.functions[fn]?.cls ?? -1];
  if (cls?.members.some((member) => member.fn === fn && member.static)) return true;
  for (let at: Frame | null = frame; at; at = at.env)
    if (at.fn.facts.index === fn)
      return at.self?.kind === 'instance' && (s.lasting.has(at.self.cls.cls) || s.setUpOnce.has(at.self.cls.cls));
  return false;
}

/** What outlives a call: a variable of the module or of a function around, an attribute of a class, module or kept instance. */
function lastingPath(s: Solver, frame: Frame, expr: Expr | Pattern): string | null {
  if (expr.kind === 'this') return isLasting(s, frame, expr.fn) ? 'this' : null;
  if (expr.kind === 'var') return expr.fn === 0 || expr.fn !== frame.fn.facts.index ? expr.name : null;
  if (expr.kind === 'member') {
    const base = lastingPath(s, frame, expr.object);
    return base === null ? (expr.object.kind === 'var' && expr.object.name === 'cls' ? `cls.${expr.name}` : null) : `${base}.${expr.name}`;
  }
  return null;
}

const isNothing = (expr: Expr): boolean =>
  (expr.kind === 'literal' && expr.value === null) || expr.kind === 'constant' || (expr.kind === 'global' && expr.name === 'undefined');

/** The thing that a test finds unset, or null. */
function unset(s: Solver, frame: Frame, test: Expr): string | null {
  if (test.kind === 'unary' && test.op === '!') return lastingPath(s, frame, test.value);
  if (test.kind === 'binary' && ['==', '===', 'is'].includes(test.op) && isNothing(test.right)) return lastingPath(s, frame, test.left);
  if (test.kind === 'logical' && test.op === '&&') return unset(s, frame, test.left) ?? unset(s, frame, test.right);
  return null;
}

function isSet(s: Solver, frame: Frame, test: Expr): string | null {
  if (test.kind === 'binary' && ['!=', '!==', 'is not'].includes(test.op) && isNothing(test.right)) return lastingPath(s, frame, test.left);
  return lastingPath(s, frame, test);
}

const assigns = (s: Solver, frame: Frame, block: readonly Stmt[], path: string): boolean =>
  block.some((stmt) => {
    switch (stmt.kind) {
      case 'assign':
        return lastingPath(s, frame, stmt.target) === path;
      case 'expr':
        return stmt.value.kind === 'assign' && lastingPath(s, frame, stmt.value.target) === path;
      case 'if':
        return assigns(s, frame, stmt.then, path) || assigns(s, frame, stmt.else, path);
      case 'with':
        return assigns(s, frame, stmt.body, path);
      case 'try':
        return assigns(s, frame, stmt.body, path);
      default:
        return false;
    }
  });

export function isSetUpGuard(s: Solver, frame: Frame, stmt: IfStmt): boolean {
  const path = unset(s, frame, stmt.test);
  return path !== null && assigns(s, frame, stmt.then, path);
}

/** `if (db) return db;` before code that sets `db`. */
export function setsUp(s: Solver, frame: Frame, block: readonly Stmt[], stmt: Stmt): boolean {
  if (stmt.kind !== 'if' || stmt.else.length > 0 || stmt.then.at(-1)?.kind !== 'return') return false;
  const path = isSet(s, frame, stmt.test);
  return path !== null && assigns(s, frame, block.slice(block.indexOf(stmt) + 1), path);
}

/** `if (!settings) settings = new Settings()`: the instance lives as long as what it is assigned to. */
export function noteSetUp(s: Solver, frame: Frame, target: Pattern, values: Values): void {
  if (frame.once === 0 || !values.some(({ kind }) => kind === 'instance') || lastingPath(s, frame, target) === null) return;
  for (const value of values) {
    if (value.kind !== 'instance' || s.setUpOnce.has(value.cls.cls)) continue;
    const { cls } = value.cls;
    s.setUpOnce.add(cls);
    for (const fn of cls.module.functions)
      if (fn.facts.cls === cls.facts.index) for (const made of s.framesOf.get(fn) ?? []) if (made.runs > 0) s.enqueue(made);
  }
}

/** `db ??= open()`, `db ||= open()`. */
export const isSetUpAssignment = (s: Solver, frame: Frame, op: string | undefined, target: Pattern): boolean =>
  (op === '??' || op === '||') && lastingPath(s, frame, target) !== null;

/** `db ?? (db = open())`. */
export function isSetUpFallback(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'logical' }>): boolean {
  if (expr.op === '&&' || expr.right.kind !== 'assign') return false;
  const path = lastingPath(s, frame, expr.left);
  return path !== null && lastingPath(s, frame, expr.right.target) === path;
}

/** Every call gives the same constants, so that a kept result is computed once. */
export const isAlwaysGivenTheSame = (frame: Frame): boolean =>
  frame.fn.facts.params.every((param, i) => {
    if (param.rest || frame.uncertain.has(i)) return false;
    const values = frame.params[i]?.values ?? [];
    if (frame.omitted.has(i)) return values.length === 0;
    const [only] = values;
    return values.length === 1 && only !== undefined && ['string', 'number', 'boolean', 'class'].includes(only.kind);
  });
