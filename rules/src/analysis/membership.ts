/** Tests that ask whether something is one of a few names: `COMMANDS.includes(name)`, `allowed.has(name)`, `name in commands`. */

import type { Expr } from '../facts/facts.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { elementsOf } from './iteration.js';
import { pathOf } from './narrowing.js';
import type { Solver } from './solver.js';
import type { Value } from './value.js';

/** More names than these are no list of what is allowed. */
const MAX_NAMES = 40;

/** Where the test holds, something of which nothing was known is one of the names. */
export function narrowAmong(s: Solver, frame: Frame, test: Expr): void {
  const asked = membershipIn(test);
  const path = asked && pathOf(asked.subject);
  if (!asked || path === null) return;
  const elements = elementsOf(s, frame, evaluate(s, frame, asked.collection));
  const names = elements.filter((value) => value.kind === 'string');
  if (names.length === 0 || names.length < elements.length || names.length > MAX_NAMES) return;
  const among = new Set<Value>(names);
  s.narrowings.push({
    path,
    filter: (values) => {
      const known = values.filter((value) => among.has(value));
      return known.length > 0 ? known : names;
    },
  });
}

function membershipIn(test: Expr): { readonly subject: Expr; readonly collection: Expr } | null {
  if (test.kind === 'binary' && test.op === 'in' && test.right.kind === 'list') return { subject: test.left, collection: test.right };
  if (test.kind !== 'call' || test.callee.kind !== 'member' || !ASKS.has(test.callee.name)) return null;
  const [only, ...more] = test.args;
  return only && more.length === 0 ? { subject: only.value, collection: test.callee.object } : null;
}

const ASKS = new Set(['includes', 'has']);
