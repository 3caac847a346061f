/** Reading and writing members of values of every kind. */

import type { Model } from '../catalog/model.js';
import { callFunction, callMember, callValue, NOWHERE } from './calls.js';
import { NO_ARGUMENTS, positional } from './call-site.js';
import { attribute, findMember, lineage, membersOf, methodEnvironment, methodValue, nativeBases, type FoundMember } from './classes.js';
import type { Frame } from './frame.js';
import { moduleMember } from './imports.js';
import { isPython } from './program.js';
import { resolveResult } from './results.js';
import type { Place, Solver } from './solver.js';
import { typeValues } from './types.js';
import {
  NONE,
  union,
  type ObjectValue,
  type ClassValue,
  type InstanceValue,
  type NativeValue,
  type SymbolValue,
  type Value,
  type Values,
} from './value.js';

/** Field of an instance that remembers the arguments it was made with. */
export const CAPTURED = 'captured';
/** Field that holds where lookups in an object go on. */
const PROTOTYPE = '[[prototype]]';
/** How many such fields an object has. */
const LAYERS = '[[layers]]';
const MAX_LAYERS = 6;
/** How many implementations of an abstract member are followed. */
const MAX_IMPLEMENTATIONS = 24;

export function readMember(s: Solver, frame: Frame, value: Value, name: string, place: Place): Values {
  switch (value.kind) {
    case 'module':
      return union(moduleMember(s, frame, value, name), s.read(frame, s.field(`v${value.id}`, name)));
    case 'namespace': {
      const sub = s.index.submodule(value.path, name);
      if (sub?.kind === 'namespace') return [s.values.namespace(sub.path)];
      const module = sub?.kind === 'file' ? s.module(sub.path) : null;
      return module && s.moduleFrame(module) ? [s.values.module(module)] : NONE;
    }
    case 'symbol':
      return symbolMember(s, frame, value, name);
    case 'native':
      return union(nativeFields(s, frame, value, name), nativeMember(s, frame, value.language, value.type, name, value, place));
    case 'instance':
      return instanceMember(s, frame, value, name, place);
    case 'class':
      return classMember(s, frame, value, name, value, place);
    case 'super':
      return superMember(s, frame, value, name, place);
    case 'object': {
      const methods = memberOfCollection(s, frame, value, name, place);
      if (methods.length > 0) return methods;
      // What a list holds has no names; what is stored under unknown names may have this one.
      const anyName = name === '*' || value.form === 'list' ? NONE : s.read(frame, s.field(`v${value.id}`, '*'));
      const own = union(s.read(frame, s.field(`v${value.id}`, name)), anyName);
      const getter = s.read(frame, s.field(`v${value.id}`, `get ${name}`));
      let out = own;
      for (const each of getter)
        if (each.kind === 'function')
          out = union(out, callFunction(s, frame, { ...siteOf(frame, place), args: NO_ARGUMENTS }, each, value, NO_ARGUMENTS, 'here'));
      if (out.length > 0) return out;
      const inherited = inheritedMember(s, frame, value, name, place);
      if (inherited.length > 0) return inherited;
      return nativeMember(s, frame, value.language, collectionType(value), name, value, place);
    }
    case 'function':
    case 'partial':
    case 'given':
    case 'method': {
      const own = s.read(frame, s.field(`v${value.id}`, name));
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
    case 'coroutine':
    case 'number':
    case 'boolean':
      return NONE;
    default: {
      const never: never = value;
      return never;
    }
  }
}

/** Objects that stand behind one, through spreads and prototypes, are looked at up to this many. */
const MAX_PROTOTYPES = 64;
let inheriting = false;

/** A member found where lookups go on: each object behind this one is asked once, however they are copied into each other. */
function inheritedMember(s: Solver, frame: Frame, value: Value, name: string, place: Place): Values {
  if (inheriting) return NONE;
  const first = prototypesOf(s, frame, value);
  if (first.length === 0) return NONE;
  inheriting = true;
  try {
    return searchLayers(s, frame, first, name, place, new Set<Value>([value]));
  } finally {
    inheriting = false;
  }
}

/** What lookups go on in, the nearest layer first: what is spread later hides what was there before. */
function prototypesOf(s: Solver, frame: Frame, value: Value): readonly Values[] {
  const layers: Values[] = [];
  for (let i = s.read(frame, s.field(`v${value.id}`, LAYERS)).length - 1; i >= 0; i--)
    layers.push(s.read(frame, s.field(`v${value.id}`, `${PROTOTYPE}${i}`)));
  return layers;
}

function searchLayers(s: Solver, frame: Frame, layers: readonly Values[], name: string, place: Place, seen: Set<Value>): Values {
  for (const layer of layers) {
    let out: Values = NONE;
    for (const value of layer) {
      if (seen.has(value) || seen.size > MAX_PROTOTYPES) continue;
      seen.add(value);
      const own = readKey(s, frame, value, name, place);
      out = union(out, own.length > 0 ? own : searchLayers(s, frame, prototypesOf(s, frame, value), name, place, seen));
    }
    if (out.length > 0) return out;
  }
  return NONE;
}

/** Lookups that fail in `to`, and in layers above this one, go on in `from`. */
export function inherit(s: Solver, from: Value, to: Value, layer = 0): void {
  if (from === to) return;
  const index = Math.min(layer, MAX_LAYERS - 1);
  for (let i = 0; i <= index; i++) s.write(s.field(`v${to.id}`, LAYERS), [s.values.number(i)]);
  s.write(s.field(`v${to.id}`, `${PROTOTYPE}${index}`), [from]);
}

/** Keeps what an object holds under constant names findable for copies and unknown keys. */
export function noteName(s: Solver, owner: string, name: string, values: Values): void {
  s.write(s.field(owner, 'any value'), values);
  s.write(s.field(owner, 'names'), [s.values.string(name)]);
}

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
  };
}

