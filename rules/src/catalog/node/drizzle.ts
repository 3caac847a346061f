import { blocks, makes, property, returns, runs } from '../define.js';
import type { Library } from '../model.js';
import { UNKNOWN, self, chains } from './forms.js';
import { onSyncDriver, rows } from './database-words.js';

const drizzleBuilder =
  'from where orderBy groupBy having limit offset leftJoin innerJoin rightJoin fullJoin values set returning onConflictDoNothing onConflictDoUpdate as for $dynamic union';

export const drizzle: Library = {
  name: 'Drizzle',
  language: 'javascript',
  source: 'https://orm.drizzle.team/docs (0.44)',
  modules: {
    'drizzle-orm/better-sqlite3': { drizzle: returns('drizzle:SyncDatabase'), BetterSQLite3Database: makes('drizzle:SyncDatabase') },
    'drizzle-orm/better-sqlite3/migrator': { migrate: blocks('db', { stall: 'light' }) },
    'drizzle-orm/bun-sqlite': { drizzle: returns('drizzle:SyncDatabase') },
    ...Object.fromEntries(
      [
        'node-postgres',
        'postgres-js',
        'mysql2',
        'libsql',
        'neon-http',
        'neon-serverless',
        'd1',
        'pglite',
        'vercel-postgres',
        'planetscale-serverless',
        'aws-data-api/pg',
      ].map((name) => [`drizzle-orm/${name}`, { drizzle: returns('drizzle:Database') }]),
    ),
    'drizzle-orm': {
      'eq ne gt gte lt lte and or not inArray isNull isNotNull like ilike desc asc sql count sum avg max min between exists':
        returns(UNKNOWN),
      relations: runs('startup', 1),
    },
  },
  types: {
    'drizzle:Database': {
      members: {
        'select selectDistinct insert update delete with $with $count': returns('drizzle:Query'),
        transaction: runs('here', 0, { params: [self], returns: { resultOf: 0 } }),
        query: property(UNKNOWN),
        execute: returns(rows),
      },
    },
    'drizzle:Query': { members: { [drizzleBuilder]: chains, 'prepare execute': returns(self) } },
    'drizzle:SyncDatabase': {
      members: {
        'select selectDistinct insert update delete with $with': returns('drizzle:SyncQuery'),
        transaction: runs('here', 0, { params: [self], returns: { resultOf: 0 } }),
        query: property('drizzle:SyncTables'),
        'run all get values': onSyncDriver,
      },
    },
    'drizzle:SyncQuery': { members: { [drizzleBuilder]: chains, prepare: returns(self), 'run all get execute sync then': onSyncDriver } },
    'drizzle:SyncTables': { members: { '*': property('drizzle:SyncTable') } },
    'drizzle:SyncTable': { members: { 'findMany findFirst': returns('drizzle:SyncQuery') } },
  },
};
