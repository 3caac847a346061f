import { blocks, makes, returns, runs } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet, unless } from './words.js';

const light = { stall: 'light' } as const;
const aio = { symbol: 'aiosqlite#connect', note: 'use it in `async with`, and await its methods' };

const executing: Members = {
  'execute executemany executescript': blocks('db', { ...light, returns: 'sqlite3.Cursor', alternative: aio }),
};

export const sqlite3: Library = {
  name: 'sqlite3',
  language: 'python',
  source: 'docs.python.org/3/library/sqlite3.html (3.14)',
  modules: {
    sqlite3: {
      connect: blocks('db', {
        ...light,
        ...unless({ arg: [0, 'database'], equals: ':memory:' }),
        returns: 'sqlite3.Connection',
        alternative: aio,
      }),
      Connection: makes('sqlite3.Connection'),
      Cursor: makes('sqlite3.Cursor'),
      'Row register_adapter register_converter': quiet,
    },
  },
  types: {
    'sqlite3.Connection': {
      members: {
        ...executing,
        cursor: returns('sqlite3.Cursor'),
        'commit rollback': blocks('db', light),
        'backup iterdump': blocks('db', { stall: 'heavy' }),
        blobopen: blocks('db', light),
        __exit__: blocks('db', { ...light, note: 'commits or rolls back' }),
        'create_function create_aggregate': runs('here', 2),
        'set_trace_callback set_progress_handler set_authorizer': runs('here', 0),
        'close interrupt total_changes': quiet,
      },
    },
    'sqlite3.Cursor': {
      members: {
        ...executing,
        'fetchone fetchmany fetchall __iter__': blocks('db', { ...light, continues: true }),
        'close setinputsizes setoutputsize': quiet,
      },
    },
  },
};
