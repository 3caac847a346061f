/**
 * What JavaScript itself asks an object for: getters wherever a member is read, `toString`, `valueOf` and `[Symbol.toPrimitive]` where an
 * operator needs text or a number, iterators in loops, `then` where something is awaited. Such places are everywhere and such members
 * are rare: nothing is looked up as long as the program has none of that name. What every object has is not taken for what one stores.
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

/** Fields that are asked for everywhere: those, and a getter of any name (`get size`). */
export const isRare = (name: string): boolean => PROTOCOLS.has(name) || name.startsWith('get ');

function rareMember(s: Solver, name: string): Cell {
  let cell = s.rareMembers.get(name);
  if (!cell) s.rareMembers.set(name, (cell = new Cell()));
  return cell;
}

/** Some object or class has a member of this name. */
export function noteRare(s: Solver, name: string): void {
  if (isRare(name)) s.write(rareMember(s, name), [s.values.boolean(true)]);
}

/** A proxy may answer to all of them. */
export function noteProtocols(s: Solver): void {
  for (const name of PROTOCOLS) noteRare(s, name);
}

/** Has any object or class such a member? A frame that has asked runs again when there is a first one. */
export const someHas = (s: Solver, frame: Frame, name: string): boolean => s.read(frame, rareMember(s, name)).length > 0;

/**
 * Methods of arrays, of every object and of promises, those of strings whose names are no plain words, and what the language itself asks
 * for: by the Node that runs the analysis.
 */
const BUILT_IN: ReadonlySet<string> = new Set([
  ...[Array, Object, Promise].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)),
  ...Object.getOwnPropertyNames(String.prototype).filter((name) => name === 'trim' || /[A-Z]/.test(name)),
  'next',
  'toJSON',
]);

/** What an object stores under names that nobody knows is not meant by these: `data.map(f)` is the method. */
export const isBuiltIn = (name: string): boolean => BUILT_IN.has(name) || name.startsWith('[Symbol.');

/** Asks a value of the program for its primitive. */
export function convert(s: Solver, frame: Frame, value: Value, by: 'toString' | 'valueOf', place: Place): void {
  if (value.kind !== 'instance' && value.kind !== 'object') return;
  for (const method of ['[Symbol.toPrimitive]', by])
    if (someHas(s, frame, method)) callMember(s, frame, value, method, NO_ARGUMENTS, place);
}
