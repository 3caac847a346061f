/** Members of the program's classes and their instances. */

import { readMember, siteOf } from './members.js';
import { accessor, callHook } from './attribute-hooks.js';
import { NO_ARGUMENTS, positional } from './call-site.js';
import { callFunction, callMember, callValue } from './calls.js';
import { asStored } from './columns.js';
import { attribute, findMember, membersOf, methodEnvironment, methodValue, nativeBases } from './classes.js';
import type { FoundMember } from './class-state.js';
import { ofDeclaredType } from './declared.js';
import { isEnum, memberValue } from './enumerations.js';
import { instanceFields } from './instance-fields.js';
import { lineage } from './lineage.js';
import type { Frame } from './frame.js';
import { MEMBER } from './keys.js';
import { nativeMember, symbolMember } from './library-members.js';
import { isMetaclass, metaclassMember, plainCall, plainNew } from './metaclasses.js';
import { isPython } from './program.js';
import { CAPTURED, inheritedMember, MAX_IMPLEMENTATIONS } from './prototypes.js';
import type { Place, Solver } from './solver.js';
import { boundInstances } from './token-bindings.js';
import { typeValues } from './types.js';
import { type ClassValue, type InstanceValue, NONE, union, type Value, type Values } from './value.js';

export function instanceMember(s: Solver, frame: Frame, value: InstanceValue, name: string, place: Place): Values {
  if (name === 'constructor' && !isPython(value.cls.cls.module)) return [value.cls];
  let fields = union(instanceFields(s, frame, value, name), name === 'value' ? memberValue(s, frame, value) : NONE);
  if (isPython(value.cls.cls.module) && !name.startsWith('__'))
    fields = union(fields, callHook(s, frame, value, '__getattribute__', positional([s.values.string(name)]), place));
  const patched = patchedMember(s, frame, value, name);
  if (patched.length > 0) return union(fields, patched);
  const found = findMember(s, frame, value.cls, name);
  const field = found.find(({ member }) => member.kind === 'field');
  let out = asStored(s, field, ofDeclaredType(s, frame, field?.member.type, fields));
  for (const each of found) out = union(out, memberValues(s, frame, each, value, place, fields.length > 0));
  if (found.length > 0) return needsImplementation(found) ? union(out, implementations(s, frame, value, name, place)) : out;
  if (out.length > 0) return out;
  out = union(out, described(s, frame, bodyVariables(s, frame, value.cls, name, value), value, place));
  if (out.length > 0) return out;
  const mixed = mixedIn(s, frame, value.cls, name, place, (cls) => s.values.instance(cls));
  if (mixed.length > 0) return mixed;
  for (const base of nativeBases(s, frame, value.cls)) {
    const native = nativeMember(s, frame, base.language, base.type, name, value, place);
    if (native.length > 0) return native;
  }
  if (value.cls.cls.facts.kind === 'interface' || value.cls.cls.facts.abstract) return implementations(s, frame, value, name, place);
  if (isPython(value.cls.cls.module) && !name.startsWith('__') && findMember(s, frame, value.cls, '__getattr__').length > 0)
    return callMember(s, frame, value, '__getattr__', { ...positional([s.values.string(name)]), apart: name }, place);
  return NONE;
}

function needsImplementation(found: readonly FoundMember[]): boolean {
  return found.every(({ owner, member }) => {
    if (member.abstract || owner.cls.facts.kind === 'interface') return true;
    const fn = owner.cls.module.functions[member.fn];
    return member.kind === 'field' ? false : (fn?.facts.abstract ?? true);
  });
}

const isProtocol = (s: Solver, frame: Frame, cls: ClassValue): boolean =>
  s.read(frame, s.classState(cls).bases).some((base) => base.kind === 'symbol' && base.path === 'Protocol');

const methodNames = (cls: ClassValue): readonly string[] =>
  cls.cls.facts.members.filter((member) => member.kind === 'method' && !member.name.startsWith('__')).map((member) => member.name);

