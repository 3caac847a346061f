/** Python's own: getattr, importlib, type. */

import { moduleNamed } from '../imports.js';
import { readMember, writeMember } from '../members.js';
import { NONE, union, type Values } from '../value.js';
import { argument, strings, type Intrinsic } from './intrinsic.js';

const getAttribute: Intrinsic = (call) => {
  const { s, frame, site } = call;
  let out: Values = argument(call, 2);
  for (const value of argument(call, 0)) for (const name of strings(argument(call, 1))) out = union(out, readMember(s, frame, value, name, site));
  return out;
};

const setAttribute: Intrinsic = (call) => {
  const { s, frame, site } = call;
  for (const value of argument(call, 0)) for (const name of strings(argument(call, 1))) writeMember(s, frame, value, name, argument(call, 2), site);
  return NONE;
};

const importModule: Intrinsic = (call) => {
  const { s, frame, site } = call;
  let out: Values = NONE;
  for (const text of strings(argument(call, 0))) {
    const level = /^\.*/.exec(text)?.[0].length ?? 0;
    out = union(out, moduleNamed(s, frame, text.slice(level), level, false, site.at, site.end));
  }
  return out;
};

const typeOf: Intrinsic = (call) => argument(call, 0).flatMap((value) => (value.kind === 'instance' ? [value.cls] : []));

export const python: Readonly<Record<string, Intrinsic>> = {
  getattr: getAttribute,
  setattr: setAttribute,
  'import-module': importModule,
  type: typeOf,
  cast: (call) => argument(call, 1),
};
