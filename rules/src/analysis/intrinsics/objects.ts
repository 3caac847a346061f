/** `Object.*`: fields from one object to another. */

import { NO_ARGUMENTS } from '../call-site.js';
import { callMember } from '../calls.js';
import { noteProtocols } from '../protocols.js';
import { copyFields, noteGetter, runGetters } from '../literals.js';
import { readMember } from '../members.js';
import { hasLayers, inherit, noteName } from '../prototypes.js';
import { askProxies, listProxies, PROXY_HANDLER, PROXY_TARGET, TRAPS } from '../proxies.js';
import { elementsOf, LENGTH } from '../iteration.js';
import { NONE, union, type Value, type Values } from '../value.js';
import { argument, listOf, strings, type Intrinsic, type IntrinsicCall } from './intrinsic.js';

function heldBy(call: IntrinsicCall, values: Values): Values {
  const { s, frame } = call;
  let out = elementsOf(s, frame, values);
  listProxies(s, frame, values, call.site);
  for (const value of values) out = union(out, union(s.read(frame, s.field(value, 'any value')), runGetters(s, frame, value, call.site)));
  return out;
}

function keysOf(call: IntrinsicCall, values: Values): Values {
  let out: Values = NONE;
  for (const value of values) out = union(out, call.s.read(call.frame, call.s.field(value, 'names')));
  return out;
}

const assign: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const targets = argument(call, 0);
  const sources = [...site.args.positional.slice(1), ...(site.args.rest ? [site.args.rest] : [])].flat();
  for (const target of targets) for (const [i, source] of sources.entries()) copyFields(s, frame, source, target, i, site);
  return targets;
};

const entries: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const from = call.self ? [call.self] : argument(call, 0);
  const [only, ...others] = from;
  const pairs = only?.kind === 'object' && others.length === 0 ? namedPairs(call, only) : null;
  if (pairs) {
    const [list] = listOf(call, pairs);
    if (!list) return NONE;
    for (const [i, pair] of pairs.entries()) s.write(s.field(list, String(i)), [pair]);
    s.write(s.field(list, LENGTH), [s.values.number(pairs.length)]);
    return [list];
  }
  const pair = s.values.object(frame.fn.module.file.facts.language, 'list', `pair:${site.key}`);
  s.write(s.field(pair, '0'), keysOf(call, from));
  s.write(s.field(pair, '1'), heldBy(call, from));
  return listOf(call, [pair]);
};

/** The pairs of an object whose few names are all known, in their order. */
function namedPairs(call: IntrinsicCall, from: Value): Values | null {
  const { s, frame, site } = call;
  const names = s.field(from, 'names');
  const known = strings(s.read(frame, names));
  if (names.full || known.length === 0 || hasLayers(s, frame, from) || s.read(frame, s.field(from, '*')).length > 0) return null;
  listProxies(s, frame, [from], site);
  return known.map((name) => {
    const pair = s.values.object('javascript', 'list', `pair:${site.key}:${name}`);
    s.write(s.field(pair, '0'), [s.values.string(name)]);
    s.write(s.field(pair, '1'), readMember(s, frame, from, name, site));
    return pair;
  });
}

const fromEntries: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const object = s.values.object('javascript', 'object', `made:${site.key}`);
  for (const pair of elementsOf(s, frame, argument(call, 0))) s.write(s.field(object, '*'), s.read(frame, s.field(pair, '1')));
  return [object];
};

const create: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const object: Value = s.values.object('javascript', 'object', `made:${site.key}`);
  for (const prototype of argument(call, 0)) copyFields(s, frame, prototype, object);
  defineAll(call, [object], argument(call, 1));
  return [object];
};

function define({ s, frame }: IntrinsicCall, target: Value, name: string, descriptors: Values): void {
  for (const descriptor of descriptors) {
    const read = (field: string): Values => s.read(frame, s.field(descriptor, field));
    const value = read('value');
    s.write(s.field(target, name), value);
    noteName(s, target, name, value);
    for (const accessor of ['get', 'set']) s.write(s.field(target, `${accessor} ${name}`), read(accessor));
    if (target.kind === 'native') s.write(s.field(`type:${target.language}:${target.type}`, `get ${name}`), read('get'));
    if (read('enumerable').some((each) => each.kind === 'boolean' && each.value)) noteGetter(s, target, name);
  }
}

const defineProperty: Intrinsic = (call) => {
  askProxies(call.s, call.frame, argument(call, 0), 'defineProperty', call.site, argument(call, 1), argument(call, 2));
  for (const target of argument(call, 0)) for (const name of strings(argument(call, 1))) define(call, target, name, argument(call, 2));
  return argument(call, 0);
};

