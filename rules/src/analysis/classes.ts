/** Classes: making them, their bases, finding a member. */

import type { Callback } from '../catalog/model.js';
import type { Expr, MemberFacts, FunctionFacts } from '../facts/facts.js';
import { DECORATES } from './binding.js';
import { evaluateCall } from './call-expressions.js';
import { callValue } from './calls.js';
import { NO_ARGUMENTS, positional, type CallSite } from './call-site.js';
import { noteRare } from './protocols.js';
import { makeMembers } from './enumerations.js';
import { evaluate } from './expressions.js';
import { runningWithin } from './intrinsics/context-decorators.js';
import { injectedBy } from './intrinsics/tokens.js';
import type { Frame } from './frame.js';
import type { FoundMember, ModelHook } from './class-state.js';
import { addBases, lineage } from './lineage.js';
import { runMetaclasses } from './metaclasses.js';
import { isPython, type ClassNode } from './program.js';
import { environmentFor } from './scope.js';
import type { Solver } from './solver.js';
import { nameOf, placeOf } from './statements.js';
import { typeValues } from './types.js';
import { NONE, union, type ClassValue, type FunctionValue, type Value, type Values } from './value.js';
import { invokeCallback } from './callbacks.js';

/** Decorators that say what kind of member a function is; the facts know that already. */
const STRUCTURAL = new Set([
  'property',
  'staticmethod',
  'classmethod',
  'setter',
  'getter',
  'deleter',
  'abstractmethod',
  'cached_property',
  'overload',
  'override',
  'final',
]);

const membersByName = new WeakMap<ClassNode, ReadonlyMap<string, readonly MemberFacts[]>>();

export function membersOf(cls: ClassNode): ReadonlyMap<string, readonly MemberFacts[]> {
  let map = membersByName.get(cls);
  if (!map) {
    const out = new Map<string, MemberFacts[]>();
    for (const member of cls.facts.members) {
      const all = out.get(member.name);
      if (all) all.push(member);
      else out.set(member.name, [member]);
    }
    membersByName.set(cls, (map = out));
  }
  return map;
}

/** Makes the class value where its statement or expression stands. */
export function createClass(s: Solver, frame: Frame, index: number): ClassValue | null {
  const cls = frame.fn.module.classes[index];
  if (!cls) return null;
  const value = s.values.cls(cls, frame);
  const state = s.classState(value);
  for (const base of cls.facts.bases) addBases(s, value, evaluate(s, frame, base));
  if (cls.facts.metaclass) s.write(state.metaclasses, evaluate(s, frame, cls.facts.metaclass));
  for (const type of cls.facts.implements)
    addBases(
      s,
      value,
      typeValues(s, frame, type).flatMap((each) => (each.kind === 'instance' ? [each.cls] : [each])),
    );
  for (const base of s.read(frame, state.bases)) if (base.kind === 'class') s.write(s.classState(base).subclasses, [value]);

  if (isPython(cls.module)) s.write(s.allClasses, [value]);
  else for (const { name } of cls.facts.members) noteRare(s, name);
  const body = cls.facts.staticsInit >= 0 ? cls.module.functions[cls.facts.staticsInit] : undefined;
  if (body) {
    const key = `body|${value.id}`;
    const existing = s.frames.get(key);
    const bodyFrame = existing ?? s.newFrame(key, body, frame, value, new Set(), frame.depth);
    state.body = bodyFrame;
    s.classOfBody.set(`${cls.id}|${bodyFrame.id}`, value);
    s.edge(frame, bodyFrame, 'here', { at: cls.facts.nameAt, end: cls.facts.nameAt + cls.facts.name.length, name: cls.facts.name });
    s.ensure(bodyFrame);
    // Decorators belong to the class body: when it runs again, they do.
    if (!existing)
      s.pinned(bodyFrame, () => {
        decorateMembers(s, frame, value);
      });
  } else decorateMembers(s, frame, value);
  const named = new Map((cls.facts.keywords ?? []).map((each) => [each.name, evaluate(s, frame, each.value)]));
  if (isPython(cls.module))
    for (const { owner, member } of findMember(s, frame, value, '__init_subclass__', value).slice(0, 1)) {
      const hook = methodValue(s, owner, member.fn, value);
      if (hook) callValue(s, frame, { ...siteOfClass(frame, cls, 'init'), args: { ...NO_ARGUMENTS, named } }, hook);
    }
  if (isPython(cls.module)) runMetaclasses(s, frame, siteOfClass(frame, cls, 'meta'), value, named);
  if (isPython(cls.module)) makeMembers(s, frame, value);
  registerOverrides(s, frame, value);
  return value;
}

/** The place of a class statement, for what runs when the class is made. */
function siteOfClass(frame: Frame, { facts }: ClassNode, what: string): CallSite {
  const at = facts.nameAt;
  const end = at + facts.name.length;
  return {
    key: `${frame.id}:${at}:${what}`,
    frame,
    at,
    end,
    nameAt: at,
    name: facts.name,
    args: NO_ARGUMENTS,
    isNew: false,
    awaited: false,
  };
}

