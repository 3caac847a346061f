/**
 * What outlives the request that brings it: values put into collections, objects and variables that live as long as the process.
 * It comes out again as `kept` data, for whoever is asked next. What is put into what is kept is kept, too.
 */

import type { Cell } from './cell.js';
import { membersOf } from './classes.js';
import type { FieldOwner } from './field-owner.js';
import type { Frame } from './frame.js';
import { lineage } from './lineage.js';
import { isChecked } from './schemas/models.js';
import type { Solver } from './solver.js';
import { type DataValue, type InstanceValue, type NativeValue, NONE, type ObjectValue, union, type Value, type Values } from './value.js';

/** What lasts, as readers call it; what is put into it is so much deeper. */
export interface Keeper {
  readonly key: string;
  readonly name: string;
  readonly depth: number;
}

/** A Map of records with lists: what is put deeper belongs to other things as often. */
const MAX_DEPTH = 2;
/** Objects of more fields than this are no record of what somebody has sent. */
const MAX_FIELDS = 40;

function keptData(s: Solver, { key, name }: Keeper, data: DataValue): DataValue {
  const { source, path, shape } = data;
  if (source.kind !== 'request') return data;
  return s.values.dataOf(
    s.values.source(`${key}|${source.key}`, 'kept', name, source.limit, source.checked, { ...source, origin: source }),
    path,
    shape,
  );
}

function keptValue(s: Solver, keeper: Keeper, value: Value): Value {
  if (value.kind === 'data') return keptData(s, keeper, value);
  if (value.kind === 'short') return s.values.short(keptData(s, keeper, value.of), value.most);
  if (keeper.depth < MAX_DEPTH && isMade(value) && (s.fields.get(value)?.size ?? 0) <= MAX_FIELDS)
    keepsAll(s, value, { ...keeper, depth: keeper.depth + 1 });
  return value;
}

/** What stands for any object of a declared type is nobody's. */
const isMade = (value: Value): value is ObjectValue | NativeValue =>
  (value.kind === 'object' && !value.site.startsWith('type:')) || (value.kind === 'native' && value.site !== '');

/** The values as others find them where they are kept. */
export function keptValues(s: Solver, keeper: Keeper, values: Values): Values {
  const kept = values.map((value) => keptValue(s, keeper, value));
  return kept.every((value, i) => value === values[i]) ? values : union(NONE, kept);
}

/** From now on this cell keeps what is written to it, and what it holds. */
export function keeps(s: Solver, cell: Cell, keeper: Keeper): void {
  if (cell.keeper !== null && cell.keeper.depth <= keeper.depth) return;
  cell.keeper = keeper;
  s.write(cell, cell.values);
}

/** From now on a collection or an object keeps what is put into it. */
function keepsAll(s: Solver, owner: ObjectValue | NativeValue, keeper: Keeper): void {
  const known = s.keepers.get(owner);
  if (known && known.depth <= keeper.depth) return;
  s.keepers.set(owner, keeper);
  for (const cell of s.fields.get(owner)?.values() ?? []) keeps(s, cell, keeper);
}

/** From now on the collections and objects among these keep what is put into them. */
export function keepsIn(s: Solver, values: Values, key: string, name: string): void {
  for (const value of values) if (isMade(value)) keepsAll(s, value, { key, name: `${name}[]`, depth: 0 });
}

/** Instances of models share their fields with all others of the class: what is kept of them has a second self. */
export function withKeptModels(s: Solver, frame: Frame, owner: FieldOwner, values: Values): Values {
  const keeper = s.keepers.get(owner);
  if (!keeper) return values;
  return values.reduce<Values>((all, value) => union(all, value.kind === 'instance' ? keptModel(s, frame, keeper, value) : [value]), NONE);
}

function keptModel(s: Solver, frame: Frame, keeper: Keeper, value: InstanceValue): Values {
  if (!isChecked(s, frame, value.cls)) return [value];
  // Fields that are filled later make the frame run again.
  for (const each of lineage(s, frame, value.cls))
    for (const name of each.kind === 'class' ? membersOf(each.cls).keys() : []) s.field(value, name);
  const made = s.values.instance(value.cls, 'kept');
  let holds = false;
  for (const [name, cell] of [...(s.fields.get(value) ?? [])]) {
    const own = s.read(frame, cell);
    const left = own.map((each) => (each.kind === 'data' ? keptData(s, keeper, each) : each));
    holds ||= left.some((each, i) => each !== own[i]);
    s.write(s.field(made, name), left);
  }
  return holds ? [value, made] : [value];
}
