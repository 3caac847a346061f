/** Under what name an object, dictionary or Map keeps what it holds for a key. */

import type { FieldOwner } from './field-owner.js';
import { noteName } from './prototypes.js';
import type { Solver } from './solver.js';
import { isFromOutside, type Value, type Values } from './value.js';

/** Site of the member of an enumeration that is known by name. */
export const MEMBER = '=';

/** Constants are known by what they are; functions, classes and members of enumerations by themselves. */
export function keyName(key: Value): string | null {
  switch (key.kind) {
    case 'string':
      return key.value;
    case 'number':
      return String(key.value);
    case 'class':
    case 'function':
      return `[[key ${key.id}]]`;
    case 'symbol':
      return key.path === '' ? null : `[[key ${key.id}]]`;
    case 'instance':
      return key.site.startsWith(MEMBER) ? `[[key ${key.id}]]` : null;
    default:
      return null;
  }
}

/** Is what is put under these keys meant for whatever somebody outside asks for? `name ?? ''` names nothing. */
export const isOpenKey = (keys: Values): boolean => keys.some(isFromOutside);

/** Keys that are known; none where there is one of which only the class is. */
export function knownKeys(keys: Values): readonly Value[] {
  const known = keys.filter((key) => keyName(key) !== null);
  return keys.some((key) => key.kind === 'instance' && !known.includes(key)) ? [] : known;
}

/** Puts values under keys; false where none is known. */
export function storeUnder(s: Solver, owner: FieldOwner, keys: Values, values: Values): boolean {
  const known = knownKeys(keys);
  for (const key of known) {
    const name = keyName(key);
    if (name === null) continue;
    s.write(s.field(owner, name), values);
    noteName(s, owner, name, values, key);
  }
  return known.length > 0;
}
