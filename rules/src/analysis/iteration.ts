/** What runs without a call being written: iterating, entering contexts, awaiting. */

import type { Stmt } from '../facts/facts.js';
import { callMember, NOWHERE } from './calls.js';
import { NO_ARGUMENTS } from './call-site.js';
import { dataElement } from './data.js';
import { ownerOf } from './field-owner.js';
import type { Frame } from './frame.js';
import { findMember, nativeBases } from './classes.js';
import { isEnum } from './enumerations.js';
import { runInPlace } from './lazy.js';
import { isPython } from './program.js';
import { someHas } from './protocols.js';
import { readMember } from './members.js';
import { resolveResult } from './results.js';
import type { Place, Solver } from './solver.js';
import { type ClassValue, type InstanceValue, type NativeValue, NONE, ofOneSort, union, type Value, type Values } from './value.js';

let describing = false;

/** Elements of collections, without running anything. */
export function elementsOf(s: Solver, frame: Frame, values: Values): Values {
  let out: Values = NONE;
  for (const value of values) {
    if (value.kind === 'object') out = union(out, s.read(frame, s.field(value, '*')));
    else if (value.kind === 'data') out = union(out, dataElement(s, value));
    else if (value.kind === 'generator') out = union(out, s.read(frame, value.frame.yielded));
    else if (value.kind === 'native') {
      const element = s.catalog.elementOf(value.language, value.type);
      // The element of a type can be made of what an instance stores: entries of a Map.
      if (element !== null && !describing) {
        describing = true;
        out = union(out, resolveResult(s, frame, element, null, value, null));
        describing = false;
      }
      const owner = ownerOf(value);
      out = union(out, s.read(frame, s.field(owner, '*')));
      if (describing || element === null) out = union(out, s.read(frame, s.field(owner, 'any value')));
    }
  }
  return out;
}

/** The item at a position of a tuple or list. */
export function itemOf(s: Solver, frame: Frame, values: Values, index: number): Values {
  let out: Values = NONE;
  for (const value of values) {
    const field = value.kind === 'instance' ? tupleFields(s, frame, value.cls)[index] : undefined;
    if (field !== undefined) out = union(out, readMember(s, frame, value, field, { at: 0, end: 0, name: field }));
    if (value.kind !== 'object') {
      out = union(out, elementsOf(s, frame, [value]));
      continue;
    }
    const at = s.read(frame, s.field(value, String(index)));
    out = union(out, at.length > 0 ? at : s.read(frame, s.field(value, '*')));
  }
  return out;
}

/** Python's `class Point(NamedTuple)`: what its items are called, in order. */
export function tupleFields(s: Solver, frame: Frame, cls: ClassValue): readonly string[] {
  if (!isPython(cls.cls.module)) return [];
  const bases = s.read(frame, s.classState(cls).bases);
  const own = bases.some((base) => base.kind === 'symbol' && base.path === 'NamedTuple');
  return own ? cls.cls.facts.members.filter(({ kind }) => kind === 'field').map(({ name }) => name) : [];
}

/** How many items a list or tuple was written with. */
export const LENGTH = '[[length]]';

export interface Positions {
  readonly items: readonly Values[];
  /** What was added later. */
  readonly rest: Values | null;
}

/** The items of lists or tuples that were written out, by position; null where they are not known. */
export function positionsOf(s: Solver, frame: Frame, values: Values): Positions | null {
  const items: Values[] = [];
  for (const value of values) {
    if (value.kind !== 'object') return null;
    // Calls may give a rest parameter more or fewer.
    const lengths = s.read(frame, s.field(value, LENGTH)).flatMap((each) => (each.kind === 'number' ? [each.value] : []));
    if (lengths.length === 0) return null;
    for (let i = 0; i < Math.max(...lengths); i++) items[i] = union(items[i] ?? NONE, s.read(frame, s.field(value, String(i))));
  }
  if (values.length === 0) return null;
  const all = elementsOf(s, frame, values);
  return { items, rest: all.every((value) => items.some((item) => item.includes(value))) ? null : all };
}

/** What only goes on with something that was opened elsewhere (lines of a file) is no reason where the same may be a list as well. */
function goesOn(s: Solver, value: NativeValue, method: string, among: Values): boolean {
  const found = s.catalog.typeMember(value.language, value.type, method);
  return found !== null && (!found.model.blocks?.continues || ofOneSort(among).includes(value));
}

/** Python goes through an object by positions where it has no `__iter__`, its own or its library's. */
function iteratesItself(s: Solver, frame: Frame, value: InstanceValue): boolean {
  if (findMember(s, frame, value.cls, '__iter__').length > 0) return true;
  for (const base of nativeBases(s, frame, value.cls)) if (s.catalog.typeMember(base.language, base.type, '__iter__')) return true;
  return false;
}

