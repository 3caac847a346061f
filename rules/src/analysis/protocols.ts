/**
 * What JavaScript itself asks an object for: getters wherever a member is read, `toString`, `valueOf` and `[Symbol.toPrimitive]` where an
 * operator needs text or a number, iterators in loops, `then` where something is awaited. Such places are everywhere and such members
 * are rare: nothing is looked up as long as the program has none of that name.
 */

import { NO_ARGUMENTS } from './call-site.js';
import { callMember } from './calls.js';
import { Cell } from './cell.js';
import type { Frame } from './frame.js';
import type { Place, Solver } from './solver.js';
import type { Value } from './value.js';

const PROTOCOLS: ReadonlySet<string> = new Set([
  '[Symbol.toPrimitive]',
  '[Symbol.iterator]',
  '[Symbol.asyncIterator]',
  'toString',
  'valueOf',
  'then',
]);

const GETTER = 'get ';

/** Fields that `rareMember` is asked of. */
export const isRare = (name: string): boolean => PROTOCOLS.has(name) || name.startsWith(GETTER);

function rareMember(s: Solver, name: string): Cell {
  let cell = s.rareMembers.get(name);
  if (!cell) s.rareMembers.set(name, (cell = new Cell()));
  return cell;
}

/** Some object or class has a member of this name; a getter is called `get name`. */
export function noteRare(s: Solver, name: string): void {
  if (PROTOCOLS.has(name)) s.write(rareMember(s, name), [s.values.boolean(true)]);
  else if (name.startsWith(GETTER)) s.write(rareMember(s, name.slice(GETTER.length)), [s.values.boolean(false)]);
}

/** A proxy may answer to all of them. */
export function noteProtocols(s: Solver): void {
  for (const name of PROTOCOLS) noteRare(s, name);
}

/** Has any object or class such a member? A frame that has asked runs again when there is a first one. */
export const someAnswers = (s: Solver, frame: Frame, name: string): boolean => s.read(frame, rareMember(s, name)).some(isProtocol);

/** Has any object a getter of this name? */
export const someGets = (s: Solver, frame: Frame, name: string): boolean =>
  s.read(frame, rareMember(s, name)).some((each) => !isProtocol(each));

const isProtocol = (value: Value): boolean => value.kind === 'boolean' && value.value;

/** Asks a value of the program for its primitive. */
export function convert(s: Solver, frame: Frame, value: Value, by: 'toString' | 'valueOf', place: Place): void {
  if (value.kind !== 'instance' && value.kind !== 'object') return;
  for (const method of ['[Symbol.toPrimitive]', by])
    if (someAnswers(s, frame, method)) callMember(s, frame, value, method, NO_ARGUMENTS, place);
}
