/** Calling what nobody knows: functions that it is given run, and when is read off their form. */

import type { Callback } from '../catalog/model.js';
import { allArguments } from './binding.js';
import { madeFrom } from './blueprints.js';
import type { CallSite } from './call-site.js';
import type { Frame } from './frame.js';
import { iterate } from './iteration.js';
import { unspent } from './lazy.js';
import { everything } from './literals.js';
import { escape } from './library-calls.js';
import { isPython } from './program.js';
import type { Solver } from './solver.js';
import { type FunctionValue, NONE, type Value, type Values } from './value.js';
import { invokeCallback } from './callbacks.js';

export function callUnknown(s: Solver, frame: Frame, site: CallSite): Values {
  escape(s, site);
  const given = allArguments(site.args);
  iterate(s, frame, unspent(s, given), site, false);
  // Python: most that take functions keep them for later, or run them in a thread.
  if (isPython(frame.fn.module)) {
    // Only lists are sorted so: `found.sort(key=f)`.
    if (isMethodCall(site) && site.name.endsWith('.sort') && site.args.positional.length === 0)
      invokeCallback(s, frame, site, DURING, site.args.named.get('key') ?? NONE);
    return NONE;
  }
  // What a component gives to hooks of others runs in the browser.
  if (frame.fn.module.file.facts.directives.includes('use client')) return NONE;
  const how = listener(site) ?? handler(site) ?? DURING;
  const during = (value: FunctionValue): Callback => (!site.waitedFor && value.fn.facts.async ? LATER : DURING);
  for (const value of given)
    if ((value.kind === 'symbol' && value.path !== '' && value.model?.blocks) || value.kind === 'method')
      invokeCallback(s, frame, site, how, [value]);
    else if (value.kind === 'function' && CALLABLE.has(value.fn.facts.kind))
      invokeCallback(s, frame, site, how === DURING ? during(value) : how, [value]);
    else if (value.kind === 'object')
      for (const each of writtenIn(s, frame, site, value)) invokeCallback(s, frame, site, during(each), [each]);
  return madeFrom(
    s,
    frame,
    given.filter((value) => isLiteralIn(value, frame, site)),
  );
}

const CALLABLE: ReadonlySet<string> = new Set(['arrow', 'lambda', 'function']);

/** Most run during the call. */
const DURING: Callback = { arg: 0, runs: 'here' };

/** Nobody waits for it: as asynchronous functions that nobody calls, it serves somebody. */
const LATER: Callback = { arg: 0, runs: 'loop', entry: { kind: 'callback', name: '{name}' } };

/** Something stands before the name that is called. */
const isMethodCall = (site: CallSite): boolean => !site.isNew && site.nameAt > site.at;

/** `x.post('/path', f)` is how handlers are registered, whoever routes. */
function handler(site: CallSite): Callback | null {
  const [path = NONE, ...handlers] = site.args.positional;
  const isPath = path.some((value) => value.kind === 'string' && /^\/(?!.*\.\w+$)/.test(value.value));
  if (!isMethodCall(site) || !isPath || !handlers.flat().some((value) => value.kind === 'function')) return null;
  return { arg: 1, runs: 'loop', entry: { kind: 'route', name: '{name} {0}' } };
}

/** Events that are over once the program has started; whoever waits for them goes on as before. */
const FIRST_EVENTS: ReadonlySet<string> = new Set(['ready', 'listening', 'open', 'online', 'init', 'connect', 'connected']);

/** `x.on('event', f)` is how emitters are listened to, whoever makes them. */
function listener(site: CallSite): Callback | null {
  const method = site.name.split('.').at(-1) ?? '';
  const [events = NONE, heard = NONE] = site.args.positional;
  if (!isMethodCall(site) || !/^(?:on|once|addListener|addEventListener|prependListener)$/.test(method)) return null;
  const names = events.flatMap((value) => (value.kind === 'string' ? [value.value] : []));
  if (names.length === 0 || names.every((name) => FIRST_EVENTS.has(name)) || !heard.some((value) => value.kind === 'function')) return null;
  return { arg: 1, runs: 'loop', entry: { kind: 'event', name: '{0}' } };
}

const MAX_DEPTH = 3;

/** Functions that options hold, `{ onMessage() { … } }`, where both are written in the call itself. */
function writtenIn(s: Solver, frame: Frame, site: CallSite, options: Value, depth = 0): readonly FunctionValue[] {
  if (depth === MAX_DEPTH || !isLiteralIn(options, frame, site)) return [];
  return everything(s, frame, options).flatMap((value) => {
    if (value.kind === 'object') return writtenIn(s, frame, site, value, depth + 1);
    return value.kind === 'function' && value.env === frame && site.at <= value.fn.facts.at && value.fn.facts.end <= site.end
      ? [value]
      : [];
  });
}

/** Objects are told apart by the frame and the place that make them. */
function isLiteralIn(value: Value, frame: Frame, site: CallSite): boolean {
  if (value.kind !== 'object') return false;
  const [maker, at] = value.site.split(':').map(Number);
  return maker === frame.id && at !== undefined && site.at <= at && at < site.end;
}
