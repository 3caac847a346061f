/** Reading and writing members of values of every kind. */

import type { DataShape } from '../catalog/model.js';
import type { Language } from '../facts/facts.js';
import { NO_ARGUMENTS, positional } from './call-site.js';
import { callFunction, callMember } from './calls.js';
import { accessProperty, callHook, descriptorWith } from './attribute-hooks.js';
import { classMember, instanceMember, superMember } from './class-members.js';
import { findMember, methodValue } from './classes.js';
import { isBuiltIn, someHas } from './protocols.js';
import { dataMember, extentOf, reshaped } from './data.js';
import { noteForeignWrite } from './flow.js';
import type { FieldOwner } from './field-owner.js';
import type { Frame } from './frame.js';
import { moduleMember } from './imports.js';
import {
  AWAITED,
  functionMember,
  GENERATOR_METHODS,
  GENERATOR_STEP,
  nativeFields,
  nativeGetters,
  nativeMember,
  symbolMember,
} from './library-members.js';
import { isPython } from './program.js';
import { inherit, inheritedMember, noteName, PLAIN_MEMBERS } from './prototypes.js';
import { proxyMember, writeProxy } from './proxies.js';
import type { Place, Solver } from './solver.js';
import { withKeptModels } from './kept.js';
import { noteRegistry, noteWrite } from './stores.js';
import {
  type DataValue,
  type InstanceValue,
  type NativeValue,
  ofOneSort,
  type ShortValue,
  NONE,
  type ObjectValue,
  union,
  type Value,
  type Values,
} from './value.js';
import { invokeCallback } from './callbacks.js';

export function readMember(s: Solver, frame: Frame, value: Value, name: string, place: Place): Values {
  switch (value.kind) {
    case 'module':
      return union(moduleMember(s, frame, value, name), s.read(frame, s.field(value, name)));
    case 'namespace': {
      const sub = s.index.submodule(value.path, name);
      if (sub?.kind === 'namespace') return [s.values.namespace(sub.path)];
      const module = sub?.kind === 'file' ? s.module(sub.path) : null;
      return module && s.moduleFrame(module) ? [s.values.module(module)] : NONE;
    }
    case 'symbol':
      return symbolMember(s, frame, value, name);
    case 'native':
      return [
        nativeGetters(s, frame, value, name, place),
        nativeMember(s, frame, value.language, value.type, name, value, place),
        countOf(s, frame, value, name),
      ].reduce(union, nativeFields(s, frame, value, name));
    case 'instance':
      return instanceMember(s, frame, value, name, place);
    case 'class':
      return classMember(s, frame, value, name, value, place);
    case 'super':
      return superMember(s, frame, value, name, place);
    case 'object': {
      const proxied = proxyMember(s, frame, value, name, place);
      if (proxied) return proxied;
      const methods = memberOfCollection(s, frame, value, name, place);
      if (methods.length > 0) return methods;
      // What a list holds has no names; what is stored under unknown names may have this one.
      const isOther = name === '*' || value.form === 'list' || (value.language === 'javascript' && isBuiltIn(name));
      const anyName = isOther ? NONE : s.read(frame, s.field(value, '*'));
      const own = union(s.read(frame, s.field(value, name)), anyName);
      const getter = someHas(s, frame, `get ${name}`) ? s.read(frame, s.field(value, `get ${name}`)) : NONE;
      let out = own;
      for (const each of getter)
        if (each.kind === 'function')
          out = union(out, callFunction(s, frame, { ...siteOf(frame, place), args: NO_ARGUMENTS }, each, value, NO_ARGUMENTS, 'here'));
      if (out.length > 0 || isPlainMember(s, frame, value, name)) return out;
      const inherited = inheritedMember(s, frame, value, name, place);
      if (inherited.length > 0) return inherited;
      return union(nativeMember(s, frame, value.language, collectionType(value), name, value, place), countOf(s, frame, value, name));
    }
    case 'function':
    case 'partial':
    case 'given':
    case 'method': {
      const own = s.read(frame, s.field(value, name));
      if (value.kind === 'function' && name === 'prototype' && own.length === 0) {
        const prototype = s.values.object(value.fn.module.file.facts.language, 'object', `prototype:${value.id}`);
        return [prototype];
      }
      return own.length > 0 ? own : functionMember(s, frame, value, name, place);
    }
    case 'string':
      // A URL made of constants is kept as its path.
      if (name === 'href' || name === 'pathname') return [value];
      return nativeMember(
        s,
        frame,
        frame.fn.module.file.facts.language,
        frame.fn.module.file.facts.language === 'python' ? 'str' : 'String',
        name,
        value,
        place,
      );
    case 'generator':
      return GENERATOR_METHODS.has(name)
        ? [s.values.method(frame.fn.module.file.facts.language, 'Generator', name, GENERATOR_STEP, value)]
        : NONE;
    case 'data':
      return union(dataMethod(s, frame, value, name, place), dataMember(s, value, name, frame.fn.module.file.facts.language));
    case 'short':
      return dataMethod(s, frame, value, name, place);
    case 'coroutine':
      return name === '__await__' ? [s.values.method('python', 'Coroutine', name, AWAITED, value)] : NONE;
    case 'number':
    case 'boolean':
      return NONE;
    default: {
      const never: never = value;
      return never;
    }
  }
}