/** `Object.defineProperties(target, { name: descriptor })`. */
function defineAll(call: IntrinsicCall, targets: Values, descriptors: Values): void {
  const { s, frame } = call;
  for (const target of targets)
    for (const each of descriptors)
      for (const name of strings(keysOf(call, [each]))) define(call, target, name, s.read(frame, s.field(each, name)));
}

const defineProperties: Intrinsic = (call) => {
  defineAll(call, argument(call, 0), argument(call, 1));
  return argument(call, 0);
};

/** What makes text of objects asks them for it. */
const asks =
  (...methods: readonly string[]): Intrinsic =>
  (call) => {
    const given = argument(call, 0);
    for (const value of union(given, heldBy(call, given)))
      if (value.kind === 'instance' || value.kind === 'object')
        for (const method of methods) callMember(call.s, call.frame, value, method, NO_ARGUMENTS, call.site);
    return null;
  };

/** `Object.setPrototypeOf(object, prototype)`. */
const setPrototype: Intrinsic = (call) => {
  for (const object of argument(call, 0)) for (const prototype of argument(call, 1)) inherit(call.s, prototype, object);
  return argument(call, 0);
};

/** `ask-proxy:TRAP`: `Reflect.has(proxy, key)`. */
const askProxy: Intrinsic = (call) => {
  const [, trap = ''] = call.model.intrinsic?.split(':') ?? [];
  askProxies(call.s, call.frame, argument(call, 0), trap, call.site, argument(call, 1));
  return null;
};

/** `target.__defineGetter__(name, get)`, from before `Object.defineProperty`. */
const defineAccessor =
  (accessor: 'get' | 'set'): Intrinsic =>
  ({ s, self, ...call }) => {
    if (self)
      for (const name of strings(argument({ s, self, ...call }, 0)))
        s.write(s.field(self, `${accessor} ${name}`), argument({ s, self, ...call }, 1));
    return NONE;
  };

/** A proxy answers by the traps that its handler has, and is its target otherwise. */
const newProxy: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const targets = argument(call, 0);
  const traps = argument(call, 1).flatMap((handler) => TRAPS.flatMap((trap) => [...readMember(s, frame, handler, trap, site)]));
  if (traps.length === 0) return targets;
  noteProtocols(s);
  const proxy = s.values.object('javascript', 'object', `proxy:${site.key}`);
  for (const target of targets) s.write(s.field(proxy, PROXY_TARGET), [target]);
  for (const handler of argument(call, 1)) s.write(s.field(proxy, PROXY_HANDLER), [handler]);
  return [proxy];
};

/** `util.inherits(Child, Parent)`, from before `class`. */
const utilInherits: Intrinsic = (call) => {
  const { s, site } = call;
  const prototypes = (value: Value): Values => {
    if (value.kind === 'class') return [s.values.instance(value)];
    if (value.kind === 'function')
      return [...s.read(call.frame, s.field(value, 'prototype')), s.values.object('javascript', 'object', `prototype:${value.id}`)];
    if (value.kind !== 'symbol' || value.model?.instance === undefined) return NONE;
    const { instance } = value.model;
    return [s.values.native(value.language, instance, s.catalog.hasIdentity(value.language, instance) ? site.key : '')];
  };
  const parents = argument(call, 1).flatMap(prototypes);
  for (const child of argument(call, 0).flatMap(prototypes)) for (const parent of parents) inherit(s, parent, child);
  return NONE;
};

export const objects: Readonly<Record<string, Intrinsic>> = {
  'object-assign': assign,
  'object-entries': entries,
  'object-values': (call) => listOf(call, heldBy(call, call.self ? [call.self] : argument(call, 0))),
  'object-keys': (call) => {
    const objects = call.self ? [call.self] : argument(call, 0);
    listProxies(call.s, call.frame, objects, call.site);
    return listOf(call, keysOf(call, objects));
  },
  'set-prototype': setPrototype,
  'ask-proxy': askProxy,
  'define-getter': defineAccessor('get'),
  'define-setter': defineAccessor('set'),
  'object-freeze': (call) => argument(call, 0),
  'object-from-entries': fromEntries,
  'object-create': create,
  'to-json': asks('toJSON'),
  'to-string': asks('[Symbol.toPrimitive]', 'toString'),
  'util-inherits': utilInherits,
  'new-proxy': newProxy,
  'define-property': defineProperty,
  'define-properties': defineProperties,
};
