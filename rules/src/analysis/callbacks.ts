/** Functions that libraries are given: which they are, and how the catalog says that they are run. */

import type { Callback, Entry } from '../catalog/model.js';
import { NO_ARGUMENTS, positional, type CallArguments, type CallSite } from './call-site.js';
import { findMember, membersOf, methodValue } from './classes.js';
import { everything } from './literals.js';
import type { Frame } from './frame.js';
import { moduleMember } from './imports.js';
import { injectDependencies } from './injection.js';
import { iterate } from './iteration.js';
import { readMember } from './members.js';
import { isPython } from './program.js';
import type { Solver } from './solver.js';
import { NONE, union, type ClassValue, type FunctionValue, type Value, type Values } from './value.js';
import { type Manner, callValue, frameFor, callFunction } from './calls.js';

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