/** `for x of values`: runs iterators and generators, gives the elements. */
export function iterate(s: Solver, frame: Frame, values: Values, place: Place, async: boolean): Values {
  let out: Values = NONE;
  const python = frame.fn.module.file.facts.language === 'python';
  for (const value of values) {
    switch (value.kind) {
      case 'generator': {
        const inPlace = runInPlace(s, frame, value, place);
        if (inPlace) {
          out = union(out, inPlace);
          break;
        }
        s.edge(frame, value.frame, 'here', place);
        s.ensure(value.frame);
        out = union(out, s.read(frame, value.frame.yielded));
        break;
      }
      case 'coroutine': // What its `__await__` gives.
        out = union(out, awaitValues(s, frame, [value], place));
        break;
      case 'instance': {
        const start = python ? (async ? '__aiter__' : '__iter__') : async ? '[Symbol.asyncIterator]' : '[Symbol.iterator]';
        const next = python ? (async ? '__anext__' : '__next__') : 'next';
        const iterators = callMember(s, frame, value, start, NO_ARGUMENTS, place);
        for (const iterator of iterators) {
          if (iterator.kind === 'generator') out = union(out, iterate(s, frame, [iterator], place, async));
          else if (iterator.kind === 'instance' || iterator.kind === 'object')
            out = union(out, awaitValues(s, frame, callMember(s, frame, iterator, next, NO_ARGUMENTS, place), place));
          else out = union(out, elementsOf(s, frame, [iterator]));
        }
        if (iterators.length === 0 && python && !async && !iteratesItself(s, frame, value))
          out = union(out, callMember(s, frame, value, '__getitem__', NO_ARGUMENTS, place));
        if (iterators.length === 0) out = union(out, awaitValues(s, frame, callMember(s, frame, value, next, NO_ARGUMENTS, place), place));
        break;
      }
      case 'native':
        if (!async)
          for (const method of python ? ['__iter__', '__next__'] : ['@@iterator'])
            if (goesOn(s, value, method, values)) out = union(out, callMember(s, frame, value, method, NO_ARGUMENTS, place));
        out = union(out, elementsOf(s, frame, [value]));
        break;
      case 'class':
        if (isEnum(s, frame, value)) out = union(out, [s.values.instance(value)]);
        else out = union(out, iterate(s, frame, callMember(s, frame, value, '__iter__', NO_ARGUMENTS, place), place, async));
        break;
      case 'object': {
        const start = async ? '[Symbol.asyncIterator]' : '[Symbol.iterator]';
        for (const iterator of value.form === 'object' && !python && someHas(s, frame, start)
          ? callMember(s, frame, value, start, NO_ARGUMENTS, place)
          : NONE) {
          if (iterator.kind === 'object') out = union(out, callMember(s, frame, iterator, 'next', NO_ARGUMENTS, place));
          else out = union(out, iterate(s, frame, [iterator], place, async));
        }
        out = union(out, elementsOf(s, frame, [value]));
        break;
      }
      default:
        out = union(out, elementsOf(s, frame, [value]));
    }
  }
  return out;
}

/** `with value as x`: what x is. Both ends run. */
export function enterContext(s: Solver, frame: Frame, values: Values, place: Place, async: boolean, block: readonly Stmt[] = []): Values {
  let out: Values = NONE;
  for (const value of awaitValues(s, frame, values, place)) {
    if (value.kind === 'generator') {
      s.edge(frame, value.frame, 'here', place);
      s.ensure(value.frame);
      out = union(out, s.read(frame, value.frame.yielded));
      continue;
    }
    const enter = async ? '__aenter__' : '__enter__';
    const entered = awaitValues(s, frame, callMember(s, frame, value, enter, NO_ARGUMENTS, place), place);
    out = union(out, entered.length > 0 || has(s, frame, value, enter) ? entered : [value]);
    awaitValues(s, frame, callMember(s, frame, value, async ? '__aexit__' : '__exit__', NO_ARGUMENTS, { ...place, block }), place);
    for (const dispose of ['[Symbol.dispose]', '[Symbol.asyncDispose]'])
      if (frame.fn.module.file.facts.language === 'javascript') callMember(s, frame, value, dispose, NO_ARGUMENTS, place);
  }
  return out;
}

const has = (s: Solver, frame: Frame, value: Value, name: string): boolean =>
  value.kind === 'instance' && readMember(s, frame, value, name, NOWHERE).length > 0;

/** `await values`: runs coroutines. */
export function awaitValues(s: Solver, frame: Frame, values: Values, place: Place): Values {
  let out: Values = NONE;
  for (const value of values) {
    if (value.kind === 'coroutine') {
      s.edge(frame, value.frame, 'here', place);
      s.ensure(value.frame);
      out = union(out, s.read(frame, value.frame.returned));
    } else if (value.kind === 'native' && frame.fn.module.file.facts.language === 'javascript') {
      // A thenable of a library does its work when it is awaited.
      const thenable = s.catalog.typeMember(value.language, value.type, 'then') !== null;
      const held = thenable ? callMember(s, frame, value, 'then', NO_ARGUMENTS, place) : NONE;
      out = union(out, held.length > 0 ? held : [value]);
    } else if (value.kind === 'instance' && frame.fn.module.file.facts.language === 'python') {
      const waited = callMember(s, frame, value, '__await__', NO_ARGUMENTS, place);
      iterate(
        s,
        frame,
        waited.filter((each) => each.kind === 'generator' || each.kind === 'coroutine'),
        place,
        false,
      );
      out = union(out, [value]);
    } else {
      // A thenable of the program: `then` runs when it is awaited.
      const mayBe = value.kind === 'instance' || (value.kind === 'object' && someHas(s, frame, 'then'));
      if (mayBe && frame.fn.module.file.facts.language === 'javascript') callMember(s, frame, value, 'then', NO_ARGUMENTS, place);
      out = union(out, [value]);
    }
  }
  return out;
}
