/** Calls as they are written: callee, receiver, arguments. */

import { constructFrom } from './blueprints.js';
import type { Argument, CallExpr, Expr } from '../facts/facts.js';
import { allArguments, DECORATES } from './binding.js';
import { type CallArguments, type CallSite, positional } from './call-site.js';
import { callFunction, callValue } from './calls.js';
import { findMember, methodValue } from './classes.js';
import { dataIn } from './data.js';
import { evaluate } from './expressions.js';
import { ownerOf } from './field-owner.js';
import type { Frame } from './frame.js';
import { iterate, type Positions, positionsOf } from './iteration.js';
import { callUnknown } from './unknown-calls.js';
import { readMember } from './members.js';
import { noteNamed } from './named-calls.js';
import { narrowed } from './narrowing.js';
import { isPython } from './program.js';
import { inherit } from './prototypes.js';
import { isBounded, mostOf } from './size-tests.js';
import type { Solver } from './solver.js';
import { nameOf, placeOf } from './statements.js';
import { isFromOutside, NONE, union, type Value, type Values } from './value.js';
import { isWindow } from './windows.js';

function evaluateArguments(s: Solver, frame: Frame, list: readonly Argument[]): CallArguments {
  const positional: Values[] = [];
  const named = new Map<string, Values>();
  let rest: Values | null = null;
  let anyNamed = false;
  let spread: Values = NONE;
  for (const { value, name, spread: form } of list) {
    if (form === 'positional') {
      const values = evaluate(s, frame, value);
      // A tuple or rest parameter with known positions keeps them.
      const known: Positions | null = rest === null ? positionsOf(s, frame, values) : null;
      if (known) {
        positional.push(...known.items);
        rest = known.rest;
        continue;
      }
      rest = union(rest ?? NONE, iterate(s, frame, values, placeOf(value), false));
      continue;
    }
    const values = evaluate(s, frame, value);
    if (form === 'keyword') {
      anyNamed = true;
      spread = union(spread, dataIn(values));
      for (const each of values)
        if (each.kind === 'object' || each.kind === 'native')
          for (const key of s.read(frame, s.field(ownerOf(each), 'names')))
            if (key.kind === 'string')
              named.set(key.value, union(named.get(key.value) ?? NONE, s.read(frame, s.field(ownerOf(each), key.value))));
    } else if (name !== undefined) named.set(name, values);
    else if (rest === null) positional.push(values);
    else rest = union(rest, values);
  }
  return { positional, rest, named, anyNamed, written: list, ...(spread.length > 0 && { spread }) };
}

const PROMISE_METHODS = new Set(['then', 'catch', 'finally']);

