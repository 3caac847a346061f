import { makes, property, returns, runs } from '../define.js';
import type { Library, Model } from '../model.js';
import { UNKNOWN, self, element, chains, callable, listeners, selectOption } from './forms.js';
import { HOOK } from './database-words.js';
import { transaction } from './database-words.js';
import { onSyncDriver, rows } from './database-words.js';

/** On a query of a model these give a row. */
const FIRST = 'first';
const CHAINED =
  'select from where andWhere orWhere whereIn whereNot whereNull whereNotNull whereRaw orderBy orderByRaw groupBy having limit offset join leftJoin innerJoin rightJoin leftOuterJoin insert update del delete into returning onConflict merge ignore pluck distinct count sum avg min max increment decrement as with union transacting clone columns forUpdate timeout debug modify table raw';

const GRAPHS = 'withGraphFetched withGraphJoined modifyGraph context skipUndefined throwIfNotFound';

const connect: Model = selectOption('client', {
  'better-sqlite3': returns('knex:SyncKnex'),
  '*': returns('knex:Knex'),
});
/** The dialect for SQLite takes a database of better-sqlite3 and no other. */
const chooseDialect = selectOption('dialect', { 'kysely:SqliteDialect': makes('kysely:SyncKysely'), '*': makes('kysely:Kysely') });

export const knex: Library = {
  name: 'Knex and Kysely',
  language: 'javascript',
  source: 'https://knexjs.org (3.1), https://kysely.dev (0.28), objection 3, bookshelf 1',
  modules: {
    knex: callable(connect, { knex: connect, Knex: makes('knex:Knex') }),
    kysely: {
      Kysely: { instance: 'kysely:Kysely', ...chooseDialect },
      SqliteDialect: makes('kysely:SqliteDialect'),
      'PostgresDialect MysqlDialect MssqlDialect': makes(UNKNOWN),
      sql: returns(UNKNOWN),
    },
    objection: { Model: makes('objection:Model') },
  },
  types: {
    'knex:Knex': {
      call: runs('here', 0, { returns: self }),
      members: {
        [`${CHAINED} ${FIRST}`]: runs('here', 'all', { returns: self }),
        transaction,
        schema: property('knex:Schema'),
        'migrate seed fn client': property(UNKNOWN),
        destroy: returns(UNKNOWN),
        stream: returns('stream:Readable'),
        ...listeners(),
      },
    },
    'knex:SyncKnex': { extends: ['knex:Knex'], members: { then: onSyncDriver } },
    'kysely:SqliteDialect': {},
    'kysely:SyncKysely': {
      extends: ['kysely:Kysely'],
      members: { 'execute executeTakeFirst executeTakeFirstOrThrow': onSyncDriver },
    },
    'knex:Schema': {
      members: {
        'createTable alterTable table createTableIfNotExists': runs('here', 1, { returns: self }),
        'dropTable dropTableIfExists hasTable hasColumn raw renameTable': returns(UNKNOWN),
      },
    },
    'kysely:Kysely': {
      members: {
        'selectFrom insertInto updateTable deleteFrom with select selectAll where orderBy groupBy having limit offset values set returning returningAll onConflict innerJoin leftJoin $if $call distinct union schema':
          runs('here', 'all', { returns: self }),
        'execute executeTakeFirst executeTakeFirstOrThrow': returns(rows),
        transaction: returns('kysely:Transaction'),
        destroy: returns(UNKNOWN),
      },
    },
    'kysely:Transaction': {
      members: { execute: runs('here', 0, { params: ['kysely:Kysely'], returns: { resultOf: 0 } }), setIsolationLevel: chains },
    },
    /** Awaiting it gives rows; a query for one of them gives that. */
    'objection:Query': {
      extends: ['knex:Knex'],
      members: {
        [`${CHAINED} ${GRAPHS} patch`]: runs('here', 'all', { returns: self }),
        [`${FIRST} findById findOne insertAndFetch patchAndFetchById updateAndFetchById insertGraph upsertGraph`]: returns(element),
        'page range': returns({ object: { results: { list: element }, total: UNKNOWN } }),
      },
    },
    'objection:Model': {
      members: {
        query: returns({ collection: 'objection:Query' }),
        'relatedQuery $query $relatedQuery': returns('knex:Knex'),
        knex: returns('knex:Knex'),
        'fromJson fromDatabaseJson': returns({ instanceOf: 'self' }),
        /** A query that stands for its row goes on. */
        [GRAPHS]: chains,
        '$set $setJson $setRelated $omit $pick': chains,
      },
      overrides: {
        $beforeInsert: { runs: 'loop', entry: HOOK },
        $afterInsert: { runs: 'loop', entry: HOOK },
        $beforeUpdate: { runs: 'loop', entry: HOOK },
        $afterUpdate: { runs: 'loop', entry: HOOK },
        $beforeDelete: { runs: 'loop', entry: HOOK },
        $parseDatabaseJson: { runs: 'loop', entry: HOOK },
        $formatJson: { runs: 'loop', entry: HOOK },
        $parseJson: { runs: 'loop', entry: HOOK },
      },
    },
  },
};
