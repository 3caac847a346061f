/** Calling values: functions of the program, classes, and whatever else can be called. */

import type { Awaits, Callback, Entry } from '../catalog/model.js';
import { argumentOf, NO_ARGUMENTS, positional, type CallArguments, type CallSite } from './call-site.js';
import { madeOf } from './regexes.js';
import { bindArguments, DECORATES, frameKey } from './binding.js';
import { attribute, findMember, membersOf, methodEnvironment, methodValue, nativeBases } from './classes.js';
import { collectsByItself, collectsInClosure } from './collecting.js';
import { lineage } from './lineage.js';
import { ofDeclaredType } from './declared.js';
import { evaluate } from './expressions.js';
import { everything } from './literals.js';
import type { EdgeHow, Frame } from './frame.js';
import { moduleMember } from './imports.js';
import { injectDependencies } from './injection.js';
import { noteInstance } from './instance-fields.js';
import { iterate } from './iteration.js';
import { callClassProtocol, callThroughMetaclass } from './metaclasses.js';
import { callLibrary, callNative, handOver } from './library-calls.js';
import { readMember, siteOf } from './members.js';
import { runModelHooks } from './model-hooks.js';
import { callProxy } from './proxies.js';
import { dispatched } from './single-dispatch.js';
import { passOnNaming } from './naming-parameters.js';
import { isPython } from './program.js';
import { checkedField, fillFrom, isChecked } from './schemas/models.js';
import type { Place, Solver } from './solver.js';
import { noteLasting, withStore } from './stores.js';
import { usesThis } from './uses-this.js';
import {
  isKnown,
  NONE,
  ofOneSort,
  union,
  type ClassValue,
  type FunctionValue,
  type InstanceValue,
  type Value,
  type Values,
} from './value.js';

export const NOWHERE: Place = { at: 0, end: 0, name: '' };

/** How the callee of an edge comes to run, and as what. */
export interface Manner {
  readonly how: EdgeHow;
  readonly entry?: Entry | null;
  readonly entryName?: string;
  readonly callback?: boolean;
  readonly awaits?: Awaits;
  readonly reenters?: boolean;
  readonly poolIfSync?: boolean;
}

const HERE: Manner = { how: 'here' };

/** Calls a value in `frame`; gives what the call can denote. */
export function callValue(s: Solver, frame: Frame, site: CallSite, target: Value, manner: Manner = HERE): Values {
  switch (target.kind) {
    case 'function': {
      if (!s.dispatchers.has(target.fn)) return callFunction(s, frame, site, target, target.self, site.args, manner.how, manner);
      let out: Values = NONE;
      for (const each of dispatched(s, frame, target, site.args.positional[0] ?? NONE))
        out = union(out, callFunction(s, frame, site, each, target.self, site.args, manner.how, manner));
      return out;
    }
    case 'class':
      return construct(s, frame, site, target, manner);
    case 'symbol':
    case 'method':
      return manner.how === 'here' ? callLibrary(s, frame, site, target) : handOver(frame, site, target, manner.how);
    case 'given':
      return callLibrary(s, frame, site, target, manner);
    case 'native':
      return manner.how === 'here' ? callNative(s, frame, site, target) : NONE;
    case 'instance':
      return callMember(s, frame, target, '__call__', site.args, site, manner);
    case 'partial': {
      const bound = target.site.args;
      const args: CallArguments = {
        positional: [...bound.positional.slice(1), ...site.args.positional],
        rest: site.args.rest,
        named: new Map([...bound.named, ...site.args.named]),
        anyNamed: site.args.anyNamed,
      };
      return callValue(s, frame, { ...site, args }, target.target, manner);
    }
    case 'coroutine':
    case 'generator':
      s.edge(frame, target.frame, manner.how, site, manner);
      s.ensure(target.frame);
      return s.read(frame, target.kind === 'coroutine' ? target.frame.returned : target.frame.yielded);
    case 'object':
      return manner.how === 'here' ? callProxy(s, frame, target, site) : NONE;
    case 'module':
      // A module that a glob finds is wrapped in a function which loads it.
      return isPython(target.module) ? NONE : [target];
    case 'super':
    case 'namespace':
    case 'string':
    case 'number':
    case 'boolean':
    case 'data':
    case 'short':
      return NONE;
    default: {
      const never: never = target;
      return never;
    }
  }
}