/** JavaScript: `length` and `size` of a collection that holds as much as somebody sends. */
function countOf(s: Solver, frame: Frame, value: NativeValue | ObjectValue, name: string): Values {
  const measures = name === 'length' ? value.kind === 'native' || value.form === 'list' : name === 'size' && value.kind === 'native';
  if (!measures || value.language !== 'javascript') return NONE;
  return reshaped(
    s,
    extentOf(s, frame, [value]).filter(({ shape }) => shape !== 'span'),
    'count',
  );
}

const isPlainMember = (s: Solver, frame: Frame, value: ObjectValue, name: string): boolean =>
  s.read(frame, s.field(value, PLAIN_MEMBERS)).some((each) => each.kind === 'string' && each.value === name);
/** What its form lets one call on it; decoded JSON may be of any form. */
function dataMethod(s: Solver, frame: Frame, value: DataValue | ShortValue, name: string, place: Place): Values {
  const { language } = frame.fn.module.file.facts;
  let out: Values = NONE;
  for (const type of FORMS[language][value.kind === 'short' ? 'text' : value.shape] ?? []) {
    const found = s.catalog.typeMember(language, type, name);
    if (!found || found.model.is !== undefined) continue;
    out = union(out, nativeMember(s, frame, language, type, name, value, place));
    // Dictionaries and lists have a `pop` each.
    if (type !== 'dict') return out;
  }
  return out;
}

const FORMS: Readonly<Record<Language, Partial<Record<DataShape, readonly string[]>>>> = {
  javascript: {
    any: ['Array', 'String'],
    parts: ['Array'],
    items: ['Array'],
    span: ['Array'],
    table: ['Map', 'Set', 'Object'],
    text: ['String'],
    // A point in time.
    number: ['Date'],
  },
  python: {
    any: ['dict', 'list', 'str'],
    parts: ['dict', 'list'],
    items: ['list'],
    span: ['list'],
    table: ['dict', 'set'],
    text: ['str', 'bytes'],
  },
};

export function siteOf(frame: Frame, place: Place) {
  return {
    key: `${frame.id}:${place.at}:${place.name}`,
    frame,
    at: place.at,
    end: place.end,
    nameAt: place.at,
    name: place.name,
    isNew: false,
    awaited: false,
    ...(place.block && { block: place.block }),
  };
}

const collectionType = (value: ObjectValue): string =>
  value.language === 'python' ? (value.form === 'list' ? 'list' : 'dict') : value.form === 'list' ? 'Array' : 'Object';

/** Methods of lists, and Python's attributes of dictionaries, whose keys are no attributes. */
function memberOfCollection(s: Solver, frame: Frame, value: ObjectValue, name: string, place: Place): Values {
  if (value.form !== 'list' && value.language !== 'python') return NONE;
  return nativeMember(s, frame, value.language, collectionType(value), name, value, place);
}

