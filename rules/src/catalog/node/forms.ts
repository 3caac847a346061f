/** Forms that recur in Node's libraries. */

import { returns, runs } from '../define.js';
import type { Awaits, Callback, Entry, Members, Model, Result, Runs } from '../model.js';

export const UNKNOWN = 'unknown';
export const self: Result = { self: true };
export const element: Result = { elementOf: 'self' };

/** A function that returns its receiver, for chains. */
export const chains: Model = returns(self);

/**
 * A module whose `require()` can be called and whose names also hang below it: `const express = require('express'); express.Router()`.
 * The names can be imported one by one as well.
 */
export function callable(model: Model, names: Members = {}): Members {
  return { default: { ...model, members: { ...names, ...model.members } }, ...names };
}

/** The constant first argument chooses among models (the name of an event); `*` stands for every other argument. */
export const select = (models: Members): Model => ({ intrinsic: 'select', members: models });

/** An option of the first argument chooses among models, by its constant value or its type; `*` stands for every other. */
export const selectOption = (option: string, models: Members): Model => ({ intrinsic: `select-option:${option}`, members: models });

const LISTEN = 'on once addListener prependListener prependOnceListener';

/** Listener methods of an emitter whose events come from outside the program: name of the event -> what listeners are called with. */
export function listeners(events: Readonly<Record<string, readonly Result[]>> = {}, startup = ''): Members {
  const listener = (where: Runs, params: readonly Result[]): Model =>
    runs(where, 1, { entry: { kind: 'event', name: '{0}' }, params, returns: self });
  const models: Record<string, Model> = { '*': listener('loop', []) };
  for (const [names, params] of Object.entries(events)) models[names] = listener('loop', params);
  if (startup !== '') models[startup] = listener('startup', []);
  return { [LISTEN]: select(models), 'off removeListener removeAllListeners setMaxListeners': chains };
}

/** `socket.onmessage = f`: what is assigned listens. */
export const assignedListeners = (where: Runs): Members => ({
  'onopen onmessage onmessageerror onerror onclose': runs(where, 0, { entry: { kind: 'event', name: '{name}' } }),
});

/** A function whose last argument is called back once the work is done elsewhere. */
export const callsBack = (params: readonly Result[] = [], more: Omit<Model, 'calls'> = {}): Model =>
  runs('loop', 'last', { entry: { kind: 'callback', name: '{name}' }, params, ...more });

/** The same model under each of these names. */
export function each(names: string, model: (name: string) => Model): Members {
  return Object.fromEntries(names.split(' ').map((name) => [name, model(name)]));
}

/** `router.get(path, …handlers)` and its sisters: each verb is the name of its entry. `router[method](path, …handlers)` is one of them. */
export function verbs(names: string, route: (entry: Entry) => Model): Members {
  return {
    ...each(names, (name) => route({ kind: 'route', name: `${name.toUpperCase()} {0}` })),
    '@@any': route({ kind: 'route', name: '{0}' }),
  };
}

/** Handlers are the functions from an argument on. */
export const handlers = (from: number, entry: Entry, params: readonly Result[], returned: Result = self, awaits?: Awaits): Model =>
  runs('loop', { from }, { entry, params, returns: returned, ...(awaits && { awaits }) });

/** What a subclass or implementation provides and the library calls. */
export function overrides(
  names: string,
  where: Runs,
  entry?: Entry,
  params: readonly Result[] = [],
): Record<string, Omit<Callback, 'arg'>> {
  const callback: Omit<Callback, 'arg'> = { runs: where, params, ...(entry && { entry }) };
  return Object.fromEntries(names.split(' ').map((name) => [name, callback]));
}
