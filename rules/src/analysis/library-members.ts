/** Members that the catalog gives: of modules, functions and instances of library types. */

import type { Model, Result } from '../catalog/model.js';
import { NO_ARGUMENTS } from './call-site.js';
import { callFunction, NOWHERE } from './calls.js';
import type { Frame } from './frame.js';
import { readMember, siteOf } from './members.js';
import { inheritedMember } from './prototypes.js';
import { resolveResult } from './results.js';
import { checksOf } from './schemas/request-checks.js';
import type { Place, Solver } from './solver.js';
import { type NativeValue, NONE, type SymbolValue, union, type Value, type Values } from './value.js';

const DISPATCH_REGISTER: Model = { intrinsic: 'dispatch-register' };
export const GENERATOR_METHODS = new Set(['next', '__next__', 'send', 'throw', 'asend', '__anext__']);
/** `coroutine.__await__()`: an iterator that runs it. */
export const AWAITED: Model = { returns: { self: true } };
export const GENERATOR_STEP: Model = { intrinsic: 'generator-next' };

const FUNCTION_METHODS: ReadonlyMap<string, Model> = new Map(
  ['bind', 'call', 'apply'].map((name) => [name, { intrinsic: `function-${name}` }]),
);

export function functionMember(s: Solver, frame: Frame, value: Value, name: string, place: Place): Values {
  const { language } = frame.fn.module.file.facts;
  const registers = language === 'python' && name === 'register' && value.kind === 'function' && s.dispatchers.has(value.fn);
  const model = language === 'javascript' ? FUNCTION_METHODS.get(name) : registers ? DISPATCH_REGISTER : undefined;
  if (model) return [s.values.method(language, 'Function', name, model, value)];
  // What a cache or a wrapper made with `wraps` stands for; decorators that keep the function as it is give itself.
  if (language === 'python' && name === '__wrapped__') return [...(s.wrapped.get(value) ?? [value])];
  return nativeMember(s, frame, language, language === 'python' ? 'function' : 'Function', name, value, place);
}

export function symbolMember(s: Solver, frame: Frame, value: SymbolValue, name: string, self: Value | null = null): Values {
  const stored = s.read(frame, s.field(value, name));
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
  // What it returns hangs on which of the program's classes it is called on (`User.get_by_id(1)`).
  if (model && self?.kind === 'class' && value.model?.instance !== undefined && speaksOfReceiver(model))
    return union(stored, [s.values.method(value.language, value.model.instance, name, model, self)]);
  if (model) return union(stored, resolved(s, frame, value, path, model, self));
  const behind = valueBehind(s, frame, value, name);
  if (behind.length > 0) return union(stored, behind);
  // A class: its methods by the class itself (`Path.read_text(p)`, `super().__init__` aside).
  if (value.model?.instance !== undefined) {
    if (name === 'prototype' && value.language === 'javascript')
      return union(stored, [values.native(value.language, value.model.instance, '')]);
    const found = catalog.typeMember(value.language, value.model.instance, name);
    // Some need to know which of the program's classes they are called on (`Model.model_validate(data)`).
    if (found && self && (found.model.intrinsic !== undefined || speaksOfReceiver(found.model)))
      return union(stored, [values.method(value.language, found.owner, name, found.model, self)]);
    if (found) return union(stored, [values.symbol(value.language, value.module, path, found.model)]);
  }
  return union(stored, [values.symbol(value.language, value.module, path, null)]);
}

const speaksOfReceiver = ({ returns }: Model): boolean => returns !== undefined && isOfReceiver(returns);

function isOfReceiver(returns: Result): boolean {
  if (typeof returns !== 'object') return false;
  if ('any' in returns) return returns.any.some(isOfReceiver);
  if ('list' in returns) return isOfReceiver(returns.list);
  if ('tuple' in returns) return returns.tuple.some(isOfReceiver);
  if ('object' in returns) return Object.values(returns.object).some(isOfReceiver);
  if ('collection' in returns) return returns.of === undefined || isOfReceiver(returns.of);
  return 'instanceOf' in returns && returns.instanceOf === 'self';
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

export function nativeFields(s: Solver, frame: Frame, value: NativeValue, name: string): Values {
  let out: Values = value.site === '' ? NONE : s.read(frame, s.field(value, name));
  // What a check lets through is not what other handlers have put in its place.
  if (checksOf(value)?.parts[name]) return out;
  for (const type of s.catalog.lineage(value.language, value.type)) {
    out = union(out, s.read(frame, s.field(`type:${value.language}:${type.name}`, name)));
    // What a program adds to a type as a whole (`schema.loadClass`).
    if (type.name !== value.type)
      out = union(out, inheritedMember(s, frame, s.values.native(value.language, type.name, ''), name, NOWHERE));
  }
  return union(out, inheritedMember(s, frame, value, name, NOWHERE));
}

/** Getters that the program adds to a type: `decorateRequest(name, { getter })`, `Object.defineProperty(app.request, …)`. */
export function nativeGetters(s: Solver, frame: Frame, value: NativeValue, name: string, place: Place): Values {
  let out: Values = NONE;
  for (const type of s.catalog.lineage(value.language, value.type))
    for (const getter of s.read(frame, s.field(`type:${value.language}:${type.name}`, `get ${name}`)))
      if (getter.kind === 'function')
        out = union(out, callFunction(s, frame, { ...siteOf(frame, place), args: NO_ARGUMENTS }, getter, value, NO_ARGUMENTS, 'here'));
  return out;
}

/** A method or property that the catalog gives a type; `self` is who it is called on. */
export function nativeMember(
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
    if (model.blocks) recordImplicit(frame, place, `${owner}.${name}`, model, self);
    return out;
  }
  return [s.values.method(language, owner, name, model, self)];
}

function recordImplicit(frame: Frame, place: Place, api: string, model: Model, self: Value): void {
  if (!model.blocks) return;
  const site = { ...siteOf(frame, place), args: NO_ARGUMENTS };
  frame.primitives.push({
    needs: null,
    at: place.at,
    end: place.end,
    nameAt: place.at,
    api,
    model,
    blocking: model.blocks,
    site,
    self,
    once: frame.once > 0,
  });
}
