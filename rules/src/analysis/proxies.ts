/** JavaScript proxies: the handler's traps run where the proxy is read, written, called or asked. */

import { positional, type CallSite } from './call-site.js';
import { callFunction, callValue } from './calls.js';
import type { Frame } from './frame.js';
import { readMember, siteOf, writeMember } from './members.js';
import type { Place, Solver } from './solver.js';
import { NONE, union, type ObjectValue, type Value, type Values } from './value.js';

/** Fields of a proxy. */
export const PROXY_TARGET = '[[target]]';
export const PROXY_HANDLER = '[[handler]]';

/** The traps that are followed. */
export const TRAPS = ['get', 'set', 'apply', 'construct', 'has', 'deleteProperty', 'ownKeys', 'getOwnPropertyDescriptor', 'defineProperty'];

/** Proxies that are being looked into: one may stand before itself. */
const open = new Set<ObjectValue>();

/** Looks behind a proxy, unless that is going on already. */
function behind<T>(proxy: ObjectValue, otherwise: T, look: () => T): T {
  if (open.has(proxy)) return otherwise;
  open.add(proxy);
  try {
    return look();
  } finally {
    open.delete(proxy);
  }
}

const isProxy = (value: Value): value is ObjectValue => value.kind === 'object' && value.site.startsWith('proxy:');

/** Calls a trap; null where the handler has none, so that the target answers. A trap for each name is looked at by itself. */
function trapped(
  s: Solver,
  frame: Frame,
  proxy: ObjectValue,
  trap: string,
  place: Place,
  apart: string,
  args: readonly Values[],
): Values | null {
  const targets = s.read(frame, s.field(proxy, PROXY_TARGET));
  let out: Values | null = null;
  for (const handler of s.read(frame, s.field(proxy, PROXY_HANDLER)))
    for (const method of readMember(s, frame, handler, trap, place)) {
      const given = { ...positional(targets, ...args), apart };
      const site = { ...siteOf(frame, place), args: given };
      const result =
        method.kind === 'function' && !method.self
          ? callFunction(s, frame, site, method, handler, given, 'here')
          : callValue(s, frame, site, method);
      out = union(out ?? NONE, result);
    }
  return out;
}

/** A member of a proxy; null where the value is none. */
export function proxyMember(s: Solver, frame: Frame, value: ObjectValue, name: string, place: Place): Values | null {
  if (!isProxy(value)) return null;
  return behind(value, NONE, () => {
    const own = trapped(s, frame, value, 'get', place, name, [[s.values.string(name)], [value]]);
    if (own) return own;
    return s.read(frame, s.field(value, PROXY_TARGET)).flatMap((target) => [...readMember(s, frame, target, name, place)]);
  });
}

/** Writes through a proxy; false where the value is none. */
export function writeProxy(s: Solver, frame: Frame, value: ObjectValue, name: string, values: Values, place: Place): boolean {
  if (!isProxy(value)) return false;
  return behind(value, true, () => {
    if (!trapped(s, frame, value, 'set', place, name, [[s.values.string(name)], values, [value]]))
      for (const target of s.read(frame, s.field(value, PROXY_TARGET))) writeMember(s, frame, target, name, values, place);
    return true;
  });
}

/** What asks a proxy for something else than a member or a call: `key in proxy`, `delete proxy.key`, `Object.keys(proxy)`. */
export function askProxies(s: Solver, frame: Frame, values: Values, trap: string, place: Place, ...args: readonly Values[]): void {
  for (const value of values)
    if (value.kind === 'object' && isProxy(value)) behind(value, null, () => trapped(s, frame, value, trap, place, '', args));
}

/** `Object.keys(proxy)`, `{...proxy}`, `for (key in proxy)`: which keys there are, and which of them are to be seen. */
export function listProxies(s: Solver, frame: Frame, values: Values, place: Place): void {
  for (const trap of ['ownKeys', 'getOwnPropertyDescriptor']) askProxies(s, frame, values, trap, place);
}

/** `proxy(…)` and `new proxy(…)`. */
export function callProxy(s: Solver, frame: Frame, value: ObjectValue, site: CallSite): Values {
  if (!isProxy(value)) return NONE;
  const list = s.values.object('javascript', 'list', `trapped:${site.key}`);
  site.args.positional.forEach((each, i) => {
    s.write(s.field(list, String(i)), each);
    s.write(s.field(list, '*'), each);
  });
  if (site.args.rest) s.write(s.field(list, '*'), site.args.rest);
  return behind(value, NONE, () => {
    const own = trapped(s, frame, value, site.isNew ? 'construct' : 'apply', site, '', site.isNew ? [[list]] : [NONE, [list]]);
    if (own) return own;
    let out: Values = NONE;
    for (const target of s.read(frame, s.field(value, PROXY_TARGET))) out = union(out, callValue(s, frame, site, target));
    return out;
  });
}