/** Calls a method by name, where the value has it. */
export function callMember(
  s: Solver,
  frame: Frame,
  value: Value,
  name: string,
  args: CallArguments,
  place: Place,
  manner: Manner = HERE,
): Values {
  if (value.kind === 'instance' && name.startsWith('__') && findMember(s, frame, value.cls, name).length === 0) {
    // Looking up protocol methods must not fall into `__getattr__`, and most classes have none.
    let native = false;
    for (const base of nativeBases(s, frame, value.cls)) native ||= s.catalog.typeMember(base.language, base.type, name) !== null;
    if (!native) return NONE;
  }
  if (value.kind === 'native' && !s.catalog.typeMember(value.language, value.type, name)) return NONE;
  if (value.kind === 'class') return callClassProtocol(s, frame, { ...siteOf(frame, place), args }, value, name, manner);
  if (value.kind !== 'instance' && value.kind !== 'native' && value.kind !== 'object') return NONE;
  let out: Values = NONE;
  for (const method of readMember(s, frame, value, name, place))
    out = union(out, callValue(s, frame, { ...siteOf(frame, place), args }, method, manner));
  return out;
}

/** Runs a function of the program; gives what it returns, or the coroutine or generator it makes. */
export function callFunction(
  s: Solver,
  frame: Frame,
  site: CallSite,
  fn: FunctionValue,
  self: Value | null,
  args: CallArguments,
  how: EdgeHow,
  manner: Omit<Manner, 'how'> = {},
): Values {
  const { frame: callee, given } = bindFrame(s, fn, self ?? fn.self, args, site);
  const details = { ...manner, given };
  const { facts } = fn.fn;
  const python = isPython(fn.fn.module);
  const deferred = how === 'here' && (facts.generator || (python && facts.async));
  if (deferred) {
    s.edge(frame, callee, 'coroutine', site, details);
    s.ensure(callee);
    passOnNaming(s, frame, fn.fn, args);
    return [facts.generator ? s.values.generator(callee) : s.values.coroutine(callee)];
  }
  s.edge(frame, callee, how, site, details);
  s.ensure(callee);
  passOnNaming(s, frame, fn.fn, args);
  const out = s.read(frame, facts.generator ? callee.yielded : callee.returned);
  return python && callee.shared ? ofOneSort(out) : madeOf(s, given, callee.params, out);
}

/** The frame in which a call runs: one for each choice of receiver, closure and function arguments. */
export function frameFor(s: Solver, fn: FunctionValue, self: Value | null, args: CallArguments, site: CallSite): Frame {
  return bindFrame(s, fn, self, args, site).frame;
}