/** The frame that methods of a class close over. */
export const methodEnvironment = (s: Solver, cls: ClassValue): Frame => s.classState(cls).body ?? cls.env;

export function methodValue(s: Solver, cls: ClassValue, fn: number, self: Value | null): FunctionValue | null {
  const node = cls.cls.module.functions[fn];
  if (!node) return null;
  return s.values.fn(node, environmentFor(methodEnvironment(s, cls), node.facts.parent), self);
}

function decorateMembers(s: Solver, frame: Frame, cls: ClassValue): void {
  const env = methodEnvironment(s, cls);
  const state = s.classState(cls);
  for (const member of cls.cls.facts.members) {
    const decorators = member.decorators.filter((each) => !isStructural(each));
    if (decorators.length === 0) continue;
    if (member.fn < 0) {
      for (const each of decorators) evaluate(s, env, each);
      s.write(s.field(s.values.instance(cls), member.name), injectedBy(s, env, decorators));
      continue;
    }
    const method = methodValue(s, cls, member.fn, isPython(cls.cls.module) || member.static ? null : s.values.instance(cls));
    if (!method) continue;
    for (const each of decorators) for (const hook of hooksIn(s, env, each)) state.hooks[hook].add(member.name);
    const values = applyDecorators(
      s,
      env,
      decorators,
      [method],
      isPython(cls.cls.module) ? null : { target: s.values.instance(cls), name: member.name },
    );
    if (isPython(cls.cls.module) || values.some((value) => value !== method)) s.write(attribute(s, cls, member.name), values);
  }
  // Decorators on parameters (`@Param('id', SomePipe)`) run nothing, but what they name can be a pipe or a provider.
  for (const member of cls.cls.facts.members) {
    const node = cls.cls.module.functions[member.fn];
    for (const param of node?.facts.params ?? []) for (const each of param.decorators ?? []) evaluate(s, frame, each);
  }
}

/** A library runs the method whenever an instance is made, or written out (pydantic). */
const hooksIn = (s: Solver, env: Frame, decorator: Expr): readonly ModelHook[] =>
  evaluate(s, env, decorator.kind === 'call' ? decorator.callee : decorator).flatMap((value) => {
    const intrinsic = value.kind === 'symbol' || value.kind === 'method' ? value.model?.intrinsic : undefined;
    return intrinsic === 'validator' || intrinsic === 'serializer' ? [intrinsic] : [];
  });

export function attribute(s: Solver, cls: ClassValue, name: string) {
  const { attributes } = s.classState(cls);
  let cell = attributes.get(name);
  if (!cell) attributes.set(name, (cell = s.field(cls, `decorated ${name}`)));
  return cell;
}

function isStructural(decorator: Expr): boolean {
  if (decorator.kind === 'global' || decorator.kind === 'var' || decorator.kind === 'member') return STRUCTURAL.has(decorator.name);
  return false;
}

/** A JavaScript member that is decorated. */
interface DecoratedMember {
  readonly target: Value;
  readonly name: string;
}

/** TypeScript's older decorators get a descriptor whose `value` they may replace. */
function legacyDecorator(
  s: Solver,
  frame: Frame,
  site: CallSite,
  decorator: FunctionValue,
  member: DecoratedMember,
  values: Values,
): Values {
  const descriptor = s.values.object('javascript', 'object', `descriptor:${site.key}:${member.name}`);
  s.write(s.field(descriptor, 'value'), values);
  // Each method has a wrapper of its own, though all of them come in an object of one form.
  const args = { ...positional([member.target], [s.values.string(member.name)], [descriptor]), apart: `${DECORATES}${descriptor.id}` };
  callValue(s, frame, { ...site, args }, decorator);
  const replaced = s.read(frame, s.field(descriptor, 'value')).filter((value) => !values.includes(value));
  return replaced.length > 0 ? replaced : values;
}

const KEY_TYPES = new Set(['string', 'symbol', 'PropertyKey']);

/** Is this a decorator of TypeScript's older form, which gets prototype, name and descriptor? The new form gets the method and a context. */
function isLegacy(params: FunctionFacts['params']): boolean {
  const type = params[1]?.type;
  const named = (type?.kind === 'union' ? type.types : [type]).some(
    (each) => each?.kind === 'ref' && each.name.kind === 'global' && KEY_TYPES.has(each.name.name),
  );
  return params.length >= 3 || named;
}