const collectionType = (value: ObjectValue): string =>
  value.language === 'python' ? (value.form === 'list' ? 'list' : 'dict') : value.form === 'list' ? 'Array' : 'Object';

/** Methods of lists, and Python's attributes of dictionaries, whose keys are no attributes. */
function memberOfCollection(s: Solver, frame: Frame, value: ObjectValue, name: string, place: Place): Values {
  if (value.form !== 'list' && value.language !== 'python') return NONE;
  return nativeMember(s, frame, value.language, collectionType(value), name, value, place);
}

/** What a key of an object, dictionary or list holds: `x['key']`, destructuring. */
export function readKey(s: Solver, frame: Frame, value: Value, key: string, place: Place): Values {
  if (value.kind !== 'object' || value.language !== 'python') return readMember(s, frame, value, key, place);
  const own = union(s.read(frame, s.field(`v${value.id}`, key)), s.read(frame, s.field(`v${value.id}`, '*')));
  return own.length > 0 ? own : inheritedMember(s, frame, value, key, place);
}

const DISPATCH_REGISTER: Model = { intrinsic: 'dispatch-register' };
const GENERATOR_METHODS = new Set(['next', '__next__', 'send', 'throw', 'asend', '__anext__']);
const GENERATOR_STEP: Model = { intrinsic: 'generator-next' };

const FUNCTION_METHODS: ReadonlyMap<string, Model> = new Map(
  ['bind', 'call', 'apply'].map((name) => [name, { intrinsic: `function-${name}` }]),
);

function functionMember(s: Solver, frame: Frame, value: Value, name: string, place: Place): Values {
  const { language } = frame.fn.module.file.facts;
  const registers = language === 'python' && name === 'register' && value.kind === 'function' && s.dispatchers.has(value.fn);
  const model = language === 'javascript' ? FUNCTION_METHODS.get(name) : registers ? DISPATCH_REGISTER : undefined;
  if (model) return [s.values.method(language, 'Function', name, model, value)];
  return nativeMember(s, frame, language, language === 'python' ? 'function' : 'Function', name, value, place);
}

