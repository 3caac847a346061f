/**
 * Passes over a list until one of them exchanges nothing: `while (swapped) { swapped = false; for (…) if (a[i] > a[i + 1]) { …; swapped = true } }`.
 * In the worst case there are as many passes as items.
 */

import type { Expr, LoopStmt, Stmt } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import { leaves } from './stepping.js';

const known = new WeakMap<LoopStmt, boolean>();

/** Does a flag end the loop that is set back in each turn, and set again beside an exchange in a loop inside it? */
export function repeatsPasses(stmt: LoopStmt): boolean {
  let repeats = known.get(stmt);
  if (repeats === undefined)
    known.set(stmt, (repeats = flagsOf(stmt).some((name) => isSetBack(stmt, name) && isSetByExchange(stmt, name))));
  return repeats;
}

/** Variables whose truth alone ends the loop. */
function flagsOf({ test, body }: LoopStmt): readonly string[] {
  const tests = body.flatMap((each) => (each.kind === 'if' && leaves(each.then.at(-1)) ? [each.test] : []));
  return [...(test ? [test] : []), ...tests].flatMap((each) => flagIn(each) ?? []);
}

function flagIn(test: Expr): string | null {
  if (test.kind === 'var') return test.name;
  if (test.kind === 'unary') return flagIn(test.value);
  return test.kind === 'binary' && isBoolean(test.right) ? flagIn(test.left) : null;
}

const isBoolean = (expr: Expr): boolean => expr.kind === 'literal' && typeof expr.value === 'boolean';

const sets = (node: Expr | Stmt, name: string): boolean =>
  node.kind === 'assign' && node.target.kind === 'var' && node.target.name === name && isBoolean(node.value);

const isSetBack = ({ body }: LoopStmt, name: string): boolean =>
  body.some((stmt) => sets(stmt, name) || (stmt.kind === 'expr' && sets(stmt.value, name)));

/** `a[i] = …`, `[a[i], a[j]] = …`. */
const exchanges = (node: Expr | Stmt): boolean =>
  node.kind === 'assign' &&
  (node.target.kind === 'index' || (node.target.kind === 'list' && node.target.items.some((item) => item?.kind === 'index')));

const isSetByExchange = ({ body }: LoopStmt, name: string): boolean =>
  body.some(
    (stmt) =>
      stmt.kind === 'loop' &&
      someNode(
        stmt.body,
        (node) => node.kind === 'if' && someNode(node.then, (each) => sets(each, name)) && someNode(node.then, exchanges),
      ),
  );