/** What a dictionary holds under names that are not known, as what one of its names may hold. */
export const underAnyName = (s: Solver, frame: Frame, value: FieldOwner): Values => ofOneSort(s.read(frame, s.field(value, '*')));

/** What a key of an object, dictionary or list holds: `x['key']`, destructuring. */
export function readKey(s: Solver, frame: Frame, value: Value, key: string, place: Place): Values {
  if (value.kind === 'data') return dataMember(s, value, key, frame.fn.module.file.facts.language);
  if (value.kind !== 'object' || value.language !== 'python') return readMember(s, frame, value, key, place);
  const own = union(s.read(frame, s.field(value, key)), underAnyName(s, frame, value));
  return own.length > 0 ? own : inheritedMember(s, frame, value, key, place);
}

const isStandIn = (s: Solver, frame: Frame, value: InstanceValue): boolean =>
  ['__setattr__', '__getattr__'].every((name) => findMember(s, frame, value.cls, name).length > 0);

/** `socket.onmessage = f`. */
function assignListener(s: Solver, frame: Frame, value: NativeValue, name: string, values: Values, place: Place): void {
  for (const callback of s.catalog.typeMember(value.language, value.type, name)?.model.calls ?? [])
    invokeCallback(s, frame, { ...siteOf(frame, place), args: positional(values) }, callback, values);
}

export function writeMember(
  s: Solver,
  frame: Frame,
  value: Value,
  name: string,
  values: Values,
  place: Place,
  /** The key that the name stands for. */
  key?: Value,
): void {
  switch (value.kind) {
    case 'native':
      s.write(s.field(value.site === '' ? `type:${value.language}:${value.type}` : value, name), values);
      if (value.site !== '') s.write(s.field(`type:${value.language}:${value.type}`, name), values);
      if (name.startsWith('on')) assignListener(s, frame, value, name, values, place);
      return;
    case 'instance': {
      const python = isPython(value.cls.cls.module);
      if (python && accessProperty(s, frame, value, name, 'fset', positional(values), place)) return;
      if (python) callHook(s, frame, value, '__setattr__', positional([s.values.string(name)], values), place);
      // An object that stands for another one sets attributes there, and looks for them there.
      if (python && frame.self !== value && isStandIn(s, frame, value)) return;
      const descriptor = python ? descriptorWith(s, frame, value, name, '__set__') : null;
      if (descriptor) callMember(s, frame, descriptor, '__set__', positional([value], values), place);
      const setter = findMember(s, frame, value.cls, name).find(
        ({ owner, member }) =>
          member.kind === 'setter' &&
          !owner.cls.module.functions[member.fn]?.facts.decorators.some((each) => each.kind === 'member' && each.name === 'deleter'),
      );
      if (setter) {
        const method = methodValue(s, setter.owner, setter.member.fn, value);
        if (method)
          callFunction(s, frame, { ...siteOf(frame, place), args: positional(values) }, method, value, positional(values), 'here');
        return;
      }
      s.write(s.field(value, name), values);
      return;
    }
    case 'object': {
      if (writeProxy(s, frame, value, name, values, place)) return;
      for (const setter of s.read(frame, s.field(value, `set ${name}`)))
        if (setter.kind === 'function')
          callFunction(s, frame, { ...siteOf(frame, place), args: positional(values) }, setter, value, positional(values), 'here');
      s.write(s.field(value, name), name === '*' ? withKeptModels(s, frame, value, values) : values);
      if (name === '__proto__') for (const prototype of values) inherit(s, prototype, value);
      if (name === '*') noteWrite(s, frame, value);
      // `list.length = 0` empties it, and the places of a list are no names.
      else if (name !== 'length' && !(value.form === 'list' && /^-?\d+$/.test(name))) noteRegistry(s, value);
      if (name !== '*') noteName(s, value, name, values, key);
      return;
    }
    case 'module': {
      const top = s.moduleFrame(value.module);
      if (top && isPython(value.module)) {
        s.write(top.variable(name), values);
        noteForeignWrite(s, top, name);
      } else s.write(s.field(value, name), values);
      return;
    }
    case 'super':
      writeMember(s, frame, value.self, name, values, place);
      return;
    default:
      s.write(s.field(value, name), values);
  }
}