function bindFrame(
  s: Solver,
  fn: FunctionValue,
  self: Value | null,
  args: CallArguments,
  site: Pick<CallSite, 'frame' | 'at'>,
): { readonly frame: Frame; readonly given: readonly Values[] } {
  const { facts } = fn.fn;
  const takesSelf = isPython(fn.fn.module) && self !== null && facts.kind !== 'lambda';
  const receiver = isPython(fn.fn.module) ? (self ?? receiverAmong(fn, args)) : self === null || usesThis(fn.fn) ? self : null;
  const apart = collectsInClosure(fn.fn, site) ? { ...args, apart: `${args.apart ?? ''}|${site.frame.id}:${site.at}` } : args;
  const bound = bindArguments(s, fn, takesSelf ? { ...apart, positional: [[self], ...args.positional] } : apart, receiver);
  const { key, depth, shared } = frameKey(s, fn, receiver, bound, site);
  let callee = s.frames.get(key);
  if (!callee) {
    callee = s.newFrame(key, fn.fn, fn.env, receiver, bound.omitted, depth);
    s.noteFrameFrom(fn.fn, site);
    if (shared) callee.shared = true;
  }
  if (bound.apart.startsWith(DECORATES)) callee.decorates = true;
  bound.values.forEach((all, i) => {
    const cell = callee.params[i];
    const param = facts.params[i];
    const values = param?.rest ? all : ofDeclaredType(s, site.frame, param?.type, all);
    if (cell) s.write(cell, values);
    if (!isKnown(values) && !bound.omitted.has(i) && !callee.uncertain.has(i)) {
      callee.uncertain.add(i);
      if (callee.runs > 0) s.enqueue(callee);
    }
  });
  return { frame: callee, given: bound.values };
}

/** A method that is called as a plain function, by the wrapper of a decorator: its receiver is the first argument. */
function receiverAmong({ fn }: FunctionValue, args: CallArguments): Value | null {
  const [first] = args.positional;
  const [only] = fn.facts.cls >= 0 && first?.length === 1 ? first : [];
  return only?.kind === 'instance' ? only : null;
}

/** Makes an instance: runs field initializers and the constructor. */
export function construct(s: Solver, frame: Frame, site: CallSite, cls: ClassValue, manner: Manner, plain = false): Values {
  const decided = plain ? null : callThroughMetaclass(s, frame, site, cls, manner);
  if (decided) return decided;
  const instance = instanceMadeAt(s, cls, site);
  if (manner.how === 'startup') s.lasting.add(cls.cls);
  else noteLasting(s, frame, cls.cls);
  for (const each of [...lineage(s, frame, cls)].reverse()) {
    if (each.kind !== 'class') continue;
    const init = methodValue(s, each, each.cls.facts.fieldsInit, instance);
    if (init) callFunction(s, frame, site, init, instance, NO_ARGUMENTS, manner.how, manner);
  }
  for (const name of isPython(cls.cls.module)
    ? ['__new__', '__init__', '__post_init__', 'model_post_init', '__attrs_post_init__']
    : ['constructor'])
    for (const { owner, member } of findMember(s, frame, cls, name).slice(0, 1)) {
      const args =
        name === '__new__'
          ? { ...site.args, positional: [[cls], ...site.args.positional] }
          : name.startsWith('__init') || name === 'constructor'
            ? site.args
            : NO_ARGUMENTS;
      const decorated = name === '__init__' ? s.read(frame, attribute(s, owner, name)) : NONE;
      const plain = decorated.length > 0 ? null : methodValue(s, owner, member.fn, name === '__new__' ? null : instance);
      if (plain) callFunction(s, frame, site, plain, plain.self, args, manner.how, manner);
      for (const value of decorated)
        callValue(s, frame, { ...site, args }, value.kind === 'function' ? s.values.fn(value.fn, value.env, instance) : value, manner);
    }
  if (isPython(cls.cls.module)) {
    const sent = site.args.spread?.find((value) => value.kind === 'data');
    runModelHooks(s, frame, site, instance, 'validator', manner, sent?.kind === 'data' ? sent : null);
  }
  for (const base of nativeBases(s, frame, cls))
    for (const name of s.catalog.constructs(base.language, base.type)) callMember(s, frame, instance, name, NO_ARGUMENTS, site, manner);
  if (isPython(cls.cls.module)) dataclassFields(s, frame, site, cls, instance, manner);
  return [instance];
}

/** How many places that make instances of a class are told apart; a class that decorates definitions has as many instances as they are. */
const MAX_SITES = 24;
const MAX_DECORATED = 3000;

