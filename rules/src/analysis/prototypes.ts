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

/** Objects that stand behind one, through spreads and prototypes, are looked at up to this many. */
const MAX_PROTOTYPES = 64;
let inheriting = false;

/** A member found where lookups go on: each object behind this one is asked once, however they are copied into each other. */
export function inheritedMember(s: Solver, frame: Frame, value: Value, name: string, place: Place): Values {
  if (inheriting) return NONE;
  const first = prototypesOf(s, frame, value);
  if (first.length === 0) return NONE;
  inheriting = true;
  const { lookup } = s;
  if (lookup.frame !== frame || lookup.run !== frame.runs || lookup.at !== place.at || lookup.name !== name)
    s.lookup = { frame, run: frame.runs, at: place.at, name, found: new Map<Value, Values>(), cuts: 0 };
  try {
    return searchLayers(s, frame, first, name, place, new Set<Value>([value]));
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
  readonly found: Map<Value, Values>;
  /** How often the search has left out what it is in the middle of, or what is too far. */
  cuts: number;
}

export const NO_LOOKUP: Lookup = { frame: null, run: 0, at: 0, name: '', found: new Map<Value, Values>(), cuts: 0 };

/** Holds what others hold, whose names nobody may know. */
export const hasLayers = (s: Solver, frame: Frame, value: Value): boolean => s.read(frame, s.field(value, LAYERS)).length > 0;

/** What lookups go on in, the nearest layer first: what is spread later hides what was there before. */
function prototypesOf(s: Solver, frame: Frame, value: Value): readonly Values[] {
  const layers: Values[] = [];
  for (let i = s.read(frame, s.field(value, LAYERS)).length - 1; i >= 0; i--)
    layers.push(s.read(frame, s.field(value, `${PROTOTYPE}${i}`)));
  return layers;
}

function searchLayers(s: Solver, frame: Frame, layers: readonly Values[], name: string, place: Place, seen: Set<Value>): Values {
  for (const layer of layers) {
    let out: Values = NONE;
    for (const value of layer) out = union(out, foundIn(s, frame, value, name, place, seen));
    if (out.length > 0) return out;
  }
  return NONE;
}

function foundIn(s: Solver, frame: Frame, value: Value, name: string, place: Place, seen: Set<Value>): Values {
  const { lookup } = s;
  const known = lookup.found.get(value);
  if (known) return known;
  if (seen.has(value) || seen.size > MAX_PROTOTYPES) {
    lookup.cuts++;
    return NONE;
  }
  seen.add(value);
  const { cuts } = lookup;
  const own = readKey(s, frame, value, name, place);
  const out = own.length > 0 ? own : searchLayers(s, frame, prototypesOf(s, frame, value), name, place, seen);
  // What others on the way would still have found is not known.
  if (lookup.cuts === cuts) lookup.found.set(value, out);
  return out;
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
