/** How catalog entries say what schemas are made of: see the analysis's intrinsics `schema`, `schema-from` and `schema-check`. */

import type { Callback, Members, Model } from '../model.js';
import { each } from './forms.js';

/** How a schema comes about; `limit`, `test`, `transform` and `as-it-is` are steps of a pipe. */
type How =
  | 'open'
  | 'closed'
  | 'pattern'
  | 'number'
  | 'text'
  | 'items'
  | 'fields'
  | 'either'
  | 'piped'
  | 'limit'
  | 'test'
  | 'transform'
  | 'as-it-is'
  | 'same'
  | 'produced'
  | 'second';

/** What runs when data is checked; that is while serving, but for the schema of the environment. */
const LATER: ReadonlySet<string> = new Set(['test', 'transform', 'tested', 'transformed']);
const checking: Callback = { arg: 0, runs: 'loop', entry: { kind: 'hook', name: 'schema' } };

/** Functions that give schemas of a type, by how they come about. */
export const makers = (type: string, names: Partial<Record<How, string>>): Members =>
  Object.fromEntries(
    Object.entries(names).map(
      ([how, list]) =>
        [list, { intrinsic: `schema:${how}`, calls: [LATER.has(how) ? checking : { arg: 0, runs: 'here' }], returns: type }] as const,
    ),
  );

/** What a method makes of its schema. `pattern` tests whatever other tests have said, `matched` what they let through. */
type Change =
  | 'pattern'
  | 'matched'
  | 'closed'
  | 'limited'
  | 'items-are'
  | 'items-of-base'
  | 'extended'
  | 'loose'
  | 'tested'
  | 'transformed'
  | 'piped'
  | 'either'
  | 'open';

/** Methods that give a schema made of the one they are called on. */
export const changes = (names: Partial<Record<Change, string>>): Members =>
  Object.fromEntries(
    Object.entries(names).map(
      ([how, list]) => [list, { intrinsic: `schema-from:${how}`, calls: [LATER.has(how) ? checking : { arg: 0, runs: 'here' }] }] as const,
    ),
  );

/** Methods that give their schema again, as far as sizes go. */
export const keeps = (names: string): Members => each(names, () => ({ calls: [{ arg: 0, runs: 'here' }], returns: { self: true } }));

/** Puts data through a schema. Gives the value, a result that holds it, or the one when it is awaited. */
export const checks = (form: 'value' | 'result' | 'either', order?: 'schema-first' | 'schema-second'): Model => ({
  intrinsic: `schema-check:${form}${order ? `/${order}` : ''}`,
});
