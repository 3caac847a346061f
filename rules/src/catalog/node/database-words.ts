/** Words of the database libraries. */

import { blocks, runs } from '../define.js';
import type { Entry, Members, Model, Result } from '../model.js';
import { UNKNOWN } from './forms.js';

export const HOOK: Entry = { kind: 'hook', name: '{name}' };
/** A transaction calls its function back while the caller waits. */
export const transaction: Model = runs('here', 'all', { params: [UNKNOWN], returns: { resultOf: 'last' } });
/** What to do about drivers that wait for the database in place. */
export const SHORT_OR_WORKER = 'the driver has no asynchronous form: keep the query short, or run it in a worker';
export const rows = { list: UNKNOWN };

/** What queries give, by their names: instances of the model, one or many or many with their number. */
export interface Finders {
  readonly one: string;
  readonly many: string;
  readonly counted: string;
}

/** Finders that give instances of what the model or the collection holds. */
export const finders = ({ one, many, counted }: Finders, instance: Result, more: Model = {}): Members => ({
  [one]: { ...more, returns: instance },
  [many]: { ...more, returns: { list: instance } },
  [counted]: { ...more, returns: { tuple: [{ list: instance }, UNKNOWN] } },
});

/** Queries over better-sqlite3 and its kin: awaiting them does not make them asynchronous. */
export const onSyncDriver: Model = blocks('db', {
  stall: 'light',
  returns: rows,
  note: 'the driver is synchronous: awaiting the query does not take it off the loop',
});
