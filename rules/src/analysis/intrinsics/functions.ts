/** Functions made from functions: bind, call, apply, partial, promisify, wraps. */

import type { Condition, Model } from '../../catalog/model.js';
import { NO_ARGUMENTS, type CallArguments } from '../call-site.js';
import { callFunction, callValue } from '../calls.js';
import { copyFields } from '../literals.js';
import { elementsOf, iterate, positionsOf } from '../iteration.js';
import { apiName, callModel } from '../library-calls.js';
import { readMember, writeMember } from '../members.js';
import { IMPLEMENTATIONS, noteDispatchTypes } from '../single-dispatch.js';
import type { FunctionNode } from '../program.js';
import type { Solver } from '../solver.js';
import { NONE, union, type Value, type Values } from '../value.js';
import { argument, strings, type Intrinsic, type IntrinsicCall } from './intrinsic.js';

function callWith(call: IntrinsicCall, target: Value, self: Values, args: CallArguments): Values {
  const { s, frame, site } = call;
  if (target.kind !== 'function')
    return rebound(call, target, self).reduce<Values>((all, each) => union(all, callValue(s, frame, { ...site, args }, each)), NONE);
  let out: Values = NONE;
  if (self.length === 0) return callFunction(s, frame, { ...site, args }, target, target.self, args, 'here');
  for (const receiver of self) out = union(out, callFunction(s, frame, { ...site, args }, target, receiver, args, 'here'));
  return out;
}

/** A library's method taken from one object runs on another: `Array.prototype.map.call(list, f)`, `call.bind(f)`. */
const rebound = (call: IntrinsicCall, target: Value, receivers: Values): Values =>
  target.kind === 'method' && receivers.length > 0
    ? receivers.map((receiver) => call.s.values.method(target.language, target.type, target.name, target.model, receiver))
    : [target];

const bind: Intrinsic = (call) => {
  const { s, self: target, site } = call;
  if (!target) return null;
  const [receivers = NONE, ...bound] = site.args.positional;
  const functions =
    target.kind === 'function' && target.fn.facts.kind !== 'arrow' && receivers.length > 0
      ? receivers.map((receiver) => s.values.fn(target.fn, target.env, receiver))
      : rebound(call, target, receivers);
  if (bound.length === 0) return functions;
  return functions.map((each) => s.values.partial(each, { ...site, args: { ...site.args, positional: [[each], ...bound] } }));
};

const partial: Intrinsic = (call) => argument(call, 0).map((target) => call.s.values.partial(target, call.site));

/** `@wraps(f)` on g: g, which frameworks take for f. */
const wraps: Intrinsic = (call) => {
  const { s, site, outer } = call;
  const wrappers = outer ? (site.args.positional[0] ?? NONE) : NONE;
  const behind = outer ? (outer.args.positional[0] ?? NONE) : NONE;
  for (const wrapper of wrappers) {
    const known = s.wrapped.get(wrapper) ?? new Set<Value>();
    for (const each of behind) known.add(each);
    s.wrapped.set(wrapper, known);
  }
  return wrappers;
};

/** A decorator that changes how a function is called but not what runs: with or without arguments of its own. */
const sameFunction: Intrinsic = (call) => {
  const { s, site, outer, model } = call;
  const given = argument(call, 0).filter(
    (value) => value.kind === 'function' || value.kind === 'partial' || value.kind === 'given' || value.kind === 'class',
  );
  if (given.length > 0 || outer) return given;
  return [s.values.given(site.name, model, site)];
};

/** A constant first argument chooses what the call means: the name of an event. */
const select: Intrinsic = (call) => {
  const { s, frame, site, self, outer, model, api } = call;
  const names = strings(argument(call, 0));
  let out: Values = NONE;
  for (const name of names.length > 0 ? names : ['*']) {
    const chosen = s.catalog.memberOf(model, name);
    if (chosen) out = union(out, callModel(s, frame, site, api, chosen, self, outer, { how: 'here' }));
  }
  return out;
};

