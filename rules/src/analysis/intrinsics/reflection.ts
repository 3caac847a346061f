/** Members by a name that is a value: `Reflect.*`, Lodash's paths, classes loaded into schemas. */

import { NO_ARGUMENTS } from '../call-site.js';
import { callFunction, callValue } from '../calls.js';
import { construct } from '../constructing.js';
import { moduleNamed, requiredValues } from '../imports.js';
import { awaitValues, elementsOf } from '../iteration.js';
import { readKey, readMember, writeMember } from '../members.js';
import { inherit } from '../prototypes.js';
import { NONE, union, type Value, type Values } from '../value.js';
import { argument, strings, type Intrinsic, type IntrinsicCall } from './intrinsic.js';

/** `Reflect.construct(Class, list)`. */
const reflectConstruct: Intrinsic = (call) => {
  const { s, frame } = call;
  const site = { ...call.site, args: { ...NO_ARGUMENTS, rest: elementsOf(s, frame, argument(call, 1)) } };
  let out: Values = NONE;
  for (const target of argument(call, 0))
    out = union(out, target.kind === 'class' ? construct(s, frame, site, target, { how: 'here' }) : callValue(s, frame, site, target));
  return out;
};

/** A key that can be anything says nothing; one that is known is read as if it were written. */
const reflectGet: Intrinsic = (call) => {
  let out: Values = NONE;
  for (const target of argument(call, 0))
    for (const name of strings(argument(call, 1))) out = union(out, readMember(call.s, call.frame, target, name, call.site));
  return out;
};

const reflectSet: Intrinsic = (call) => {
  for (const target of argument(call, 0))
    for (const name of strings(argument(call, 1))) writeMember(call.s, call.frame, target, name, argument(call, 2), call.site);
  return null;
};

/** Lodash's paths: `a.b[0].c`, `['a', 'b']`. */
function pathsOf(call: IntrinsicCall): readonly (readonly string[])[] {
  const { s, frame } = call;
  const split = (path: string): readonly string[] => path.split(/[.[\]'"]+/).filter((part) => part !== '');
  return argument(call, 1).flatMap((value) => {
    if (value.kind === 'string') return [split(value.value)];
    if (value.kind !== 'object') return [];
    const parts: string[] = [];
    for (let i = 0; ; i++) {
      const [part] = strings(s.read(frame, s.field(value, String(i))));
      if (part === undefined) return [parts];
      parts.push(part);
    }
  });
}

interface Found {
  readonly owner: Value;
  readonly value: Value;
}

function follow(call: IntrinsicCall, from: Values, path: readonly string[]): readonly Found[] {
  let level: readonly Found[] = from.map((value) => ({ owner: value, value }));
  for (const name of path)
    level = level.flatMap(({ value }) =>
      readKey(call.s, call.frame, value, name, call.site).map((each) => ({ owner: value, value: each })),
    );
  return level;
}

const getPath: Intrinsic = (call) =>
  pathsOf(call).reduce<Values>(
    (all, path) =>
      union(
        all,
        follow(call, argument(call, 0), path).map(({ value }) => value),
      ),
    argument(call, 2),
  );

/** `_.set`: objects that are not there on the way are made. */
const setPath: Intrinsic = (call) => {
  const { s, frame, site } = call;
  for (const path of pathsOf(call)) {
    let level = argument(call, 0);
    for (const name of path.slice(0, -1)) {
      const made = s.values.object('javascript', 'object', `made:${site.key}:${name}`);
      for (const value of level) if (readKey(s, frame, value, name, site).length === 0) writeMember(s, frame, value, name, [made], site);
      level = level.flatMap((value) => [...readKey(s, frame, value, name, site)]);
    }
    const last = path.at(-1);
    if (last !== undefined) for (const value of level) writeMember(s, frame, value, last, argument(call, 2), site);
  }
  return null;
};

/** `_.invoke(object, path, ...args)`; `_.invokeMap` does it for each element of a collection. */
const invokePath: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const called = { ...site, args: { ...site.args, positional: site.args.positional.slice(2) } };
  const from = call.model.returns === undefined ? argument(call, 0) : elementsOf(s, frame, argument(call, 0));
  let out: Values = NONE;
  for (const path of pathsOf(call))
    for (const { owner, value } of follow(call, from, path))
      out = union(
        out,
        value.kind === 'function' && !value.self
          ? callFunction(s, frame, called, value, owner, called.args, 'here')
          : callValue(s, frame, called, value),
      );
  return out;
};

/** `schema.loadClass(Class)`: its methods are those of documents, its static members those of models. */
const loadClass: Intrinsic = (call) => {
  const { s, frame } = call;
  const [, types = ''] = call.model.intrinsic?.split(/:(.*)/) ?? [];
  const [methods = '', statics = ''] = types.split(' ');
  for (const value of argument(call, 0)) {
    if (value.kind !== 'class') continue;
    inherit(s, s.values.instance(value), s.values.native(frame.fn.module.file.facts.language, methods, ''));
    inherit(s, value, s.values.native(frame.fn.module.file.facts.language, statics, ''));
  }
  return null;
};

export const reflection: Readonly<Record<string, Intrinsic>> = {
  'await-elements': (call) => {
    awaitValues(call.s, call.frame, elementsOf(call.s, call.frame, argument(call, 0)), call.site);
    return null;
  },
  /** The module of this name, as `require` gives it. */
  'load-module': (call) => {
    const { s, frame, site } = call;
    return requiredValues(
      s,
      frame,
      strings(argument(call, 0)).flatMap((name) => [...moduleNamed(s, frame, name, 0, false, site.at, site.end)]),
    );
  },
  'reflect-construct': reflectConstruct,
  'reflect-get': reflectGet,
  'reflect-set': reflectSet,
  'get-path': getPath,
  'set-path': setPath,
  'invoke-path': invokePath,
  'load-class': loadClass,
};
