/** Event emitters that the program makes and emits on: a listener runs where its event is emitted. */

import type { FieldOwner } from '../field-owner.js';
import { NO_ARGUMENTS, positional } from '../call-site.js';
import { callValue } from '../calls.js';
import { nativeBases } from '../classes.js';
import { readMember } from '../members.js';
import { resolveResult } from '../results.js';
import { NONE, type Value } from '../value.js';
import { argument, strings, type Intrinsic, type IntrinsicCall } from './intrinsic.js';
import { invokeCallback } from '../callbacks.js';

/** The emitter, if only the program emits on it: an instance of the emitter type itself or of a class that extends it directly. */
function ownEmitter(call: IntrinsicCall): Value | null {
  const { s, frame, self } = call;
  if (self?.kind === 'native') return self.site !== '' && s.catalog.ownsIdentity(self.language, self.type) ? self : null;
  if (self?.kind !== 'instance') return null;
  for (const base of nativeBases(s, frame, self.cls))
    return s.catalog.ownsIdentity(base.language, base.type) ? s.values.instance(self.cls) : null;
  return null;
}

const names = (call: IntrinsicCall): readonly string[] => {
  const known = strings(argument(call, 0));
  return known.length > 0 ? known : ['*'];
};

/** Field with the names that stand for several: `order.*`. */
const PATTERNS = 'event patterns';
/** `*` is one part of a name, `**` any number: https://github.com/EventEmitter2/EventEmitter2#multi-level-wildcards */
function fits(pattern: string, name: string): boolean {
  const [parts, wanted] = [name.split(/[.:]/), pattern.split(/[.:]/)];
  const any = wanted.indexOf('**');
  if (any < 0 && parts.length !== wanted.length) return false;
  return wanted.slice(0, any < 0 ? undefined : any).every((part, i) => part === '*' || part === parts[i]);
}

const on: Intrinsic = (call) => {
  const { s, frame, site, self } = call;
  const listeners = argument(call, 1);
  const emitter = ownEmitter(call);
  if (emitter)
    for (const name of names(call)) {
      s.write(s.field(emitter, `event ${name}`), listeners);
      if (name !== '*' && name.includes('*')) s.write(s.field(emitter, PATTERNS), [s.values.string(name)]);
    }
  else invokeCallback(s, frame, site, { arg: 1, runs: 'loop', entry: { kind: 'event', name: '{0}' } }, listeners);
  return self ? [self] : NONE;
};

const emit: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const emitter = ownEmitter(call);
  if (!emitter) return NONE;
  const args = { ...site.args, positional: site.args.positional.slice(1) };
  const emitted = names(call);
  const patterns = strings(s.read(frame, s.field(emitter, PATTERNS))).filter((pattern) => emitted.some((name) => fits(pattern, name)));
  for (const name of emitted.includes('*') ? emitted : [...emitted, ...patterns, '*'])
    for (const listener of s.read(frame, s.field(emitter, `event ${name}`)))
      callValue(s, frame, { ...site, args }, listener, { how: 'here', callback: true, entry: { kind: 'event' }, entryName: name });
  return NONE;
};

/** Listeners that a library keeps for the whole program, by its name: ORM events. */
const channel = (call: IntrinsicCall): FieldOwner => `listeners:${call.model.intrinsic?.split(':')[1] ?? ''}`;

/** The events that count and what listeners get are said by the model: `@listens_for(Target, 'after_insert')` and `listen(Target, 'after_insert', f)`. */
const listen: Intrinsic = (call) => {
  const { s, frame, site, outer, model } = call;
  if (!outer && site.args.positional.length < 3) return [s.values.given(site.name, model, site)];
  const registration = outer ?? site;
  const listeners = outer ? argument(call, 0) : argument(call, 2);
  const [, event = NONE] = registration.args.positional;
  const [heard] = model.calls ?? [];
  if (heard && strings(event).some((name) => heard.methods?.includes(name))) {
    s.write(s.field(channel(call), 'all'), listeners);
    for (const listener of listeners)
      heard.params?.forEach((param, i) => {
        s.write(s.field(channel(call), `param ${i} of ${listener.id}`), resolveResult(s, frame, param, registration, null, null));
      });
  }
  return listeners;
};

const notify: Intrinsic = (call) => {
  const { s, frame, site } = call;
  for (const listener of s.read(frame, s.field(channel(call), 'all'))) {
    const params = [0, 1, 2].map((i) => s.read(frame, s.field(channel(call), `param ${i} of ${listener.id}`)));
    const args = positional(...params);
    callValue(s, frame, { ...site, args }, listener, { how: 'here', callback: true, entry: { kind: 'hook' }, entryName: 'ORM event' });
  }
  return null;
};

/**
 * `logging.getLogger('app.mail')`: instances of the same name are the same one, the root has none. Where the name is not constant it is
 * taken for the module's (`__name__`).
 */
const named: Intrinsic = (call) => {
  const { s, frame, site, model } = call;
  const { file } = frame.fn.module;
  const given = [...site.args.positional, ...site.args.named.values()];
  const [known] = given.flatMap(strings);
  const own = file.path.replace(/\.\w+$/, '').replaceAll('/', '.');
  return [s.values.native(file.facts.language, model.instance ?? '', given.length === 0 ? '' : (known ?? own))];
};

/** `logger.addHandler(handler)`: an object whose methods a library calls later. */
const subscribe: Intrinsic = (call) => {
  const given = argument(call, 0);
  // One of several, as settings have it (`for handler in handlers_of(config)`): nobody can tell that one which waits is among them.
  if (given.length === 1) call.s.write(call.s.field(channel(call), `subscribers of ${nameOf(call.self)}`), given);
  return NONE;
};

const nameOf = (self: Value | null): string => (self?.kind === 'native' ? self.site : '');

/** `app.mail`, `app` and the root. */
function* namesAbove(name: string): Iterable<string> {
  for (let at = name; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') yield at;
  yield '';
}

/** `publish:CHANNEL:METHOD`: calls a method of every subscriber, of this name and of those above it, here and now. */
const publish: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const method = call.model.intrinsic?.split(':')[2] ?? '';
  for (const name of namesAbove(nameOf(call.self)))
    for (const subscriber of s.read(frame, s.field(channel(call), `subscribers of ${name}`)))
      for (const each of readMember(s, frame, subscriber, method, site))
        callValue(s, frame, { ...site, args: NO_ARGUMENTS }, each, { how: 'here' });
  return null;
};

export const events: Readonly<Record<string, Intrinsic>> = {
  'event-on': on,
  'event-once': on,
  'event-emit': emit,
  listen,
  notify,
  named,
  subscribe,
  publish,
  'event-off': (call) => (call.self ? [call.self] : NONE),
};
