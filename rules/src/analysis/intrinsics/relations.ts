/** Relations of object mappers: a field names another model, whose instances get a collection of those that name them. */

import { argumentValues } from '../results.js';
import { collectionWith } from '../types.js';
import { NONE, union, type ClassValue, type Values } from '../value.js';
import { strings, type Intrinsic, type IntrinsicCall } from './intrinsic.js';

/** `relation:many:TYPE`, `relation:one:TYPE`, `relation:own:TYPE`: what there is on the other side, and the type of collections. */
const relation: Intrinsic = (call) => {
  const { s, frame, model } = call;
  const [, form = '', type = ''] = model.intrinsic?.split(':') ?? [];
  const owner = frame.self;
  if (owner?.kind !== 'class') return null;
  const collection = (cls: ClassValue): Values => [collectionWith(s, 'python', type, [s.values.instance(cls)])];
  const name = otherSide(call, owner, form === 'own');
  let out: Values = NONE;
  for (const target of targets(call, owner)) {
    if (name !== null) s.write(s.field(s.values.instance(target), name), form === 'own' ? [s.values.instance(owner)] : collection(owner));
    out = union(out, form === 'many' ? collection(target) : [s.values.instance(target)]);
  }
  return out;
};

/** The model itself, or its name: `'self'`, `'Author'`, `'shop.Author'`. */
function targets(call: IntrinsicCall, owner: ClassValue): readonly ClassValue[] {
  const { s, frame, site } = call;
  const given = argumentValues(s, site, [0, 'to']) ?? NONE;
  const names = new Set(strings(given).map((text) => text.split('.').at(-1)));
  const named = names.size === 0 ? NONE : s.read(frame, s.allClasses);
  const isClass = (value: Values[number]): value is ClassValue => value.kind === 'class';
  return [
    ...given.filter(isClass),
    ...(names.has('self') ? [owner] : []),
    ...named.filter(isClass).filter((cls) => cls.cls.module.file.role !== 'test' && names.has(cls.cls.facts.name)),
  ];
}

/** What the other model calls it; null where it has no name for it. */
function otherSide({ s, site }: IntrinsicCall, owner: ClassValue, single: boolean): string | null {
  const given = argumentValues(s, site, 'related_name');
  if (!given) return `${owner.cls.facts.name.toLowerCase()}${single ? '' : '_set'}`;
  const [name] = strings(given);
  return name === undefined || /[+%]/.test(name) ? null : name;
}

export const relations: Readonly<Record<string, Intrinsic>> = { relation };
