/** Object mappers besides SQLAlchemy and Django. */

import { blocks, decorator, harmless, makes, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { bareOrCalled, quiet } from './words.js';

const itself = { self: true } as const;

/** On a model class, and on what its methods return. */
const peeweeClass: Members = {
  'get get_or_none get_by_id create': blocks('db', { returns: { instanceOf: 'self' } }),
  get_or_create: blocks('db', { returns: { tuple: [{ instanceOf: 'self' }, 'bool'] } }),
  'bulk_create bulk_update create_table drop_table truncate_table table_exists delete_by_id set_by_id': blocks('db'),
  'select insert insert_many insert_from update delete raw replace replace_many': returns({ collection: 'peewee.Query' }),
  'alias bind bind_ctx noop': quiet,
};

const peeweeQuery: Members = {
  'get first last peek get_or_none __getitem__': blocks('db', { returns: { elementOf: 'self' } }),
  'execute iterator': blocks('db', { returns: { list: { elementOf: 'self' } } }),
  'count exists scalar scalars aggregate __iter__ __len__': blocks('db'),
  '*': returns(itself),
};

const mongoQuery: Members = {
  'first get modify upsert_one create __getitem__ with_id': blocks('db', { returns: { elementOf: 'self' } }),
  'count delete update update_one aggregate distinct insert explain item_frequencies sum average __iter__ __len__ in_bulk map_reduce':
    blocks('db'),
  '*': returns(itself),
};

const awaited = harmless('it is awaited');

export const objectMappers: Library = {
  name: 'peewee, Pony, MongoEngine, Tortoise, Beanie, Piccolo',
  language: 'python',
  source: 'docs.peewee-orm.com (3.18); docs.ponyorm.org (0.7); docs.mongoengine.org (0.29); tortoise.github.io; beanie-odm.dev',
  modules: {
    peewee: {
      Model: makes('peewee.Model', { members: peeweeClass }),
      'SqliteDatabase PostgresqlDatabase MySQLDatabase Database': makes('peewee.Database'),
      'CharField IntegerField TextField fn JOIN': quiet,
    },
    'playhouse.pool': { 'PooledPostgresqlDatabase PooledMySQLDatabase PooledSqliteDatabase': makes('peewee.Database') },
    'playhouse.db_url': { connect: makes('peewee.Database') },
    'pony.orm': {
      db_session: bareOrCalled,
      // A query runs when it is iterated, sliced or counted.
      'select left_join': returns('pony.Query'),
      'get count exists delete max min sum avg': blocks('db'),
      'commit flush rollback': blocks('db'),
      Database: makes('pony.Database'),
    },
    mongoengine: {
      'Document DynamicDocument EmbeddedDocument': makes('mongoengine.Document', {
        members: { objects: property({ collection: 'mongoengine.QuerySet' }) },
      }),
      'connect disconnect': quiet,
    },
    'tortoise.models': {
      Model: makes('tortoise.Model', {
        members: {
          'get get_or_none create first last earliest latest': returns({ instanceOf: 'self' }),
          get_or_create: returns({ tuple: [{ instanceOf: 'self' }, 'bool'] }),
          'all filter exclude annotate raw': returns({ collection: 'tortoise.QuerySet' }),
          'bulk_create bulk_update exists fetch_for_list in_bulk': awaited,
        },
      }),
    },
    tortoise: { Tortoise: quiet },
    'tortoise.contrib.fastapi': { 'register_tortoise RegisterTortoise': quiet },
    beanie: {
      Document: makes('beanie.Document', {
        members: {
          'get find_one': returns({ instanceOf: 'self' }),
          'find find_all find_many aggregate': returns({ collection: 'beanie.Query' }),
          'insert_many insert_one count delete_all': awaited,
        },
      }),
      init_beanie: quiet,
      'before_event after_event': decorator('loop', { kind: 'hook' }),
    },
    databases: { Database: makes('databases.Database') },
    gino: { Gino: quiet },
  },
  types: {
    'peewee.Model': { members: { 'save delete_instance': blocks('db'), 'dirty_fields is_dirty clone': quiet } },
    'peewee.Query': { members: peeweeQuery },
    'peewee.Database': {
      members: {
        'connect execute execute_sql create_tables drop_tables commit rollback get_tables': blocks('db'),
        'close is_closed init bind': quiet,
        atomic: returns('django.db.transaction.Atomic'),
        connection_context: returns('peewee.Database'),
      },
    },
    'pony.Entity': {
      members: {
        'get get_for_update __getitem__': blocks('db', { returns: { instanceOf: 'self' } }),
        'exists flush load select_random delete': blocks('db'),
        select: returns('pony.Query'),
        'select_by_sql to_dict set': quiet,
      },
    },
    'pony.Query': {
      members: {
        '__iter__ __len__ __getitem__ get first count exists delete max min sum avg random fetch page': blocks('db'),
        '*': returns(itself),
      },
    },
    'pony.Database': {
      members: {
        Entity: property('pony.Entity'),
        'execute select get exists insert commit flush rollback generate_mapping bind': blocks('db'),
      },
    },
    'mongoengine.Document': { members: { 'save delete update reload modify': blocks('db'), 'to_mongo to_json validate': quiet } },
    'mongoengine.QuerySet': { members: mongoQuery, call: returns(itself) },
    'tortoise.Model': {
      members: {
        'save delete refresh_from_db fetch_related': awaited,
      },
    },
    'tortoise.QuerySet': {
      members: {
        'first get get_or_none last earliest latest': returns({ elementOf: 'self' }),
        'update delete count exists values values_list explain in_bulk bulk_create': awaited,
        '*': returns(itself),
      },
    },
    'beanie.Document': { members: { 'insert save replace update delete set inc fetch_link fetch_all_links sync': awaited } },
    'beanie.Query': {
      members: {
        to_list: returns({ list: { elementOf: 'self' } }),
        first_or_none: returns({ elementOf: 'self' }),
        'count delete update set inc exists': awaited,
        '*': returns(itself),
      },
    },
    'databases.Database': {
      members: { 'connect disconnect execute execute_many fetch_all fetch_one fetch_val iterate transaction': awaited },
    },
  },
};