/** Instances that are given functions, or that keep them, are told apart; others share what their class does. */
function instanceMadeAt(s: Solver, cls: ClassValue, site: CallSite): InstanceValue {
  const callable = (values: Values): boolean =>
    values.some((value) => value.kind === 'function' || value.kind === 'partial' || value.kind === 'class');
  const decorates = site.args.apart?.startsWith(DECORATES) ?? false;
  const special =
    decorates || collectsByItself(s, cls, site) || site.args.positional.some(callable) || [...site.args.named.values()].some(callable);
  if (!special) return s.values.instance(cls);
  const { sites } = s.classState(cls);
  if (sites.size < (decorates ? MAX_DECORATED : MAX_SITES)) sites.add(site.key);
  const instance = s.values.instance(cls, sites.has(site.key) ? site.key : '');
  if (!decorates) noteInstance(s, instance);
  return instance;
}

/** Fields of dataclasses and pydantic models: positional and keyword arguments, and factories of what is not given. */
function dataclassFields(s: Solver, frame: Frame, site: CallSite, cls: ClassValue, instance: InstanceValue, manner: Manner): void {
  const hasInit = findMember(s, frame, cls, '__init__').length > 0;
  if (hasInit) return;
  const checked = isChecked(s, frame, cls);
  if (site.args.spread) fillFrom(s, frame, instance, site.args.spread);
  let index = 0;
  for (const each of [...lineage(s, frame, cls)].reverse()) {
    if (each.kind !== 'class') continue;
    for (const members of membersOf(each.cls).values())
      for (const member of members) {
        if (member.kind !== 'field' || !member.type) continue;
        const given = argumentOf(site.args, [index++, member.name], () => NONE);
        if (given)
          s.write(
            s.field(instance, member.name),
            ofDeclaredType(
              s,
              site.frame,
              member.type,
              checked ? checkedField(s, frame, cls, member.name, given, `${site.key}.${member.name}`) : given,
            ),
          );
        else if (member.value?.kind === 'call') {
          const env = methodEnvironment(s, each);
          const factory = member.value.args.find((arg) => arg.name === 'default_factory' || arg.name === 'factory');
          if (!factory) continue;
          let made: Values = NONE;
          for (const value of evaluate(s, env, factory.value))
            made = union(made, callValue(s, frame, { ...site, args: NO_ARGUMENTS }, value, manner));
          s.write(s.field(instance, member.name), withStore(s, frame, member.name, member.value, made));
        }
      }
  }
}

/** Is this run as a coroutine? Looks through partials, `@wraps` and callable instances, as FastAPI does (0.123.6). */
export function isAsync(s: Solver, frame: Frame, value: Value): boolean {
  switch (value.kind) {
    case 'function': {
      if (value.fn.facts.async) return true;
      const behind = s.wrapped.get(s.values.fn(value.fn, value.env));
      return behind ? [...behind].some((each) => isAsync(s, frame, each)) : false;
    }
    case 'partial':
      return isAsync(s, frame, value.target);
    case 'instance':
      return findMember(s, frame, value.cls, '__call__').some(
        ({ owner, member }) => owner.cls.module.functions[member.fn]?.facts.async ?? false,
      );
    case 'coroutine':
      return true;
    case 'generator':
      return value.frame.fn.facts.async;
    default:
      return false;
  }
}

/** What a callback is called with. */
export interface CalledWith {
  /** All of it, where the library passes on arguments of its own. */
  readonly args?: CallArguments;
  readonly params?: readonly Values[];
  /** By how many parameters the function declares, where that matters. */
  readonly byCount?: ReadonlyMap<number, readonly Values[]>;
  /** What `this` is in functions that have their own and are not bound. */
  readonly receivers?: Values;
}

/** Runs what a library is given, the way the catalog says. Gives what the functions return. */
export function invokeCallback(
  s: Solver,
  frame: Frame,
  site: CallSite,
  callback: Callback,
  values: Values,
  given: CalledWith = {},
): Values {
  let out: Values = NONE;
  for (const value of callables(s, frame, site, callback, values)) out = union(out, invokeOne(s, frame, site, callback, value, given));
  return out;
}

