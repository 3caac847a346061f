/** Tornado: what an application and its routes give the handlers. */

import { NO_ARGUMENTS } from '../call-site.js';
import { callMember } from '../calls.js';
import { ownerOf } from '../field-owner.js';
import { elementsOf } from '../iteration.js';
import { storeUnder } from '../keys.js';
import type { Values } from '../value.js';
import type { Intrinsic, IntrinsicCall } from './intrinsic.js';

/** `Application(routes, db=db)`: keywords are every handler's settings; `(pattern, Handler, kwargs)` calls its `initialize` with them. */
const application: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const settings = ownerOf(s.values.native('python', 'tornado.web.settings', ''));
  for (const [name, values] of site.args.named) storeUnder(s, settings, [s.values.string(name)], values);
  const routes = site.args.positional[0] ?? site.args.named.get('handlers') ?? [];
  for (const route of elementsOf(s, frame, routes))
    initialize(call, s.read(frame, s.field(route, '1')), s.read(frame, s.field(route, '2')));
  return null;
};

function initialize({ s, frame, site }: IntrinsicCall, handlers: Values, given: Values): void {
  const named = new Map<string, Values>();
  for (const each of given)
    for (const name of s.read(frame, s.field(each, 'names')))
      if (name.kind === 'string') named.set(name.value, s.read(frame, s.field(each, name.value)));
  if (named.size === 0) return;
  for (const handler of handlers)
    if (handler.kind === 'class')
      callMember(s, frame, s.values.instance(handler), 'initialize', { ...NO_ARGUMENTS, named }, site, {
        how: 'loop',
        callback: true,
        entry: { kind: 'route' },
      });
}

export const tornado: Readonly<Record<string, Intrinsic>> = { 'tornado-application': application };
