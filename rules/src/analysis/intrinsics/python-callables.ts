/** Python's callables that are made from names and positions: `operator.methodcaller`, `partialmethod`, `types.MethodType`. */

import type { Model } from '../../catalog/model.js';
import { NO_ARGUMENTS } from '../call-site.js';
import { callMember, callValue } from '../calls.js';
import { findMember } from '../classes.js';
import type { Frame } from '../frame.js';
import type { Solver } from '../solver.js';
import { elementsOf, itemOf, LENGTH } from '../iteration.js';
import { ownerOf } from '../field-owner.js';
import { keyName, knownKeys, storeUnder } from '../keys.js';
import { readKey, readMember, writeMember } from '../members.js';
import { callModel } from '../library-calls.js';
import { NONE, union, type Value, type Values } from '../value.js';
import { noteRetries } from '../retries.js';
import { argument, strings, type Intrinsic, type IntrinsicCall } from './intrinsic.js';

/** Names that the first call gave, as constants. */
const givenNames = (call: IntrinsicCall): readonly string[] => strings((call.outer?.args.positional ?? []).flat());

/** `methodcaller('run', 1)(x)` is `x.run(1)`. */
const callMethod: Intrinsic = (call) => {
  const { s, frame, site, outer } = call;
  if (!outer) return null;
  const [names = NONE, ...rest] = outer.args.positional;
  let out: Values = NONE;
  for (const value of argument(call, 0))
    for (const name of strings(names))
      for (const method of readMember(s, frame, value, name, site))
        out = union(out, callValue(s, frame, { ...site, args: { ...outer.args, positional: rest } }, method));
  return out;
};

/** `attrgetter('a.b')(x)` is `x.a.b`. */
const getAttributes: Intrinsic = (call) => {
  const { s, frame, site } = call;
  let out: Values = NONE;
  for (const path of givenNames(call)) {
    let values = argument(call, 0);
    for (const name of path.split('.')) values = values.flatMap((value) => [...readMember(s, frame, value, name, site)]);
    out = union(out, values);
  }
  return out;
};

/** `itemgetter('a')(x)` is `x['a']`. */
const getItems: Intrinsic = (call) => {
  const { s, frame, site, outer } = call;
  let out: Values = NONE;
  const keys = (outer?.args.positional ?? []).flat();
  for (const value of argument(call, 0))
    for (const key of keys)
      if (value.kind === 'instance')
        out = union(out, callMember(s, frame, value, '__getitem__', { ...site.args, positional: [[key]] }, site));
      else if (key.kind === 'string') out = union(out, readKey(s, frame, value, key.value, site));
      else if (key.kind === 'number') out = union(out, itemOf(s, frame, [value], key.value));
  return out;
};

/** `types.MethodType(f, x)`: f with x as its receiver. */
const methodOf: Intrinsic = (call) =>
  argument(call, 0).flatMap((value): Values =>
    value.kind === 'function' ? argument(call, 1).map((self) => call.s.values.fn(value.fn, value.env, self)) : [value],
  );

/** `dataclasses.replace(x, field=value)`: a copy, whose `__post_init__` runs. */
const replaced: Intrinsic = (call) => {
  const { s, frame, site } = call;
  for (const value of argument(call, 0)) {
    if (value.kind !== 'instance') continue;
    for (const [name, values] of site.args.named) writeMember(s, frame, value, name, values, site);
    for (const hook of ['__post_init__', '__attrs_post_init__', '__replace__'])
      callMember(s, frame, value, hook, { ...site.args, positional: [] }, site);
  }
  return argument(call, 0);
};

/** `defaultdict(make)[key]`: what is there, or what the factory makes. */
const orMade: Intrinsic = (call) => {
  const { s, frame, site, self, model, api } = call;
  if (!self) return null;
  let out: Values = callModel(s, frame, site, api, { ...model, intrinsic: 'dict-get' }, self, null, { how: 'here' });
  // What is made for one key is not what is made for another.
  const keys = knownKeys(argument(call, 0));
  for (const factory of s.read(frame, s.field(self, 'arg0')))
    for (const key of keys.length > 0 ? keys : [null]) {
      const apart = key === null ? site.key : `${site.key}:${keyName(key) ?? ''}`;
      const made = callValue(s, frame, { ...site, key: apart, args: { ...site.args, positional: [] } }, factory);
      if (key === null) s.write(s.field(self, '*'), made);
      else storeUnder(s, ownerOf(self), [key], made);
      out = union(out, made);
    }
  return out;
};