/** `knex({ client: 'better-sqlite3' })`, `new Kysely({ dialect: new SqliteDialect(…) })`: an option chooses, by its value or its type. */
const selectOption: Intrinsic = (call) => {
  const { s, frame, site, self, outer, model, api } = call;
  const [, option = ''] = model.intrinsic?.split(/:(.*)/) ?? [];
  const names = argument(call, 0)
    .flatMap((options) => readMember(s, frame, options, option, site))
    .flatMap((value) => (value.kind === 'string' ? [value.value] : value.kind === 'native' ? [value.type] : []));
  let out: Values = NONE;
  for (const name of names.length > 0 ? names : ['*']) {
    const chosen = s.catalog.memberOf(model, name) ?? s.catalog.memberOf(model, '*');
    if (chosen) out = union(out, callModel(s, frame, site, api, chosen, self, outer, { how: 'here' }));
  }
  return out;
};

/** `schema.method('name', f)` or `schema.method({ name: f })`: members of every instance of a type. */
const storeProperty: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const [, type] = call.model.intrinsic?.split(/:(.*)/) ?? [];
  const target = type ? s.values.native(frame.fn.module.file.facts.language, type, '') : call.self;
  if (!target) return null;
  for (const name of strings(argument(call, 0))) {
    writeMember(s, frame, target, name, argument(call, 1), site);
    for (const value of argument(call, 1))
      if (value.kind === 'object' && target.kind === 'native')
        s.write(s.field(`type:${target.language}:${target.type}`, `get ${name}`), s.read(frame, s.field(value, 'getter')));
  }
  for (const value of argument(call, 0)) if (value.kind === 'object') copyFields(s, frame, value, target);
  return null;
};

/** A kept result: the function runs once for the same arguments. */
const keepResult: Intrinsic = (call) => {
  for (const value of argument(call, 0)) if (value.kind === 'function') call.s.cached.add(value.fn);
  return sameFunction(call);
};

/** JavaScript: the function may have run before it is wrapped. */
const keepsIn =
  (kept: (s: Solver) => Set<FunctionNode>): Intrinsic =>
  (call) => {
    for (const value of argument(call, 0)) {
      if (value.kind !== 'function' || kept(call.s).has(value.fn)) continue;
      kept(call.s).add(value.fn);
      for (const frame of call.s.framesOf.get(value.fn) ?? []) call.s.enqueue(frame);
    }
    return null;
  };

/** What `flow(f, g)` and `flow([f, g])` give: each function is called with what the one before returned. */
const composed: Intrinsic = (call) => {
  const { s, frame, site, outer, model } = call;
  const steps = (outer?.args.positional ?? []).flatMap((values) => positionsOf(s, frame, values)?.items ?? [values]);
  let args = site.args;
  let out: Values = NONE;
  for (const step of model.intrinsic?.endsWith('right') ? steps.reverse() : steps) {
    out = step.reduce<Values>((all, each) => union(all, callValue(s, frame, { ...site, args }, each)), NONE);
    args = { ...NO_ARGUMENTS, positional: [out] };
  }
  return out;
};

const generatorNext: Intrinsic = (call) => (call.self ? iterate(call.s, call.frame, [call.self], call.site, false) : null);

/** `@f.register`, `@f.register(Type)`, `f.register(Type, g)` of a single-dispatch function. */
const dispatchRegister: Intrinsic = (call) => {
  const { s, frame, self, site, outer, model } = call;
  const dispatcher = self ?? (outer?.args.named.get('dispatcher') ?? NONE)[0];
  const given = site.args.positional.flat();
  const functions = given.filter((value) => value.kind === 'function');
  if (dispatcher && functions.length > 0) s.write(s.field(dispatcher, IMPLEMENTATIONS), functions);
  const types = [...(outer?.args.positional.flat() ?? []), ...given.filter((value) => value.kind !== 'function')];
  for (const value of functions) noteDispatchTypes(s, frame, value, types);
  if (functions.length > 0) return functions;
  return dispatcher
    ? [s.values.given(site.name, model, { ...site, args: { ...site.args, named: new Map([['dispatcher', [dispatcher]]]) } })]
    : NONE;
};

