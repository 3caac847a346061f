import { blocks, harmless, makes, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { quiet } from './words.js';

const asyncConnection = { symbol: 'psycopg#AsyncConnection', note: 'await `AsyncConnection.connect()`, and its methods' };

const executing = (cursor: string): Members => ({
  'execute executemany executescript callproc copy_expert copy_from copy_to': blocks('db', {
    returns: cursor,
    alternative: asyncConnection,
  }),
  'fetchone fetchmany fetchall __iter__ scroll nextset stream': blocks('db', { continues: true, stall: 'light' }),
  'copy mogrify': quiet,
  'close rowcount description lastrowid': quiet,
});

const connection = (cursor: string): Members => ({
  cursor: returns(cursor),
  execute: blocks('db', { returns: cursor, alternative: asyncConnection }),
  'commit rollback cancel poll reset': blocks('db'),
  __exit__: blocks('db', { note: 'commits or rolls back' }),
  'close set_session set_isolation_level set_client_encoding autocommit': quiet,
  transaction: returns('psycopg.Transaction'),
});

const connect = (type: string): Model => blocks('db', { returns: type, alternative: asyncConnection });
const awaited = harmless('it is awaited');

const asyncpg: Members = {
  'execute executemany fetch fetchval fetchrow copy_records_to_table cursor prepare close transaction release add_listener terminate':
    awaited,
  acquire: returns('asyncpg.Connection'),
};

const extras: Members = {
  'execute_values execute_batch': blocks('db'),
  'RealDictCursor DictCursor NamedTupleCursor Json register_uuid register_hstore': quiet,
};

export const postgres: Library = {
  name: 'psycopg2, psycopg, pg8000, asyncpg',
  language: 'python',
  source: 'psycopg.org/docs (2.9); psycopg.org/psycopg3/docs (3.2); magicstack.github.io/asyncpg (0.31)',
  modules: {
    psycopg2: { connect: connect('psycopg2.connection'), extras: { members: extras }, Binary: quiet },
    'psycopg2.extras': extras,
    'psycopg2.extensions': { connection: makes('psycopg2.connection'), cursor: makes('psycopg2.cursor') },
    'psycopg2.pool': {
      'SimpleConnectionPool ThreadedConnectionPool AbstractConnectionPool': blocks('db', {
        note: 'opens its first connections',
        instance: 'psycopg2.pool',
      }),
    },
    psycopg: {
      connect: connect('psycopg.Connection'),
      Connection: makes('psycopg.Connection', { members: { connect: connect('psycopg.Connection') } }),
      AsyncConnection: makes('psycopg.AsyncConnection', { members: { connect: returns('psycopg.AsyncConnection') } }),
      Cursor: makes('psycopg.Cursor'),
      AsyncCursor: makes('psycopg.AsyncConnection'),
    },
    psycopg_pool: { ConnectionPool: makes('psycopg_pool.ConnectionPool'), AsyncConnectionPool: makes('psycopg_pool.AsyncConnectionPool') },
    pg8000: { connect: connect('psycopg2.connection') },
    'pg8000.native': { Connection: blocks('db', { instance: 'pg8000.native.Connection' }) },
    asyncpg: {
      connect: returns('asyncpg.Connection'),
      create_pool: returns('asyncpg.Connection'),
      'Connection Pool Record': makes('asyncpg.Connection'),
    },
    'asyncpg.pool': { Pool: makes('asyncpg.Connection') },
    aiopg: { 'connect create_pool': returns('asyncpg.Connection') },
    records: { Database: blocks('db', { instance: 'records.Database' }) },
  },
  types: {
    'psycopg2.connection': { members: connection('psycopg2.cursor') },
    'psycopg2.cursor': { members: executing('psycopg2.cursor') },
    'psycopg2.pool': { members: { getconn: blocks('db', { returns: 'psycopg2.connection' }), 'putconn closeall': quiet } },
    'psycopg.Connection': { members: connection('psycopg.Cursor') },
    'psycopg.Cursor': { members: executing('psycopg.Cursor') },
    'psycopg.Transaction': { members: { '__enter__ __exit__': blocks('db') } },
    'psycopg.AsyncConnection': {
      members: { 'execute executemany fetchone fetchall fetchmany commit rollback close cursor transaction': awaited },
    },
    'psycopg_pool.ConnectionPool': {
      members: {
        connection: returns('psycopg_pool.PooledConnection'),
        getconn: blocks('db', { returns: 'psycopg.Connection' }),
        wait: blocks('db'),
        'putconn open close': quiet,
      },
    },
    'psycopg_pool.PooledConnection': {
      extends: ['psycopg.Connection'],
      members: { __enter__: blocks('db', { note: 'waits for a free connection', returns: 'psycopg.Connection' }) },
    },
    'psycopg_pool.AsyncConnectionPool': {
      members: { 'connection getconn': returns('psycopg.AsyncConnection'), 'open close wait putconn': awaited },
    },
    'pg8000.native.Connection': { members: { run: blocks('db'), prepare: blocks('db'), close: quiet } },
    'asyncpg.Connection': { members: asyncpg },
    'records.Database': {
      members: { 'query query_file bulk_query transaction': blocks('db'), get_connection: blocks('db'), close: quiet },
    },
  },
};
