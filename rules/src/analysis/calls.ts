/** Calling values: functions of the program, classes, and whatever else can be called. */

import type { Awaits, Entry } from '../catalog/model.js';
import type { CallArguments, CallSite } from './call-site.js';
import { madeOf } from './regexes.js';
import { bindArguments, DECORATES, frameKey } from './binding.js';
import { findMember, nativeBases } from './classes.js';
import { collectsInClosure } from './collecting.js';
import { ofDeclaredType } from './declared.js';
import type { EdgeHow, Frame } from './frame.js';
import { callClassProtocol } from './metaclasses.js';
import { callLibrary, callNative, handOver } from './library-calls.js';
import { readMember, siteOf } from './members.js';
import { callProxy } from './proxies.js';
import { dispatched } from './single-dispatch.js';
import { passOnNaming } from './naming-parameters.js';
import { isPython } from './program.js';
import type { Place, Solver } from './solver.js';
import { usesThis } from './uses-this.js';
import { isKnown, NONE, ofOneSort, union, type FunctionValue, type Value, type Values } from './value.js';
import { construct } from './constructing.js';

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