/** The constants among some arguments, as text. */
function constantsOf(args: CallArguments): string {
  const each = (values: Values): string =>
    values
      .flatMap((value) => (value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean' ? [String(value.value)] : []))
      .join();
  return [...args.positional.map(each), ...[...args.named].map(([name, values]) => `${name}=${each(values)}`)].join(';');
}

/** Bytes are no value anywhere but where they are called on: `b''.join(parts)`. */
const receiverValues = (s: Solver, frame: Frame, object: Expr): Values =>
  object.kind === 'constant' && object.type === 'bytes' ? [s.values.native('python', 'bytes', '')] : evaluate(s, frame, object);

/** `decorates`: the call gives a decorator of a definition, which is told apart from others by what it is given. */
export function evaluateCall(s: Solver, frame: Frame, expr: CallExpr, awaited: boolean, decorates = false): Values {
  const { callee } = expr;
  const place = placeOf(expr);
  const receivers = callee.kind === 'member' || callee.kind === 'index' ? receiverValues(s, frame, callee.object) : NONE;
  let targets: Values = NONE;
  let owners: ReadonlyMap<Value, Value> | null = null;
  if (callee.kind === 'member') {
    const found = new Map<Value, Value>();
    for (const receiver of receivers)
      for (const target of readMember(s, frame, receiver, callee.name, { at: callee.at, end: callee.end, name: nameOf(callee) })) {
        found.set(target, receiver);
        targets = union(targets, [target]);
      }
    targets = narrowed(s, frame, callee, targets);
    owners = found;
  } else if (callee.kind !== 'super') targets = evaluate(s, frame, callee);
  const written = evaluateArguments(s, frame, expr.args);
  noteNamed(s, frame, expr, written);
  const given = decorates ? { ...written, apart: DECORATES + constantsOf(written) } : written;
  const limits = limitedIn(s, frame, expr);
  const site: CallSite = {
    key: `${frame.id}:${expr.at}:${expr.end}`,
    frame,
    at: expr.at,
    end: expr.end,
    nameAt: expr.nameAt,
    name: place.name,
    args: given,
    isNew: expr.isNew ?? false,
    awaited: false,
    ...(awaited && { waitedFor: true as const }),
    ...(limits && { limited: limits }),
    ...((callee.kind === 'member' || callee.kind === 'global') &&
      expr.args.length === 2 &&
      isWindow(s, frame, expr.args[0]?.value, expr.args[1]?.value) && { window: true }),
    ...(expr.typeArgs && { typeArgs: expr.typeArgs }),
  };
  if (callee.kind === 'super') return superCall(s, frame, site, callee);
  if (awaited && targets.every((target) => target.kind === 'symbol' || target.kind === 'method' || target.kind === 'native')) {
    // Python: an awaited library call is a coroutine function's, whatever shares its name.
    if (frame.fn.module.file.facts.language === 'python') return callTargets(s, frame, { ...site, awaited: true }, targets, owners);
  }
  if (
    callee.kind === 'member' &&
    PROMISE_METHODS.has(callee.name) &&
    frame.fn.module.file.facts.language === 'javascript' &&
    // A promise of data is the data.
    targets.every(isFromOutside)
  )
    return promiseCall(s, frame, site, callee.name, receivers);
  const known = targets.filter((target) => !isFromOutside(target));
  // Something unknown done to data gives what is made of it.
  if (known.length === 0) return union(callUnknown(s, frame, site), receivers.filter(goesOnInResult));
  targets = known;
  return callTargets(s, frame, site, targets, owners);
}

/** What the process keeps are objects too: what one of those answers is not among what is kept. */
const goesOnInResult = (value: Value): boolean =>
  isFromOutside(value) && !(value.kind === 'data' && value.source.kind === 'store' && value.path !== '');

/** What tests have limited the size of: the receiver, arguments by position. */
function limitedIn(s: Solver, frame: Frame, { callee, args }: CallExpr): CallSite['limited'] | null {
  const self = callee.kind === 'member' && isBounded(s, frame, callee.object);
  const positional = args.map(({ value, name, spread }) => name === undefined && spread === undefined && isBounded(s, frame, value));
  if (!self && !positional.includes(true)) return null;
  return { self, args: positional, most: args.map(({ value }, i) => (positional[i] ? mostOf(s, value) : null)) };
}

function callTargets(s: Solver, frame: Frame, site: CallSite, targets: Values, owners: ReadonlyMap<Value, Value> | null): Values {
  let out: Values = NONE;
  for (const target of targets) {
    // JavaScript: a class is only called with `new`; without it, something else is meant that the same name may denote.
    if (target.kind === 'class' && !site.isNew && !isPython(target.cls.module)) continue;
    if (target.kind === 'function' && site.isNew) {
      // An old-style class: `new F()`.
      const made = s.values.object('javascript', 'object', `new:${target.id}`);
      const prototype = s.values.object('javascript', 'object', `prototype:${target.id}`);
      inherit(s, prototype, made);
      for (const assigned of s.read(frame, s.field(target, 'prototype'))) inherit(s, assigned, made);
      callFunction(s, frame, site, target, made, site.args, 'here');
      out = union(out, [made]);
      continue;
    }
    if (target.kind === 'object' && site.isNew) {
      out = union(out, union(constructFrom(s, frame, site, target), callValue(s, frame, site, target)));
      continue;
    }
    const receiver = owners?.get(target);
    const self =
      target.kind === 'function' &&
      !target.self &&
      receiver &&
      target.fn.module.file.facts.language === 'javascript' &&
      target.fn.facts.kind !== 'arrow' &&
      receiver.kind !== 'module' &&
      receiver.kind !== 'class'
        ? receiver
        : null;
    out = union(
      out,
      self && target.kind === 'function'
        ? callFunction(s, frame, site, target, self, site.args, 'here')
        : callValue(s, frame, site, target),
    );
  }
  return out;
}

/** `promise.then(f)`: f runs by itself with what the promise holds. */
function promiseCall(s: Solver, frame: Frame, site: CallSite, name: string, receivers: Values): Values {
  let out: Values = name === 'then' ? NONE : receivers;
  for (const value of allArguments(site.args)) {
    if (value.kind !== 'function' && value.kind !== 'partial' && value.kind !== 'symbol' && value.kind !== 'method') continue;
    const params = name === 'then' ? [receivers] : [];
    out = union(out, callValue(s, frame, { ...site, args: positional(...params) }, value, { how: 'here', callback: true, awaits: {} }));
  }
  return out;
}

/** JavaScript `super(…)`: the constructors of the base classes, on this instance. */
function superCall(s: Solver, frame: Frame, site: CallSite, callee: Extract<Expr, { kind: 'super' }>): Values {
  let out: Values = NONE;
  for (const value of evaluate(s, frame, callee)) {
    if (value.kind !== 'super' || value.self.kind !== 'instance') continue;
    for (const { owner, member } of findMember(s, frame, value.self.cls, 'constructor', value.cls).slice(0, 1)) {
      const method = methodValue(s, owner, member.fn, value.self);
      if (method) out = union(out, callFunction(s, frame, site, method, value.self, site.args, 'here'));
    }
  }
  return out;
}