function symbolMember(s: Solver, frame: Frame, value: SymbolValue, name: string, self: Value | null = null): Values {
  const stored = s.read(frame, s.field(`v${value.id}`, name));
  const { catalog, values } = s;
  if (value.path === '') {
    if (name === 'default') {
      const model = catalog.exported(value.language, value.module, 'default') ?? value.model;
      const symbol = values.symbol(value.language, value.module, 'default', model);
      return [symbol];
    }
    const exported = catalog.exported(value.language, value.module, name) ?? (value.model && catalog.memberOf(value.model, name));
    if (exported) return union(stored, resolved(s, frame, value, name, exported, self));
    const behind = valueBehind(s, frame, value, name);
    if (behind.length > 0) return union(stored, behind);
    const child = value.language === 'python' ? `${value.module}.${name}` : `${value.module}/${name}`;
    if (value.language === 'python' && catalog.hasModule(value.language, child)) return [values.symbol(value.language, child, '', null)];
    return union(stored, [values.symbol(value.language, value.module, name, null)]);
  }
  const own = value.model && catalog.memberOf(value.model, name);
  const ofFunction =
    !own && value.language === 'javascript' && value.model?.instance === undefined ? FUNCTION_METHODS.get(name) : undefined;
  if (ofFunction && value.model) return [values.method(value.language, 'Function', name, ofFunction, value)];
  const path = value.path === 'default' ? name : `${value.path}.${name}`;
  const model =
    (value.model && catalog.memberOf(value.model, name)) ??
    (value.path === 'default' ? catalog.exported(value.language, value.module, name) : null);
  if (model) return union(stored, resolved(s, frame, value, path, model, self));
  const behind = valueBehind(s, frame, value, name);
  if (behind.length > 0) return union(stored, behind);
  // A class: its methods by the class itself (`Path.read_text(p)`, `super().__init__` aside).
  if (value.model?.instance !== undefined) {
    const found = catalog.typeMember(value.language, value.model.instance, name);
    if (found) return union(stored, [values.symbol(value.language, value.module, path, found.model)]);
  }
  return union(stored, [values.symbol(value.language, value.module, path, null)]);
}

/** A default export can be an object of some type: what its own names lack, the type has. */
function valueBehind(s: Solver, frame: Frame, value: SymbolValue, name: string): Values {
  if ((value.path !== '' && value.path !== 'default') || value.model?.is === undefined) return NONE;
  let out: Values = NONE;
  for (const each of resolved(s, frame, value, 'default', value.model))
    out = union(out, readMember(s, frame, each, name, { ...NOWHERE, name }));
  return out;
}

/** A member that is itself a value (`process.stdout`, `fs.promises`) denotes that value. */
function resolved(s: Solver, frame: Frame, owner: SymbolValue, path: string, model: Model, self: Value | null = null): Values {
  if (model.is !== undefined) return resolveResult(s, frame, model.is, null, self, null);
  return [s.values.symbol(owner.language, owner.module, path, model)];
}

function nativeFields(s: Solver, frame: Frame, value: NativeValue, name: string): Values {
  let out: Values = value.site === '' ? NONE : s.read(frame, s.field(`v${value.id}`, name));
  for (const type of s.catalog.lineage(value.language, value.type))
    out = union(out, s.read(frame, s.field(`type:${value.language}:${type.name}`, name)));
  return union(out, inheritedMember(s, frame, value, name, NOWHERE));
}

/** A method or property that the catalog gives a type; `self` is who it is called on. */
function nativeMember(
  s: Solver,
  frame: Frame,
  language: 'javascript' | 'python',
  type: string,
  name: string,
  self: Value,
  place: Place,
): Values {
  const found = s.catalog.typeMember(language, type, name);
  if (!found) return NONE;
  const { model, owner } = found;
  if (model.is !== undefined) {
    const out = resolveResult(s, frame, model.is, null, self, null);
    // A property can block too (`node.temperature` of a library): it runs where it is read.
    if (model.blocks) recordImplicit(frame, place, `${owner}.${name}`, model);
    return out;
  }
  return [s.values.method(language, owner, name, model, self)];
}

function recordImplicit(frame: Frame, place: Place, api: string, model: Model): void {
  if (!model.blocks) return;
  const site = { ...siteOf(frame, place), args: NO_ARGUMENTS };
  frame.primitives.push({ at: place.at, end: place.end, nameAt: place.at, api, model, blocking: model.blocks, site, once: frame.once > 0 });
}

function instanceFields(s: Solver, frame: Frame, value: InstanceValue, name: string): Values {
  let out = s.read(frame, s.field(`v${value.id}`, name));
  for (const cls of lineage(s, frame, value.cls))
    if (cls.kind === 'class') {
      const any = s.values.instance(cls);
      if (any !== value) out = union(out, s.read(frame, s.field(`v${any.id}`, name)));
    } else if (cls.kind === 'native' || (cls.kind === 'symbol' && cls.model?.instance !== undefined)) {
      const type = cls.kind === 'native' ? cls.type : (cls.model?.instance ?? '');
      out = union(out, s.read(frame, s.field(`type:${cls.language}:${type}`, name)));
    }
  return out;
}

