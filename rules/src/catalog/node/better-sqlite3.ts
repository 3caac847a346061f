import { blocks, makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model, Result } from '../model.js';
import { SHORT_OR_WORKER } from './database-words.js';
import { callable, chains, UNKNOWN } from './forms.js';

/** An embedded database: a query is a read of a local file, most often in the cache. */
const embedded = (result: Result = UNKNOWN, more: Model = {}): Model =>
  blocks('db', { stall: 'light', note: SHORT_OR_WORKER, returns: result, ...more });

/** `db.transaction(fn)` gives `fn` between BEGIN and COMMIT. */
const transaction: Model = returns({ any: [{ arg: 0 }, 'better-sqlite3:Transaction'] });

const database: Members = {
  prepare: returns('better-sqlite3:Statement'),
  exec: embedded({ self: true }),
  pragma: embedded(),
  transaction,
  backup: returns(UNKNOWN),
  serialize: embedded('buffer:Buffer'),
  close: embedded({ self: true }),
  loadExtension: embedded({ self: true }),
  function: runs('loop', 'last', { entry: { kind: 'callback', name: 'SQL function {0}' }, returns: { self: true } }),
  aggregate: runs('loop', 1, { entry: { kind: 'callback', name: 'SQL aggregate {0}' }, returns: { self: true } }),
  table: runs('loop', 1, { entry: { kind: 'callback', name: 'SQL table {0}' }, returns: { self: true } }),
  'defaultSafeIntegers unsafeMode': chains,
  'name open inTransaction readonly memory': property(UNKNOWN),
};

const create = makes('better-sqlite3:Database', embedded());
const named = callable(create, { Database: create, Statement: makes('better-sqlite3:Statement'), SqliteError: makes('Error') });

export const betterSqlite3: Library = {
  name: 'better-sqlite3',
  language: 'javascript',
  source: 'https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md (v12.11), https://bun.sh/docs/api/sqlite (1.3)',
  modules: {
    'better-sqlite3': named,
    'better-sqlite3-multiple-ciphers': named,
    /** The synchronous API of libsql is the same. */
    libsql: named,
    'bun:sqlite': { default: create, Database: create },
  },
  types: {
    'better-sqlite3:Database': { members: { ...database, query: returns('better-sqlite3:Statement'), run: embedded() } },
    'better-sqlite3:Statement': {
      members: {
        'run get all values': embedded(),
        iterate: embedded({ list: UNKNOWN }),
        /** `as(Class)` is Bun's: rows become its instances. */
        'bind pluck expand raw safeIntegers as': chains,
        finalize: returns(UNKNOWN),
        columns: returns({ list: UNKNOWN }),
        'source reader readonly busy database': property(UNKNOWN),
      },
    },
    'better-sqlite3:Transaction': { call: embedded(), members: { 'default deferred immediate exclusive': embedded() } },
  },
};
