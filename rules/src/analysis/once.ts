/** Code that runs once: guarded by what it sets itself (`if (db == null) db = open()`). */

import type { Expr, FileFacts, Pattern, Stmt } from '../facts/facts.js';
import type { Frame } from './frame.js';

type IfStmt = Extract<Stmt, { kind: 'if' }>;

/** Is `this` the class: in static methods and accessors. */
function isStatic(file: FileFacts, fn: number): boolean {
  const cls = file.classes[file.functions[fn]?.cls ?? -1];
  return cls?.members.some((member) => member.fn === fn && member.static) ?? false;
}

/** A module-level variable, or an attribute of a class or module: what outlives a call. */
function lastingPath(file: FileFacts, expr: Expr | Pattern): string | null {
  if (expr.kind === 'this') return isStatic(file, expr.fn) ? 'this' : null;
  if (expr.kind === 'var') return expr.fn === 0 ? expr.name : null;
  if (expr.kind === 'member') {
    const base = lastingPath(file, expr.object);
    return base === null ? (expr.object.kind === 'var' && expr.object.name === 'cls' ? `cls.${expr.name}` : null) : `${base}.${expr.name}`;
  }
  return null;
}

const isNothing = (expr: Expr): boolean =>
  (expr.kind === 'literal' && expr.value === null) || expr.kind === 'constant' || (expr.kind === 'global' && expr.name === 'undefined');

/** The thing that a test finds unset, or null. */
function unset(file: FileFacts, test: Expr): string | null {
  if (test.kind === 'unary' && test.op === '!') return lastingPath(file, test.value);
  if (test.kind === 'binary' && ['==', '===', 'is'].includes(test.op) && isNothing(test.right)) return lastingPath(file, test.left);
  if (test.kind === 'logical' && test.op === '&&') return unset(file, test.left) ?? unset(file, test.right);
  return null;
}

function isSet(file: FileFacts, test: Expr): string | null {
  if (test.kind === 'binary' && ['!=', '!==', 'is not'].includes(test.op) && isNothing(test.right)) return lastingPath(file, test.left);
  return lastingPath(file, test);
}

const assigns = (file: FileFacts, block: readonly Stmt[], path: string): boolean =>
  block.some((stmt) => {
    switch (stmt.kind) {
      case 'assign':
        return lastingPath(file, stmt.target) === path;
      case 'expr':
        return stmt.value.kind === 'assign' && lastingPath(file, stmt.value.target) === path;
      case 'if':
        return assigns(file, stmt.then, path) || assigns(file, stmt.else, path);
      case 'with':
        return assigns(file, stmt.body, path);
      case 'try':
        return assigns(file, stmt.body, path);
      default:
        return false;
    }
  });

export function isSetUpGuard(file: FileFacts, stmt: IfStmt): boolean {
  const path = unset(file, stmt.test);
  return path !== null && assigns(file, stmt.then, path);
}

/** `if (db) return db;` before code that sets `db`. */
export function setsUp(file: FileFacts, block: readonly Stmt[], stmt: Stmt): boolean {
  if (stmt.kind !== 'if' || stmt.else.length > 0 || stmt.then.at(-1)?.kind !== 'return') return false;
  const path = isSet(file, stmt.test);
  return path !== null && assigns(file, block.slice(block.indexOf(stmt) + 1), path);
}

/** `db ??= open()`, `db ||= open()`. */
export const isSetUpAssignment = (file: FileFacts, op: string | undefined, target: Pattern): boolean =>
  (op === '??' || op === '||') && lastingPath(file, target) !== null;

/** `db ?? (db = open())`. */
export function isSetUpFallback(file: FileFacts, expr: Extract<Expr, { kind: 'logical' }>): boolean {
  if (expr.op === '&&' || expr.right.kind !== 'assign') return false;
  const path = lastingPath(file, expr.left);
  return path !== null && lastingPath(file, expr.right.target) === path;
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
