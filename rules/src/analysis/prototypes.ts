/** Where lookups in an object go on: prototypes, spreads, `Object.assign`. */

import type { Frame } from './frame.js';
import { readKey } from './members.js';
import type { FieldOwner } from './field-owner.js';
import type { Place, Solver } from './solver.js';
import { NONE, union, type Value, type Values } from './value.js';

/** Field of an instance that remembers the arguments it was made with. */
export const CAPTURED = 'captured';
/** Field of such an instance with the names of the arguments, known or not. */
export const GIVEN = '[[given]]';
/** Field that holds where lookups in an object go on. */
const PROTOTYPE = '[[prototype]]';
/** How many such fields an object has. */
const LAYERS = '[[layers]]';
const MAX_LAYERS = 6;
/** Field with the names that an object holds as values though what it was copied from has a getter. */
export const PLAIN_MEMBERS = '[[plain]]';
/** How many implementations of an abstract member are followed. */
export const MAX_IMPLEMENTATIONS = 24;

/** Objects that stand behind those of one place, through spreads and prototypes, are looked at up to this many. */
const MAX_BEHIND = 64;
let inheriting = false;

/** A member found where lookups go on: each object behind this one is asked once, however they are copied into each other. */
export function inheritedMember(s: Solver, frame: Frame, value: Value, name: string, place: Place): Values {
  if (inheriting) return NONE;
  const layers = prototypesOf(s, frame, value);
  if (layers.length === 0) return NONE;
  inheriting = true;
  const { lookup } = s;
  if (lookup.frame !== frame || lookup.run !== frame.runs || lookup.at !== place.at || lookup.name !== name)
    s.lookup = { frame, run: frame.runs, at: place.at, name, found: new Map<Value, Behind>(), open: [] };
  try {
    const known = s.lookup.found.get(value);
    return known ? known.values : searchBehind(s, frame, value, layers, name, place).values;
  } finally {
    inheriting = false;
  }
}

/** One place asks many objects for one name: what has been found behind those before is known, until the place, the name or the run changes. */
export interface Lookup {
  readonly frame: Frame | null;
  readonly run: number;
  readonly at: number;
  readonly name: string;
  readonly found: Map<Value, Behind>;
  /** Those whose search has not ended, or has met one that has not; the outermost first. */
  readonly open: Behind[];
}

/** What an object holds under the name, or what stands behind it does. */
interface Behind {
  values: Values;
  /** How many had been begun before it. */
  readonly begun: number;
  /** The first begun of those not ended that its search leads back to; Infinity once all is known. */
  first: number;
}

export const NO_LOOKUP: Lookup = { frame: null, run: 0, at: 0, name: '', found: new Map<Value, Behind>(), open: [] };

/** Holds what others hold, whose names nobody may know. */
export const hasLayers = (s: Solver, frame: Frame, value: Value): boolean => s.read(frame, s.field(value, LAYERS)).length > 0;

/** What lookups go on in, the nearest layer first: what is spread later hides what was there before. */
function prototypesOf(s: Solver, frame: Frame, value: Value): readonly Values[] {
  const layers: Values[] = [];
  for (let i = s.read(frame, s.field(value, LAYERS)).length - 1; i >= 0; i--)
    layers.push(s.read(frame, s.field(value, `${PROTOTYPE}${i}`)));
  return layers;
}

/**
 * The nearest layer that has the name. Objects that have been copied into each other stand behind one another: what one of them
 * finds all do (Tarjan's strongly connected components, found on the way).
 */
function searchBehind(s: Solver, frame: Frame, value: Value, layers: readonly Values[], name: string, place: Place): Behind {
  const { found, open } = s.lookup;
  const begun = found.size;
  const behind: Behind = { values: NONE, begun, first: begun };
  found.set(value, behind);
  open.push(behind);
  for (const layer of layers) {
    for (const next of layer) {
      const there = found.get(next) ?? foundIn(s, frame, next, name, place);
      behind.values = union(behind.values, there.values);
      behind.first = Math.min(behind.first, there.first);
    }
    if (behind.values.length > 0) break;
  }
  if (behind.first < begun) return behind;
  for (let other = open.pop(); other; other = open.pop()) {
    other.values = union(other.values, behind.values);
    other.first = Infinity;
    if (other === behind) break;
  }
  return behind;
}

const NOTHING: Behind = { values: NONE, begun: 0, first: Infinity };

function foundIn(s: Solver, frame: Frame, value: Value, name: string, place: Place): Behind {
  const { found } = s.lookup;
  if (found.size > MAX_BEHIND) return NOTHING;
  const own = readKey(s, frame, value, name, place);
  if (own.length === 0) return searchBehind(s, frame, value, prototypesOf(s, frame, value), name, place);
  const behind: Behind = { values: own, begun: found.size, first: Infinity };
  found.set(value, behind);
  return behind;
}

/** Lookups that fail in `to`, and in layers above this one, go on in `from`. */
export function inherit(s: Solver, from: Value, to: Value, layer = 0): void {
  if (from === to) return;
  const index = Math.min(layer, MAX_LAYERS - 1);
  for (let i = 0; i <= index; i++) s.write(s.field(to, LAYERS), [s.values.number(i)]);
  s.write(s.field(to, `${PROTOTYPE}${index}`), [from]);
}

/** Keeps what an object holds under constant names findable for copies and unknown keys. */
export function noteName(s: Solver, owner: FieldOwner, name: string, values: Values, key: Value = s.values.string(name)): void {
  s.write(s.field(owner, 'any value'), values);
  s.write(s.field(owner, 'names'), [key.kind === 'number' ? s.values.string(name) : key]);
}