function instanceMember(s: Solver, frame: Frame, value: InstanceValue, name: string, place: Place): Values {
  const fields = instanceFields(s, frame, value, name);
  const patched = patchedMember(s, frame, value, name);
  if (patched.length > 0) return union(fields, patched);
  const found = findMember(s, frame, value.cls, name);
  let out = fields;
  for (const each of found) out = union(out, memberValues(s, frame, each, value, place, fields.length > 0));
  if (found.length > 0) return needsImplementation(found) ? union(out, implementations(s, frame, value, name, place)) : out;
  if (out.length > 0) return out;
  out = union(out, described(s, frame, bodyVariables(s, frame, value.cls, name, value), value, place));
  if (out.length > 0) return out;
  for (const base of nativeBases(s, frame, value.cls)) {
    const native = nativeMember(s, frame, base.language, base.type, name, value, place);
    if (native.length > 0) return native;
  }
  if (value.cls.cls.facts.kind === 'interface' || value.cls.cls.facts.abstract) return implementations(s, frame, value, name, place);
  if (isPython(value.cls.cls.module) && !name.startsWith('__') && findMember(s, frame, value.cls, '__getattr__').length > 0)
    return callMember(s, frame, value, '__getattr__', positional([s.values.string(name)]), place);
  return NONE;
}

function needsImplementation(found: readonly FoundMember[]): boolean {
  return found.every(({ owner, member }) => {
    if (member.abstract || owner.cls.facts.kind === 'interface') return true;
    const fn = owner.cls.module.functions[member.fn];
    return member.kind === 'field' ? false : (fn?.facts.abstract ?? true);
  });
}

/** Classes that have every method of a `typing.Protocol`, without naming it. */
function structuralImplementations(s: Solver, frame: Frame, protocol: ClassValue): readonly ClassValue[] {
  const isProtocol = s.read(frame, s.classState(protocol).bases).some((base) => base.kind === 'symbol' && base.path === 'Protocol');
  if (!isProtocol) return [];
  const wanted = protocol.cls.facts.members
    .filter((member) => member.kind === 'method' && !member.name.startsWith('__'))
    .map((member) => member.name);
  if (wanted.length === 0) return [];
  const out: ClassValue[] = [];
  for (const cls of s.read(frame, s.allClasses)) {
    if (cls.kind !== 'class' || cls === protocol || cls.cls.module.file.role === 'test' || out.length >= MAX_IMPLEMENTATIONS) continue;
    if (wanted.every((name) => findMember(s, frame, cls, name).length > 0)) out.push(cls);
  }
  return out;
}

/** The member in the classes that derive from an abstract class or implement an interface. */
function implementations(s: Solver, frame: Frame, value: InstanceValue, name: string, place: Place): Values {
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
      else out = union(out, s.read(frame, s.field(`v${instance.id}`, name)));
    }
  }
  return out;
}

