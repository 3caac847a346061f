/** Functions that the program calls by a name which it hands over as text: `hooks.callAll('onServerStart', app)`. */

import type { CallExpr } from '../facts/facts.js';
import type { CallArguments } from './call-site.js';
import { CLI, LOOP, STARTUP, TEST, type Contexts } from './contexts.js';
import type { Frame } from './frame.js';
import { isPython } from './program.js';
import type { Solver } from './solver.js';

/** Shorter names are words of any program. */
const NAME = /^[A-Za-z_$][\w$]{5,79}$/;

/** Remembers what a call hands over as a name. With a function beside it, the text is what is listened to. */
export function noteNamed(s: Solver, frame: Frame, expr: CallExpr, { positional }: CallArguments): void {
  const [first] = expr.args;
  if (first?.value.kind !== 'literal' || typeof first.value.value !== 'string' || isPython(frame.fn.module)) return;
  const name = first.value.value;
  if (!NAME.test(name) || positional.some((values) => values.some((value) => value.kind === 'function'))) return;
  const known = s.namedBy.get(name);
  if (known) known.add(frame);
  else s.namedBy.set(name, new Set([frame]));
}

/** Does the program call it by its name while it starts, and at no other time? */
export function isNamedAtStart(s: Solver, contexts: Contexts, { fn }: Frame): boolean {
  if (fn.facts.cls >= 0 || fn.facts.parent !== 0) return false;
  let found = false;
  for (const by of s.namedBy.get(fn.facts.name) ?? []) {
    const where = contexts.of(by);
    if (by.fn === fn || where === TEST) continue;
    if (where === 0 || (where & LOOP) !== 0) return false;
    found ||= (where & (STARTUP | CLI)) !== 0;
  }
  return found;
}