/** Has an instance of the class every method of a `typing.Protocol` or an interface, whether it names it or not? */
export function hasItsMethods(s: Solver, frame: Frame, cls: ClassValue, type: ClassValue): boolean {
  if (type.cls.facts.kind !== 'interface' && !isProtocol(s, frame, type)) return false;
  const wanted = methodNames(type);
  return wanted.length > 0 && wanted.every((name) => findMember(s, frame, cls, name).length > 0);
}

/** Classes that have every method of a `typing.Protocol`, without naming it. */
function structuralImplementations(s: Solver, frame: Frame, protocol: ClassValue): readonly ClassValue[] {
  if (!isProtocol(s, frame, protocol)) return [];
  const out: ClassValue[] = [];
  for (const cls of s.read(frame, s.allClasses)) {
    if (cls.kind !== 'class' || cls === protocol || cls.cls.module.file.role === 'test' || out.length >= MAX_IMPLEMENTATIONS) continue;
    if (hasItsMethods(s, frame, cls, protocol)) out.push(cls);
  }
  return out;
}

/** The member in the classes that derive from an abstract class or implement an interface. */
function implementations(s: Solver, frame: Frame, value: InstanceValue, name: string, place: Place): Values {
  const given = boundInstances(s, frame, value.cls);
  if (given.length > 0) return given.reduce<Values>((all, each) => union(all, readMember(s, frame, each, name, place)), NONE);
  let out: Values = NONE;
  const seen = new Set<ClassValue>([value.cls]);
  const waiting = [value.cls, ...structuralImplementations(s, frame, value.cls)];
  for (const cls of waiting.slice(1)) {
    seen.add(cls);
    for (const each of findMember(s, frame, cls, name))
      out = union(out, memberValues(s, frame, each, s.values.instance(cls), place, false));
  }
  for (let cls = waiting.pop(); cls && seen.size < MAX_IMPLEMENTATIONS; cls = waiting.pop()) {
    for (const sub of s.read(frame, s.classState(cls).subclasses)) {
      if (sub.kind !== 'class' || seen.has(sub) || sub.cls.module.file.role === 'test') continue;
      seen.add(sub);
      waiting.push(sub);
      const instance = s.values.instance(sub);
      const found = findMember(s, frame, sub, name);
      if (found.some(({ owner }) => owner === sub))
        for (const each of found) out = union(out, memberValues(s, frame, each, instance, place, false));
      else out = union(out, s.read(frame, s.field(instance, name)));
    }
  }
  return out;
}

function memberValues(s: Solver, frame: Frame, { owner, member }: FoundMember, self: Value, place: Place, assigned: boolean): Values {
  switch (member.kind) {
    case 'method': {
      if (isPython(owner.cls.module)) {
        const decorated = s.read(frame, attribute(s, owner, member.name));
        if (decorated.length > 0) {
          // A decorator that is a class with `__get__` decides what a method is.
          const isDescriptor = (each: Value): boolean => each.kind === 'instance' && findMember(s, frame, each.cls, '__get__').length > 0;
          const plain = decorated.filter((each) => !isDescriptor(each));
          return union(
            described(s, frame, decorated.filter(isDescriptor), self, place),
            plain.map((each) => bound(s, each, member.static && !member.classMethod ? null : self)),
          );
        }
      }
      if (member.fn < 0) return NONE;
      if (!isPython(owner.cls.module)) {
        const replaced = s.read(frame, attribute(s, owner, member.name));
        if (replaced.length > 0) return replaced.map((each) => bound(s, each, self));
      }
      const receiver = member.classMethod
        ? self.kind === 'instance'
          ? self.cls
          : self
        : member.static && isPython(owner.cls.module)
          ? null
          : self;
      const method = methodValue(s, owner, member.fn, receiver);
      return method ? [method] : NONE;
    }
    case 'getter': {
      const method = methodValue(s, owner, member.fn, self);
      return method ? callFunction(s, frame, { ...siteOf(frame, place), args: NO_ARGUMENTS }, method, self, NO_ARGUMENTS, 'here') : NONE;
    }
    case 'setter':
      return NONE;
    case 'field': {
      const values = described(
        s,
        frame,
        bodyVariables(s, frame, owner, member.name, self).filter((value) => !member.type || !isInjected(s, frame, value)),
        self,
        place,
      );
      if (values.length > 0 || assigned) return values;
      return member.type ? typeValues(s, methodEnvironment(s, owner), member.type) : NONE;
    }
    default: {
      const never: never = member.kind;
      return never;
    }
  }
}