/** Applies decorators, the last one first. A decorator that nothing is known of leaves the value as it is. */
export function applyDecorators(
  s: Solver,
  frame: Frame,
  decorators: readonly Expr[],
  values: Values,
  member: DecoratedMember | null = null,
): Values {
  let out = values;
  for (const decorator of [...decorators].reverse()) {
    if (isStructural(decorator)) continue;
    const targets = decorator.kind === 'call' ? evaluateCall(s, frame, decorator, false, true) : evaluate(s, frame, decorator);
    const place = placeOf(decorator);
    const site: CallSite = {
      key: `${frame.id}:${place.at}@`,
      frame,
      ...place,
      nameAt: place.at,
      name: nameOf(decorator),
      args: { ...positional(out), apart: DECORATES },
      isNew: false,
      awaited: false,
    };
    let next: Values = NONE;
    for (const target of targets) {
      const legacy = member && target.kind === 'function' && isLegacy(target.fn.facts.params);
      if (target.kind === 'generator' && isPython(frame.fn.module)) {
        next = union(next, [runningWithin(s, site, target, out)]);
        continue;
      }
      next = union(next, legacy ? legacyDecorator(s, frame, site, target, member, out) : callValue(s, frame, site, target));
    }
    if (member) next = next.filter((value) => value.kind === 'function');
    if (next.length > 0) out = next;
  }
  return out;
}

/** Library types among the bases of a class. */
export function* nativeBases(s: Solver, frame: Frame, cls: ClassValue): Iterable<{ language: 'javascript' | 'python'; type: string }> {
  for (const base of lineage(s, frame, cls)) {
    if (base.kind === 'symbol' && base.model?.instance !== undefined) yield { language: base.language, type: base.model.instance };
    else if (base.kind === 'native') yield { language: base.language, type: base.type };
  }
}

/** The members of that name in the nearest class that has it. */
export function findMember(s: Solver, frame: Frame, cls: ClassValue, name: string, skip?: ClassValue): readonly FoundMember[] {
  const order = lineage(s, frame, cls);
  if (skip !== undefined) return order.includes(skip) ? declaredIn(order.slice(order.indexOf(skip) + 1), name) : [];
  const { found } = s.classState(cls).order;
  let known = found.get(name);
  if (!known) found.set(name, (known = declaredIn(order, name)));
  return known;
}

function declaredIn(order: Values, name: string): readonly FoundMember[] {
  for (const owner of order) {
    if (owner.kind !== 'class') continue;
    const members = membersOf(owner.cls).get(name);
    if (members) return members.map((member) => ({ owner, member }));
  }
  return [];
}

/** Methods that a library calls on subclasses of its types. */
function registerOverrides(s: Solver, frame: Frame, cls: ClassValue): void {
  const done = new Set<string>();
  for (const { language, type } of nativeBases(s, frame, cls))
    for (const [name, callback] of s.catalog.overrides(language, type)) {
      if (done.has(name)) continue;
      const found = name.endsWith('*')
        ? cls.cls.facts.members.filter((each) => each.kind === 'method' && each.name.startsWith(name.slice(0, -1)))
        : findMember(s, frame, cls, name).map((each) => each.member);
      for (const member of found) {
        done.add(member.name);
        const owner = findMember(s, frame, cls, member.name)[0]?.owner ?? cls;
        const method = methodValue(s, owner, member.fn, s.values.instance(cls));
        if (method) runOverride(s, frame, cls, member, method, callback);
      }
    }
}

function runOverride(
  s: Solver,
  frame: Frame,
  cls: ClassValue,
  member: MemberFacts,
  method: FunctionValue,
  callback: Omit<Callback, 'arg'>,
): void {
  const name = `${cls.cls.facts.name}.${member.name}`;
  const site: CallSite = { ...siteOfClass(frame, cls.cls, member.name), name };
  invokeCallback(s, frame, site, { arg: 0, ...callback, entry: callback.entry ? { name, ...callback.entry } : { kind: 'hook', name } }, [
    method,
  ]);
}

export function isInstanceOf(s: Solver, frame: Frame, value: Value, type: Value): boolean {
  if (type.kind === 'class') {
    if (value.kind !== 'instance') return false;
    for (const base of lineage(s, frame, value.cls)) if (base === type) return true;
    return false;
  }
  const wanted = type.kind === 'symbol' ? type.model?.instance : type.kind === 'native' ? type.type : undefined;
  if (wanted === undefined) return false;
  if (value.kind === 'native') {
    for (const { name } of s.catalog.lineage(value.language, value.type)) if (name === wanted) return true;
    return false;
  }
  if (value.kind === 'object')
    return (wanted === 'list' && value.form === 'list') || (wanted === 'dict' && value.form === 'object') || wanted === 'Array';
  if (value.kind === 'string') return wanted === 'str';
  if (value.kind === 'number') return wanted === (Number.isInteger(value.value) ? 'int' : 'float');
  if (value.kind === 'boolean') return wanted === 'bool' || wanted === 'int';
  if (value.kind === 'instance')
    for (const base of nativeBases(s, frame, value.cls))
      for (const { name } of s.catalog.lineage(base.language, base.type)) if (name === wanted) return true;
  return false;
}
