/** Collections: what is put in comes out. */

import { dataElement, dataIn, dataMember, extentOf, growsWith } from '../data.js';
import { type FieldOwner, ownerOf } from '../field-owner.js';
import { NO_ARGUMENTS } from '../call-site.js';
import { callMember } from '../calls.js';
import { findMember } from '../classes.js';
import { elementsOf, enterContext, iterate } from '../iteration.js';
import { NONE, union, type Value, type Values } from '../value.js';
import { unspent } from '../lazy.js';
import { copyFields } from '../literals.js';
import { isOpenKey, keyName, knownKeys, storeUnder } from '../keys.js';
import { readKey, underAnyName } from '../members.js';
import { noteName } from '../prototypes.js';
import { withKeptModels } from '../kept.js';
import { noteRegistry } from '../stores.js';
import { resolveResult } from '../results.js';
import { growInLoop } from './sizes.js';
import { argument, listOf, strings, type Intrinsic, type IntrinsicCall } from './intrinsic.js';

function store(call: IntrinsicCall, values: Values): void {
  growInLoop(call);
  if (!call.self) return;
  const owner = ownerOf(call.self);
  call.s.write(call.s.field(owner, '*'), withKeptModels(call.s, call.frame, owner, values));
}

const put: Intrinsic = (call) => {
  const { s, self } = call;
  if (!self) return null;
  const owner = ownerOf(self);
  const values = argument(call, 1);
  const keys = argument(call, 0);
  if (!isOpenKey(keys) && storeUnder(s, owner, keys, values)) noteRegistry(s, self);
  else {
    s.write(s.field(owner, '*'), withKeptModels(s, call.frame, owner, values));
    growInLoop(call);
  }
  return [self];
};

const get: Intrinsic = (call) => {
  const { s, frame, self } = call;
  if (!self) return null;
  if (self.kind === 'data') {
    const names = strings(argument(call, 0));
    const parts =
      names.length > 0 ? names.map((name) => dataMember(s, self, name, frame.fn.module.file.facts.language)) : [dataElement(s, self)];
    return parts.reduce<Values>((all, each) => union(all, each), argument(call, 1));
  }
  let out: Values = argument(call, 1);
  const names = knownKeys(argument(call, 0)).flatMap((key) => keyName(key) ?? []);
  for (const name of names) out = union(out, readKey(s, frame, self, name, call.site));
  for (const name of names) out = union(out, s.read(frame, s.field(ownerOf(self), name)));
  const python = frame.fn.module.file.facts.language === 'python';
  out = union(out, python && names.length > 0 ? underAnyName(s, frame, ownerOf(self)) : s.read(frame, s.field(ownerOf(self), '*')));
  if (names.length === 0) out = union(out, s.read(frame, s.field(ownerOf(self), 'any value')));
  return out;
};

/** `new Map(entries)`, `new Set(elements)`: what they start with. */
function made(call: IntrinsicCall, fill: (owner: FieldOwner, elements: Values) => void): Values {
  const { s, frame, site, model } = call;
  const value = s.values.native(frame.fn.module.file.facts.language, model.instance ?? 'Map', site.key);
  fill(ownerOf(value), elementsOf(s, frame, argument(call, 0)));
  growsWith(s, [value], extentOf(s, frame, argument(call, 0)));
  return [value];
}

const newMap: Intrinsic = (call) =>
  made(call, (owner, entries) => {
    const { s, frame } = call;
    for (const entry of entries) {
      const values = s.read(frame, s.field(entry, '1'));
      if (!storeUnder(s, owner, s.read(frame, s.field(entry, '0')), values)) s.write(s.field(owner, '*'), values);
    }
  });

/** `dict(mapping)`, `dict(pairs)`, `dict(name=value)`. */
const newDict: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const dict = s.values.object('python', 'object', `made:${site.key}`);
  for (const value of argument(call, 0)) {
    if ((value.kind === 'object' && value.form === 'object') || value.kind === 'native' || value.kind === 'data') {
      copyFields(s, frame, value, dict, 0, site);
      continue;
    }
    for (const pair of iterate(s, frame, [value], site, false)) {
      const values = s.read(frame, s.field(pair, '1'));
      if (!storeUnder(s, dict, s.read(frame, s.field(pair, '0')), values)) s.write(s.field(dict, '*'), values);
    }
  }
  for (const [name, values] of site.args.named) storeUnder(s, dict, [s.values.string(name)], values);
  return [dict];
};

/** Python: elements, running what has not run yet. */
const iterated = (call: IntrinsicCall, values: Values): Values =>
  union(elementsOf(call.s, call.frame, values), iterate(call.s, call.frame, unspent(call.s, values), call.site, false));

/** Python: sorting compares the elements, or what the key function gives for them. */
function order(call: IntrinsicCall, elements: Values): void {
  const { s, frame, site } = call;
  const compared = site.args.named.has('key') ? resolveResult(s, frame, { resultOf: 'key' }, site, null, null) : elements;
  for (const value of compared)
    if (value.kind === 'instance') callMember(s, frame, value, '__lt__', { ...site.args, positional: [compared], named: new Map() }, site);
}

