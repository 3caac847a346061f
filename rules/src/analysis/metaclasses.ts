/** Python: classes are instances of their metaclass, and can be made by a call. */

import { callFunction, callValue, type Manner } from './calls.js';
import { positional, type CallArguments, type CallSite } from './call-site.js';
import { findMember, methodValue } from './classes.js';
import type { FoundMember } from './class-state.js';
import { addBases, lineage } from './lineage.js';
import { copyFields } from './literals.js';
import type { Frame } from './frame.js';
import { unwrittenClass } from './program.js';
import { inherit } from './prototypes.js';
import type { Solver } from './solver.js';
import { NONE, union, type ClassValue, type Value, type Values } from './value.js';

/** The metaclasses that a class or one of its bases names. */
export function metaclassesOf(s: Solver, frame: Frame, cls: ClassValue): readonly ClassValue[] {
  const out = new Set<ClassValue>();
  for (const each of lineage(s, frame, cls))
    if (each.kind === 'class') for (const meta of s.read(frame, s.classState(each).metaclasses)) if (meta.kind === 'class') out.add(meta);
  return [...out];
}

export function metaclassMember(s: Solver, frame: Frame, cls: ClassValue, name: string): readonly FoundMember[] {
  for (const meta of metaclassesOf(s, frame, cls)) {
    const found = findMember(s, frame, meta, name);
    if (found.length > 0) return found;
  }
  return [];
}

/** `C()` where the metaclass has `__call__`, which decides what becomes of it; null where it has not. */
export function callThroughMetaclass(s: Solver, frame: Frame, site: CallSite, cls: ClassValue, manner: Manner): Values | null {
  let out: Values | null = null;
  for (const { owner, member } of metaclassMember(s, frame, cls, '__call__').slice(0, 1)) {
    const method = methodValue(s, owner, member.fn, cls);
    if (method) out = union(out ?? NONE, callFunction(s, frame, site, method, cls, site.args, manner.how, manner));
  }
  return out && ownInstances(s, frame, out, cls);
}

/** A metaclass that keeps what it has made keeps that of all its classes in one place; each gives its own. */
function ownInstances(s: Solver, frame: Frame, made: Values, cls: ClassValue): Values {
  const own = made.filter((value) => value.kind !== 'instance' || lineage(s, frame, value.cls).includes(cls));
  return own.length === made.length ? made : union(own, [s.values.instance(cls)]);
}

/** `type` or `ABCMeta` stands above it. */
export const isMetaclass = (s: Solver, frame: Frame, cls: ClassValue): boolean =>
  lineage(s, frame, cls).some((base) => base.kind === 'symbol' && (base.path === 'type' || base.path === 'ABCMeta'));

/** Field of a class' namespace that holds the class. */
const MADE = '[[class]]';

/** What the metaclass does when a class is made: `__new__(mcls, name, bases, namespace)` and `__init__(cls, …)`. */
export function runMetaclasses(s: Solver, frame: Frame, site: CallSite, cls: ClassValue, named: ReadonlyMap<string, Values>): void {
  for (const meta of metaclassesOf(s, frame, cls).slice(0, 1)) {
    const namespace = s.values.object('python', 'object', `namespace:${cls.id}`);
    inherit(s, cls, namespace);
    s.write(s.field(namespace, MADE), [cls]);
    const args = { ...positional([s.values.string(cls.cls.facts.name)], NONE, [namespace]), named };
    for (const { owner, member } of findMember(s, frame, meta, '__new__').slice(0, 1)) {
      const make = methodValue(s, owner, member.fn, null);
      if (make) callFunction(s, frame, site, make, null, { ...args, positional: [[meta], ...args.positional] }, 'here');
    }
    for (const { owner, member } of findMember(s, frame, meta, '__init__').slice(0, 1)) {
      const init = methodValue(s, owner, member.fn, cls);
      if (init) callFunction(s, frame, site, init, cls, args, 'here');
    }
  }
}

/** `super().__new__(mcls, name, bases, namespace)` in a metaclass: the class whose statement runs. */
export const classOfNamespace = (s: Solver, frame: Frame, args: CallArguments): Values =>
  (args.positional[3] ?? NONE).flatMap((value) => [...s.read(frame, s.field(value, MADE))]);

export const plainNew = (s: Solver, meta: Value): Value => s.values.method('python', 'type', '__new__', { intrinsic: 'made-class' }, meta);

/** A method of the metaclass that an operation on the class calls: `C[key]`, `len(C)`. */
export function callClassProtocol(s: Solver, frame: Frame, site: CallSite, cls: ClassValue, name: string, manner: Manner): Values {
  let out: Values = NONE;
  const own = name === '__getitem__' ? findMember(s, frame, cls, '__class_getitem__') : [];
  for (const { owner, member } of [...metaclassMember(s, frame, cls, name).slice(0, 1), ...own.slice(0, 1)]) {
    const method = methodValue(s, owner, member.fn, cls);
    if (method) out = union(out, callValue(s, frame, site, method, manner));
  }
  return out;
}

/** `type('Name', (Base,), {'method': f})`. */
export function madeClass(s: Solver, frame: Frame, site: CallSite, bases: Values, members: Values): ClassValue {
  const names = site.args.positional[0] ?? NONE;
  const name = names.find((each) => each.kind === 'string');
  let node = s.madeClasses.get(site.key);
  if (!node) s.madeClasses.set(site.key, (node = unwrittenClass(frame.fn.module, name?.kind === 'string' ? name.value : '', site)));
  const cls = s.values.cls(node, frame);
  addBases(s, cls, bases);
  for (const base of bases) if (base.kind === 'class') s.write(s.classState(base).subclasses, [cls]);
  for (const value of members) {
    copyFields(s, frame, value, cls);
    for (const key of s.read(frame, s.field(value, 'names')))
      if (key.kind === 'string') s.write(s.field(cls, key.value), s.read(frame, s.field(value, key.value)));
  }
  return cls;
}

/** The part of `super()` in a metaclass that makes the instance. */
export const plainCall = (s: Solver, cls: Value): Value => s.values.method('python', 'type', '__call__', { intrinsic: 'construct' }, cls);