/** `items: Items = Depends(get_items)` on a class: the attribute is what the annotation says. */
const isInjected = (s: Solver, frame: Frame, value: Value): boolean =>
  value.kind === 'native' && value.site !== '' && s.read(frame, s.field(value, CAPTURED)).length > 0;

/** Python: `Engine.start = faster` replaces a method. */
function patchedMember(s: Solver, frame: Frame, value: InstanceValue, name: string): Values {
  if (!isPython(value.cls.cls.module)) return NONE;
  for (const cls of lineage(s, frame, value.cls)) {
    if (cls.kind !== 'class') continue;
    const stored = s.read(frame, s.field(cls, name));
    if (stored.some((each) => each.kind === 'function')) return stored.map((each) => bound(s, each, value));
    if (membersOf(cls.cls).has(name)) return NONE;
  }
  return NONE;
}

/** Descriptors in a class body answer for themselves: objects with `__get__`, `load = property(f)`. */
function described(s: Solver, frame: Frame, values: Values, self: Value, place: Place): Values {
  let out: Values = NONE;
  for (const value of values) {
    if (value.kind === 'instance' && findMember(s, frame, value.cls, '__get__').length > 0)
      out = union(out, callMember(s, frame, value, '__get__', positional([self]), place));
    else if (value.kind === 'given' && value.model.intrinsic === 'property-object')
      for (const getter of accessor(value.outer.args, 0, 'fget'))
        out = union(out, callValue(s, frame, { ...siteOf(frame, place), args: positional([self]) }, getter));
    else if (value.kind === 'given' && value.model.intrinsic === 'partial-method')
      for (const target of value.outer.args.positional[0] ?? NONE)
        out = union(out, [s.values.partial(bound(s, target, self), { ...value.outer, key: `${value.outer.key}:${self.id}` })]);
    else out = union(out, [value]);
  }
  return out;
}

/** Python: variables of the class body. A function found there is a method. */
export function bodyVariables(s: Solver, frame: Frame, cls: ClassValue, name: string, self: Value): Values {
  let out: Values = NONE;
  for (const each of lineage(s, frame, cls)) {
    if (each.kind !== 'class') continue;
    const { body } = s.classState(each);
    const stored = s.read(frame, s.field(each, name));
    out = union(out, stored);
    const cell = body && isPython(each.cls.module) ? s.read(frame, body.variable(name)) : NONE;
    out = union(
      out,
      cell.map((value) => (self.kind === 'instance' ? bound(s, value, self) : value)),
    );
    if (out.length > 0) return out;
  }
  return out;
}

function bound(s: Solver, value: Value, self: Value | null): Value {
  return value.kind === 'function' && !value.self && self ? s.values.fn(value.fn, value.env, self) : value;
}

/** What `Object.assign(Class.prototype, …)` and `Object.assign(Class, …)` add. */
function mixedIn(s: Solver, frame: Frame, cls: ClassValue, name: string, place: Place, holder: (cls: ClassValue) => Value): Values {
  if (isPython(cls.cls.module)) return NONE;
  for (const each of lineage(s, frame, cls)) {
    const found = each.kind === 'class' ? inheritedMember(s, frame, holder(each), name, place) : NONE;
    if (found.length > 0) return found;
  }
  return NONE;
}

