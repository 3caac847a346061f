/** Code that runs once: guarded by what it sets itself (`if (db == null) db = open()`). */

import type { Expr, Pattern, Stmt } from '../facts/facts.js';

type IfStmt = Extract<Stmt, { kind: 'if' }>;

/** A module-level variable, or an attribute of a class or module: what outlives a call. */
function lastingPath(expr: Expr | Pattern): string | null {
  if (expr.kind === 'var') return expr.fn === 0 ? expr.name : null;
  if (expr.kind === 'member') {
    const base = lastingPath(expr.object);
    return base === null ? (expr.object.kind === 'var' && expr.object.name === 'cls' ? `cls.${expr.name}` : null) : `${base}.${expr.name}`;
  }
  return null;
}

const isNothing = (expr: Expr): boolean =>
  (expr.kind === 'literal' && expr.value === null) || expr.kind === 'constant' || (expr.kind === 'global' && expr.name === 'undefined');

/** The thing that a test finds unset, or null. */
function unset(test: Expr): string | null {
  if (test.kind === 'unary' && test.op === '!') return lastingPath(test.value);
  if (test.kind === 'binary' && ['==', '===', 'is'].includes(test.op) && isNothing(test.right)) return lastingPath(test.left);
  if (test.kind === 'logical' && test.op === '&&') return unset(test.left) ?? unset(test.right);
  return null;
}

function isSet(test: Expr): string | null {
  if (test.kind === 'binary' && ['!=', '!==', 'is not'].includes(test.op) && isNothing(test.right)) return lastingPath(test.left);
  return lastingPath(test);
}

const assigns = (block: readonly Stmt[], path: string): boolean =>
  block.some((stmt) => {
    switch (stmt.kind) {
      case 'assign':
        return lastingPath(stmt.target) === path;
      case 'expr':
        return stmt.value.kind === 'assign' && lastingPath(stmt.value.target) === path;
      case 'if':
        return assigns(stmt.then, path) || assigns(stmt.else, path);
      case 'with':
        return assigns(stmt.body, path);
      case 'try':
        return assigns(stmt.body, path);
      default:
        return false;
    }
  });

export function isSetUpGuard(stmt: IfStmt): boolean {
  const path = unset(stmt.test);
  return path !== null && assigns(stmt.then, path);
}

/** `if (db) return db;` before code that sets `db`. */
export function setsUp(block: readonly Stmt[], stmt: Stmt): boolean {
  if (stmt.kind !== 'if' || stmt.else.length > 0 || stmt.then.at(-1)?.kind !== 'return') return false;
  const path = isSet(stmt.test);
  return path !== null && assigns(block.slice(block.indexOf(stmt) + 1), path);
}

/** `db ??= open()`, `db ||= open()`. */
export const isSetUpAssignment = (op: string | undefined, target: Pattern): boolean =>
  (op === '??' || op === '||') && lastingPath(target) !== null;

/** `db ?? (db = open())`. */
export function isSetUpFallback(expr: Extract<Expr, { kind: 'logical' }>): boolean {
  if (expr.op === '&&' || expr.right.kind !== 'assign') return false;
  const path = lastingPath(expr.left);
  return path !== null && lastingPath(expr.right.target) === path;
}