function memberValues(s: Solver, frame: Frame, { owner, member }: FoundMember, self: Value, place: Place, assigned: boolean): Values {
  switch (member.kind) {
    case 'method': {
      if (isPython(owner.cls.module)) {
        const decorated = s.read(frame, attribute(s, owner, member.name));
        if (decorated.length > 0) return decorated.flatMap((each) => [bound(s, each, member.static && !member.classMethod ? null : self)]);
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
        bodyVariables(s, frame, owner, member.name, self).filter((value) => !isInjected(s, frame, value)),
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
  value.kind === 'native' && value.site !== '' && s.read(frame, s.field(`v${value.id}`, CAPTURED)).length > 0;

/** Python: `Engine.start = faster` replaces a method. */
function patchedMember(s: Solver, frame: Frame, value: InstanceValue, name: string): Values {
  if (!isPython(value.cls.cls.module)) return NONE;
  for (const cls of lineage(s, frame, value.cls)) {
    if (cls.kind !== 'class') continue;
    const stored = s.read(frame, s.field(`v${cls.id}`, name));
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
      for (const getter of value.outer.args.positional[0] ?? NONE)
        out = union(out, callValue(s, frame, { ...siteOf(frame, place), args: positional([self]) }, getter));
    else out = union(out, [value]);
  }
  return out;
}

/** A descriptor of this name that has the method (`__set__`, `__delete__`). */
function descriptorWith(s: Solver, frame: Frame, value: InstanceValue, name: string, method: string): Value | null {
  for (const each of bodyVariables(s, frame, value.cls, name, value.cls))
    if (each.kind === 'instance' && findMember(s, frame, each.cls, method).length > 0) return each;
  return null;
}

/** `del x.name`. */
export function deleteMember(s: Solver, frame: Frame, value: Value, name: string, place: Place): void {
  if (value.kind !== 'instance') return;
  const descriptor = descriptorWith(s, frame, value, name, '__delete__');
  if (descriptor) callMember(s, frame, descriptor, '__delete__', positional([value]), place);
  for (const { owner, member } of findMember(s, frame, value.cls, name)) {
    const fn = owner.cls.module.functions[member.fn];
    const deletes = fn?.facts.decorators.some((each) => each.kind === 'member' && each.name === 'deleter');
    const method = member.kind === 'setter' && deletes ? methodValue(s, owner, member.fn, value) : null;
    if (method) callFunction(s, frame, { ...siteOf(frame, place), args: NO_ARGUMENTS }, method, value, NO_ARGUMENTS, 'here');
  }
}

/** Python: variables of the class body. A function found there is a method. */
function bodyVariables(s: Solver, frame: Frame, cls: ClassValue, name: string, self: Value): Values {
  let out: Values = NONE;
  for (const each of lineage(s, frame, cls)) {
    if (each.kind !== 'class') continue;
    const { body } = s.classState(each);
    const stored = s.read(frame, s.field(`v${each.id}`, name));
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

/** Members of an enumeration are its instances. */
export function isEnum(s: Solver, frame: Frame, cls: ClassValue): boolean {
  for (const base of lineage(s, frame, cls))
    if (base.kind === 'symbol' && base.model?.instance !== undefined && s.catalog.enumerates(base.language, base.model.instance))
      return true;
  return false;
}

/** Static members; Python: methods without receiver, class attributes. */
function classMember(s: Solver, frame: Frame, cls: ClassValue, name: string, self: Value, place: Place): Values {
  let out: Values = NONE;
  for (const each of lineage(s, frame, cls)) if (each.kind === 'class') out = union(out, s.read(frame, s.field(`v${each.id}`, name)));
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
      out = union(out, isEnum(s, frame, cls) ? [s.values.instance(cls)] : bodyVariables(s, frame, owner, name, cls));
  }
  if (out.length > 0) return out;
  out = bodyVariables(s, frame, cls, name, cls);
  if (out.length > 0) return out;
  if (name === 'prototype') return [s.values.instance(cls)];
  for (const base of lineage(s, frame, cls))
    if (base.kind === 'symbol') {
      const found = symbolMember(s, frame, base, name, cls).filter((each) => each.kind !== 'symbol' || each.model !== null);
      if (found.length > 0) return found;
    }
  return NONE;
}

function superMember(s: Solver, frame: Frame, value: Extract<Value, { kind: 'super' }>, name: string, place: Place): Values {
  const start = value.self.kind === 'instance' ? value.self.cls : value.self.kind === 'class' ? value.self : value.cls;
  const found = findMember(s, frame, start, name, value.cls);
  const direct = found.length > 0 ? found : findMember(s, frame, value.cls, name, value.cls);
  if (direct.length > 0) return direct.flatMap((each) => [...memberValues(s, frame, each, value.self, place, false)]);
  for (const base of nativeBases(s, frame, value.cls)) {
    const native = nativeMember(s, frame, base.language, base.type, name, value.self, place);
    if (native.length > 0) return native;
  }
  return NONE;
}

export function writeMember(s: Solver, frame: Frame, value: Value, name: string, values: Values, place: Place): void {
  switch (value.kind) {
    case 'native':
      s.write(s.field(value.site === '' ? `type:${value.language}:${value.type}` : `v${value.id}`, name), values);
      if (value.site !== '') s.write(s.field(`type:${value.language}:${value.type}`, name), values);
      return;
    case 'instance': {
      const descriptor = isPython(value.cls.cls.module) ? descriptorWith(s, frame, value, name, '__set__') : null;
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
      s.write(s.field(`v${value.id}`, name), values);
      return;
    }
    case 'object': {
      for (const setter of s.read(frame, s.field(`v${value.id}`, `set ${name}`)))
        if (setter.kind === 'function')
          callFunction(s, frame, { ...siteOf(frame, place), args: positional(values) }, setter, value, positional(values), 'here');
      s.write(s.field(`v${value.id}`, name), values);
      if (name !== '*') noteName(s, `v${value.id}`, name, values);
      return;
    }
    case 'module': {
      const top = s.moduleFrame(value.module);
      if (top && isPython(value.module)) s.write(top.variable(name), values);
      else s.write(s.field(`v${value.id}`, name), values);
      return;
    }
    case 'super':
      writeMember(s, frame, value.self, name, values, place);
      return;
    default:
      s.write(s.field(`v${value.id}`, name), values);
  }
}