/** Functions count in objects and lists this deep: maps of resolvers, lists of hooks in options. */
const MAX_OBJECT_DEPTH = 4;
const MAX_CALLABLES = 400;

/** What there is to call among some values: objects and lists stand for what they hold. */
function callables(s: Solver, frame: Frame, site: CallSite, callback: Callback, values: Values): Values {
  if (values.every((value) => value.kind !== 'object')) return values;
  const out = new Set<Value>();
  const seen = new Set<Value>();
  let level: Values = values;
  let named = false;
  for (let depth = 0; level.length > 0 && depth <= MAX_OBJECT_DEPTH && out.size < MAX_CALLABLES; depth++) {
    const next: Value[] = [];
    for (const value of level) {
      if (value.kind !== 'object') {
        out.add(value);
        continue;
      }
      if (seen.has(value)) continue;
      seen.add(value);
      // Only the first object is one whose properties the library names, alone or in a list.
      const held =
        callback.methods && value.form === 'object' && !named
          ? callback.methods.flatMap((name) => [...readMember(s, frame, value, name, site)])
          : everything(s, frame, value);
      for (const each of held)
        next.push(
          each.kind === 'function' && !each.self && value.form === 'object' && callback.receiver === undefined
            ? s.values.fn(each.fn, each.env, value)
            : each,
        );
    }
    named ||= level.some((value) => value.kind === 'object' && value.form === 'object');
    level = next;
  }
  return [...out];
}

function invokeOne(s: Solver, frame: Frame, site: CallSite, callback: Callback, value: Value, given: CalledWith): Values {
  const runs = (value.kind === 'function' ? callback.named?.[value.fn.facts.name] : undefined) ?? callback.runs;
  if (runs === 'never') return NONE;
  const how = runs === 'pool-if-sync' ? (isAsync(s, frame, value) ? 'loop' : 'pool') : runs;
  const manner: Manner = {
    how,
    callback: how !== 'here',
    ...(callback.entry && { entry: callback.entry, entryName: entryName(site, callback.entry, value) }),
    ...(callback.reenters && { reenters: true }),
    ...(callback.awaits && { awaits: callback.awaits }),
    ...(runs === 'pool-if-sync' && { poolIfSync: true }),
  };
  const params = (value.kind === 'function' ? given.byCount?.get(value.fn.facts.params.length) : undefined) ?? given.params ?? [];
  const args = given.args ?? (params.length > 0 ? positional(...params) : NO_ARGUMENTS);
  switch (value.kind) {
    case 'object':
      return NONE;
    case 'instance': {
      let out: Values = NONE;
      for (const name of callback.methods ?? ['__call__'])
        for (const each of readMember(s, frame, value, name, site)) out = union(out, callValue(s, frame, { ...site, args }, each, manner));
      return out;
    }
    case 'function': {
      const receiver = value.self ?? methodReceiver(s, value) ?? (value.fn.facts.kind === 'arrow' ? null : (given.receivers?.[0] ?? null));
      const target = receiver === value.self ? value : s.values.fn(value.fn, value.env, receiver);
      if (how !== 'here' && !given.args) doubtDefaults(s, frameFor(s, target, receiver, args, site));
      const result = callFunction(s, frame, { ...site, args }, target, receiver, args, how, manner);
      if (callback.injects) injectDependencies(s, frame, site, callback, target, receiver, args);
      if (how === 'here') return result;
      // A generator that a framework is given is driven by it.
      return result;
    }
    case 'class': {
      // A class whose instances a framework makes at start and calls later; Python's attributes are read from the class (`functions = [f]`).
      if (callback.methods) {
        const attributes = callback.methods.filter((name) => isPythonAttribute(s, frame, value, name));
        const held = attributes.flatMap((name) => [...readMember(s, frame, value, name, site)]);
        const out = invokeCallback(s, frame, site, callback, held, given);
        const methods = callback.methods.filter((name) => !attributes.includes(name));
        if (methods.length === 0) return out;
        const made = callValue(s, frame, { ...site, args: NO_ARGUMENTS }, value, { how: 'startup' });
        return made.reduce((all, instance) => union(all, invokeOne(s, frame, site, { ...callback, methods }, instance, given)), out);
      }
      const result = callValue(s, frame, { ...site, args }, value, manner);
      if (callback.injects) {
        for (const { owner, member } of findMember(s, frame, value, '__init__').slice(0, 1)) {
          const method = methodValue(s, owner, member.fn, s.values.instance(value));
          if (method) injectDependencies(s, frame, site, callback, method, method.self, args);
        }
      }
      return result;
    }
    case 'generator': {
      if (how === 'here') return iterate(s, frame, [value], site, false);
      // `as_completed(f(x) for x in xs)`: the items are what is run.
      if (callback.entry?.kind === 'task' && s.lazies.has(value.frame))
        return iterate(s, frame, [value], site, false).reduce<Values>(
          (all, item) => union(all, invokeOne(s, frame, site, callback, item, given)),
          NONE,
        );
      return callValue(s, frame, { ...site, args }, value, manner);
    }
    case 'module':
      // `register(import('./plugin.js'))`: what a library calls of a module is its default export, or what it knows by name.
      return (callback.methods ?? ['default']).reduce<Values>((all, name) => {
        const exported = moduleMember(s, frame, value, name).filter((each) => each.kind !== 'module');
        return union(all, invokeCallback(s, frame, site, callback, exported, given));
      }, NONE);
    default:
      return callValue(s, frame, { ...site, args }, value, manner);
  }
}