/** Python: `enumerate(xs)` asks an object of the program for its iterator at once, and iterates that later. */
function started(call: IntrinsicCall, value: Value): Values {
  const { s, frame, site } = call;
  if (value.kind !== 'instance' || frame.fn.module.file.facts.language !== 'python') return NONE;
  const backwards = call.api.endsWith('reversed') && findMember(s, frame, value.cls, '__reversed__').length > 0;
  return callMember(s, frame, value, backwards ? '__reversed__' : '__iter__', NO_ARGUMENTS, site).filter(
    (each) => each.kind === 'generator' || each.kind === 'instance',
  );
}

/** More than so many are no few. */
const MANY = 100_000;

function lazily(call: IntrinsicCall): Values | null {
  if (
    call.model.returns !== undefined &&
    !call.site.args.positional.flat().some((value) => value.kind === 'generator' || value.kind === 'instance')
  )
    return null;
  let out: Values = NONE;
  for (const values of [...call.site.args.positional, call.site.args.rest ?? NONE])
    for (const value of values) out = union(out, value.kind === 'generator' ? [value] : started(call, value));
  const elements = elementsOf(call.s, call.frame, call.site.args.positional.flat());
  const made = listOf(call, elements);
  growsWith(call.s, made, extentOf(call.s, call.frame, call.site.args.positional.flat()));
  return union(out, made);
}

const takesLongByAll = ({ s }: IntrinsicCall, value: Value): boolean =>
  value.kind === 'native' && s.catalog.typeMember(value.language, value.type, '__iter__')?.model.blocks?.large !== undefined;

export const collections: Readonly<Record<string, Intrinsic>> = {
  'array-push': (call) => {
    for (const values of call.site.args.positional) store(call, values);
    if (call.site.args.rest) store(call, call.site.args.rest);
    return NONE;
  },
  'list-append': (call) => {
    const last = call.site.args.positional.at(-1) ?? NONE;
    store(call, call.api.endsWith('extend') || call.api.endsWith('update') ? iterated(call, last) : last);
    return NONE;
  },
  'array-from': (call) =>
    argument(call, 0).some((value) => value.kind === 'generator' || value.kind === 'instance')
      ? listOf(call, iterate(call.s, call.frame, argument(call, 0), call.site, false))
      : null,
  'set-add': (call) => {
    store(call, argument(call, 0));
    return call.self ? [call.self] : NONE;
  },
  'new-map': newMap,
  'new-dict': newDict,
  'new-set': (call) =>
    made(call, (owner) => call.s.write(call.s.field(owner, '*'), iterate(call.s, call.frame, argument(call, 0), call.site, false))),
  'array-flat-map': (call) =>
    listOf(call, elementsOf(call.s, call.frame, resolveResult(call.s, call.frame, { resultOf: 0 }, call.site, call.self, null))),
  'map-set': put,
  'map-get': get,
  /** One name reads a setting; more arguments are a route (Express' `app.get`). */
  'setting-get': (call) => (call.site.args.positional.length === 1 ? get(call) : null),
  'dict-set': put,
  'dict-get': get,
  /** `registry.setdefault(key, [])` gives what stands there. */
  'dict-setdefault': (call) => {
    put(call);
    return get(call);
  },
  'iterate-second': (call) => listOf(call, iterate(call.s, call.frame, argument(call, 1), call.site, false)),
  'dict-update': (call) => {
    const { s, frame, self, site } = call;
    if (!self) return null;
    for (const value of argument(call, 0)) {
      copyFields(s, frame, value, self);
      // What the dictionary held under these names is no reason to look no further.
      for (const name of strings(s.read(frame, s.field(value, 'names')))) {
        const values = readKey(s, frame, value, name, site);
        s.write(s.field(ownerOf(self), name), values);
        noteName(s, ownerOf(self), name, values);
      }
    }
    for (const [name, values] of site.args.named) {
      s.write(s.field(ownerOf(self), name), values);
      noteName(s, ownerOf(self), name, values);
    }
    return NONE;
  },
  iterate: (call) => {
    const from = argument(call, 0);
    // One item is taken of what would take long as a whole.
    const taken = call.api.endsWith('next') ? from.filter((value) => takesLongByAll(call, value)) : NONE;
    const gone = from.filter((value) => !taken.includes(value));
    const elements = union(iterate(call.s, call.frame, gone, call.site, false), elementsOf(call.s, call.frame, taken));
    if (call.api.endsWith('sorted')) order(call, elements);
    if (call.model.returns !== undefined) return null;
    const made = listOf(call, elements);
    if (!call.model.sizedAs) growsWith(call.s, made, extentOf(call.s, call.frame, from));
    return union(made, call.api.endsWith('next') || call.api.endsWith('max') || call.api.endsWith('min') ? elements : NONE);
  },
  lazy: lazily,
  /** `islice(product(*lists), 200)`: what is given lazily is not gone through any further. A stop from outside limits nothing. */
  islice: (call) => {
    const { s, frame, site } = call;
    const [from = NONE, ...places] = site.args.positional;
    const stop = places.length > 1 ? places[1] : places[0];
    if (!stop || dataIn(stop).length > 0 || stop.some((value) => value.kind === 'number' && value.value > MANY)) return lazily(call);
    frame.loops = frame.loops.filter((each) => !each.onDemand || each.at < site.at || each.end > site.end);
    return union(
      from.filter((value) => value.kind === 'generator'),
      listOf(call, elementsOf(s, frame, from)),
    );
  },
  'enter-context': (call) => enterContext(call.s, call.frame, argument(call, 0), call.site, call.api.includes('async')),
};