/** `namedtuple('Ops', 'load save')`, and what a call of what it gives makes: a tuple whose items have names too. */
const namedTuple: Intrinsic = (call) => {
  const { s, frame, site, outer, model } = call;
  if (!outer) return [s.values.given('namedtuple', { ...model, gives: model }, site)];
  const [listed] = outer.args.positional.slice(1);
  const names = [...(listed ?? NONE), ...elementsOf(s, frame, listed ?? NONE)].flatMap((value) =>
    value.kind === 'string' ? value.value.split(/[\s,]+/).filter((name) => name !== '') : [],
  );
  const tuple = s.values.object('python', 'list', `made:${site.key}`);
  names.forEach((name, i) => {
    const values = site.args.positional[i] ?? site.args.named.get(name) ?? NONE;
    for (const field of [name, String(i), '*']) s.write(s.field(tuple, field), values);
  });
  s.write(s.field(tuple, LENGTH), [s.values.number(names.length)]);
  return [tuple];
};

/** What the receiver was made with: `closing(x)`, `nullcontext(x)`. */
const capturedArgument = ({ s, frame, self }: IntrinsicCall): Values => (self ? s.read(frame, s.field(self, 'arg0')) : NONE);

const callCaptured: Intrinsic = (call) => {
  const { s, frame, site, model } = call;
  const name = model.intrinsic?.slice('call-captured:'.length) ?? '';
  let out: Values = NONE;
  for (const value of capturedArgument(call)) out = union(out, callMember(s, frame, value, name, { ...site.args, positional: [] }, site));
  return out;
};

/** `providers.Factory(Service, repo=repo)()`: what a provider is made of, given what the providers beside it make. */
const fromProvider: Intrinsic = (call) => {
  const { s, frame, site, self } = call;
  if (!self) return null;
  const made = (value: Value): Values =>
    value.kind === 'native' && value.type === (self.kind === 'native' ? self.type : '')
      ? (fromProvider({ ...call, self: value })?.slice() ?? NONE)
      : [value];
  let out: Values = NONE;
  for (const target of capturedArgument(call)) {
    const named = new Map<string, Values>();
    for (const name of parametersOf(s, frame, target)) {
      const given = s.read(frame, s.field(self, name)).flatMap((value) => [...made(value)]);
      if (given.length > 0) named.set(name, given);
    }
    out = union(out, callValue(s, frame, { ...site, args: { ...NO_ARGUMENTS, named } }, target));
  }
  return out;
};

function parametersOf(s: Solver, frame: Frame, target: Value): readonly string[] {
  const functions =
    target.kind === 'function'
      ? [target.fn.facts]
      : target.kind === 'class'
        ? findMember(s, frame, target, '__init__').flatMap(({ owner, member }) => owner.cls.module.functions[member.fn]?.facts ?? [])
        : [];
  return functions.flatMap((facts) => facts.params.map((param) => param.name));
}

/** `retries:tenacity.retry`: what it is called in messages. */
const retrierName = (model: Model): string => model.intrinsic?.slice('retries:'.length) ?? '';

export const pythonCallables: Readonly<Record<string, Intrinsic>> = {
  'call-method': callMethod,
  'get-attributes': getAttributes,
  'get-items': getItems,
  'method-of': methodOf,
  'partial-method': (call) => [call.s.values.given('partialmethod', call.model, call.site)],
  replaced,
  captured: capturedArgument,
  'call-captured': callCaptured,
  'or-made': orMade,
  namedtuple: namedTuple,
  /** A decorator that leaves a function as it is and puts the members of a type on it. */
  'with-members': (call) => {
    const { s, model } = call;
    const type = model.intrinsic?.slice('with-members:'.length) ?? '';
    for (const value of argument(call, 0))
      if (value.kind === 'function')
        for (const [name, each] of s.catalog.membersOf('python', type))
          s.write(s.field(value, name), [s.values.method('python', type, name, each, value)]);
    return null;
  },
  /** A decorator that keeps the function and waits between attempts, as the callable it stands for says. */
  retries: (call) => {
    const { s, frame, site, outer, model } = call;
    if (outer && model.gives)
      for (const value of argument(call, 0)) noteRetries(s, frame, site, outer, retrierName(model), model.gives, value);
    return argument(call, 0);
  },
  'from-provider': fromProvider,
};