const isPythonAttribute = (s: Solver, frame: Frame, cls: ClassValue, name: string): boolean =>
  isPython(cls.cls.module) && findMember(s, frame, cls, name).some(({ member }) => member.kind === 'field');

/** Who calls from outside may give what the program leaves to the default. */
function doubtDefaults(s: Solver, callee: Frame): void {
  for (const i of callee.omitted) {
    if (callee.uncertain.has(i)) continue;
    callee.uncertain.add(i);
    if (callee.runs > 0) s.enqueue(callee);
  }
}

/** A method that is handed over without its instance still runs with one. */
function methodReceiver(s: Solver, value: FunctionValue): Value | null {
  const { facts, module } = value.fn;
  if (facts.cls < 0 || (facts.kind !== 'method' && facts.kind !== 'getter') || !value.env) return null;
  const cls = module.classes[facts.cls];
  if (
    !cls ||
    membersOf(cls)
      .get(facts.name)
      ?.some((member) => member.static)
  )
    return null;
  return s.values.instance(s.classOfBody.get(`${cls.id}|${value.env.id}`) ?? s.values.cls(cls, value.env));
}

function entryName(site: CallSite, entry: Entry, value: Value): string {
  const own = value.kind === 'function' ? value.fn.facts.name : value.kind === 'class' ? value.cls.facts.name : '';
  if (entry.name === undefined) return own;
  return entry.name.replace(/\{([^}]+)\}/g, (_, key: string) => {
    if (key === 'name') return site.name.split('.').at(-1) ?? '';
    const outer = key.startsWith('outer.');
    const args = outer ? site.outerArgs : site.args;
    if (key === 'outer.name') return site.outerName?.split('.').at(-1) ?? '';
    const values = args?.positional[Number(outer ? key.slice(6) : key)] ?? [];
    const [text, ...others] = values.flatMap((each) => (each.kind === 'string' ? [each.value] : []));
    return text === undefined ? own || '…' : others.length > 0 ? '…' : text;
  });
}
