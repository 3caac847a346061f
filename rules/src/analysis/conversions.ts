/**
 * What JavaScript asks an object for where an operator needs text or a number: `toString`, `valueOf`, `[Symbol.toPrimitive]`.
 * Operators are everywhere and such members are rare: nothing is looked up as long as the program has none of that name.
 */

import { NO_ARGUMENTS } from './call-site.js';
import { callMember } from './calls.js';
import type { Frame } from './frame.js';
import type { Place, Solver } from './solver.js';
import type { Value } from './value.js';

const METHODS: ReadonlySet<string> = new Set(['[Symbol.toPrimitive]', 'toString', 'valueOf']);

/** Some object or class has a member of this name. */
export function noteConversion(s: Solver, name: string): void {
  if (METHODS.has(name)) s.write(s.field('conversions', name), [s.values.boolean(true)]);
}

/** A proxy may answer to all of them. */
export function noteConversions(s: Solver): void {
  for (const method of METHODS) noteConversion(s, method);
}

/** Has any? A frame that has asked runs again when there is a first one. */
const isConverted = (s: Solver, frame: Frame, method: string): boolean => s.read(frame, s.field('conversions', method)).length > 0;

/** Asks a value of the program for its primitive. */
export function convert(s: Solver, frame: Frame, value: Value, by: 'toString' | 'valueOf', place: Place): void {
  if (value.kind !== 'instance' && value.kind !== 'object') return;
  for (const method of ['[Symbol.toPrimitive]', by])
    if (isConverted(s, frame, method)) callMember(s, frame, value, method, NO_ARGUMENTS, place);
}