const singleDispatch: Intrinsic = (call) => {
  for (const value of argument(call, 0)) if (value.kind === 'function') call.s.dispatchers.add(value.fn);
  return sameFunction(call);
};

/**
 * The functions of a program stay what they are. A library's function is given a callback by the wrapper: it blocks still if the
 * callback changes nothing (`promisify(xml2js.parseString)`), and no longer if it does (`promisify(crypto.randomBytes)`).
 */
const promisify: Intrinsic = (call) =>
  argument(call, 0).flatMap((value) => {
    if (value.kind === 'function' || value.kind === 'partial') return [value];
    if (value.kind !== 'symbol' && value.kind !== 'method') return [];
    const model = value.model && promised(value.model);
    return model ? [call.s.values.given(apiName(value), model, call.site)] : [];
  });

function promised({ blocks, returns }: Model): Model | null {
  if (!blocks) return null;
  const { when, ...always } = blocks;
  const rest = when === undefined ? true : withCallback(when);
  if (rest === false) return null;
  return { blocks: rest === true ? always : { ...always, when: rest }, ...(returns !== undefined && { returns }) };
}

/** What is left of a condition once a callback follows the arguments. */
function withCallback(condition: Condition): Condition | boolean {
  if ('missing' in condition) return false;
  if ('isFunction' in condition) return true;
  if ('atLeast' in condition) return condition.atLeast <= 1 || { atLeast: condition.atLeast - 1 };
  if ('not' in condition) {
    const inner = withCallback(condition.not);
    return typeof inner === 'boolean' ? !inner : { not: inner };
  }
  if ('all' in condition) return combine(condition.all, false, (all) => ({ all }));
  if ('any' in condition) return combine(condition.any, true, (any) => ({ any }));
  return condition;
}

/** `decisive` is the value of a part that settles the whole. */
function combine(parts: readonly Condition[], decisive: boolean, join: (parts: readonly Condition[]) => Condition): Condition | boolean {
  const left = parts.map(withCallback);
  if (left.includes(decisive)) return decisive;
  const open = left.filter((part) => typeof part !== 'boolean');
  return open.length === 0 ? !decisive : join(open);
}

export const functions: Readonly<Record<string, Intrinsic>> = {
  'function-bind': bind,
  'function-call': (call) => {
    const [self = NONE, ...rest] = call.site.args.positional;
    return call.self ? callWith(call, call.self, self, { ...call.site.args, positional: rest }) : null;
  },
  'function-apply': (call) => {
    const [self = NONE, list = NONE] = call.site.args.positional;
    return call.self
      ? callWith(call, call.self, self, { ...call.site.args, positional: [], rest: elementsOf(call.s, call.frame, list) })
      : null;
  },
  'reflect-apply': (call) => {
    let out: Values = NONE;
    for (const target of argument(call, 0))
      out = union(
        out,
        callWith(call, target, argument(call, 1), {
          ...call.site.args,
          positional: [],
          rest: elementsOf(call.s, call.frame, argument(call, 2)),
        }),
      );
    return out;
  },
  promisify,
  partial,
  wraps,
  select,
  'select-option': selectOption,
  'generator-next': generatorNext,
  'store-property': storeProperty,
  'same-function': sameFunction,
  'lru-cache': keepResult,
  composed,
  'composed-right': composed,
  memoize: keepsIn((s) => s.cached),
  'run-once': keepsIn((s) => s.onlyOnce),
  contextmanager: sameFunction,
  asynccontextmanager: sameFunction,
  singledispatch: singleDispatch,
  'dispatch-register': dispatchRegister,
  dataclass: sameFunction,
};