/** Static members; Python: methods without receiver, class attributes. */
export function classMember(s: Solver, frame: Frame, cls: ClassValue, name: string, self: Value, place: Place): Values {
  let out: Values = NONE;
  for (const each of lineage(s, frame, cls)) if (each.kind === 'class') out = union(out, s.read(frame, s.field(each, name)));
  for (const { owner, member } of findMember(s, frame, cls, name)) {
    const python = isPython(owner.cls.module);
    if (!python && !member.static) continue;
    if (member.kind === 'method') {
      const decorated = python ? s.read(frame, attribute(s, owner, name)) : NONE;
      if (decorated.length > 0) {
        out = union(out, member.classMethod ? decorated.map((each) => bound(s, each, self)) : decorated);
        continue;
      }
      const method = member.fn >= 0 ? methodValue(s, owner, member.fn, member.classMethod || !python ? self : null) : null;
      if (method) out = union(out, [method]);
    } else if (member.kind === 'getter' && !python) {
      const method = methodValue(s, owner, member.fn, self);
      if (method)
        out = union(out, callFunction(s, frame, { ...siteOf(frame, place), args: NO_ARGUMENTS }, method, self, NO_ARGUMENTS, 'here'));
    } else if (member.kind === 'field')
      out = union(out, isEnum(s, frame, cls) ? [s.values.instance(cls, MEMBER + name)] : bodyVariables(s, frame, owner, name, cls));
  }
  if (out.length > 0) return out;
  out = bodyVariables(s, frame, cls, name, cls);
  if (out.length > 0) return union(out, replacedValue(s, frame, cls, name, out));
  if (name === 'prototype') return [s.values.instance(cls)];
  for (const each of isPython(cls.cls.module) ? metaclassMember(s, frame, cls, name) : [])
    out = union(out, memberValues(s, frame, each, self, place, false));
  if (out.length > 0) return out;
  out = mixedIn(s, frame, cls, name, place, (each) => each);
  if (out.length > 0) return out;
  for (const base of lineage(s, frame, cls))
    if (base.kind === 'symbol') {
      const found = symbolMember(s, frame, base, name, cls).filter((each) => each.kind !== 'symbol' || each.model !== null);
      if (found.length > 0) return found;
    } else if (base.kind === 'native') {
      const found = nativeMember(s, frame, base.language, base.type, name, cls, place);
      if (found.length > 0) return found;
    }
  return NONE;
}

/** `objects = BookQuerySet.as_manager()`: what stands there can do what the library's own value of that name can, for this class. */
function replacedValue(s: Solver, frame: Frame, cls: ClassValue, name: string, values: Values): Values {
  if (!isPython(cls.cls.module) || !values.every((value) => value.kind === 'instance' || value.kind === 'native')) return NONE;
  for (const base of lineage(s, frame, cls)) {
    const model = base.kind === 'symbol' && base.model ? s.catalog.memberOf(base.model, name) : null;
    if (model?.is !== undefined && base.kind === 'symbol') return symbolMember(s, frame, base, name, cls);
  }
  return NONE;
}

export function superMember(s: Solver, frame: Frame, value: Extract<Value, { kind: 'super' }>, name: string, place: Place): Values {
  const start = value.self.kind === 'instance' ? value.self.cls : value.self.kind === 'class' ? value.self : value.cls;
  const found = findMember(s, frame, start, name, value.cls);
  const direct = found.length > 0 ? found : findMember(s, frame, value.cls, name, value.cls);
  if (direct.length > 0) return direct.flatMap((each) => [...memberValues(s, frame, each, value.self, place, false)]);
  for (const base of nativeBases(s, frame, value.cls)) {
    const native = nativeMember(s, frame, base.language, base.type, name, value.self, place);
    if (native.length > 0) return native;
  }
  if (name === '__call__' && value.self.kind === 'class' && isPython(value.cls.cls.module)) return [plainCall(s, value.self)];
  if (name === '__new__' && value.self === value.cls && isMetaclass(s, frame, value.cls)) return [plainNew(s, value.self)];
  return NONE;
}
