/** Object mappers besides SQLAlchemy and Django. */

import { blocks, decorator, harmless, makes, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { bareOrCalled, quiet } from './words.js';

const itself = { self: true } as const;

/** On a model class, and on what its methods return. */
const peeweeClass: Members = {
  'get get_or_none get_by_id create get_or_create insert_many bulk_create bulk_update create_table drop_table table_exists delete_by_id set_by_id':
    blocks('db', { returns: 'peewee.Model' }),
  'select insert update delete raw replace': returns('peewee.Query'),
};

const peeweeQuery: Members = {
  'execute get first last count exists scalar scalars aggregate peek tuples_execute get_or_none __iter__ __len__ __getitem__ iterator':
    blocks('db', { returns: 'peewee.Model' }),
  '*': returns(itself),
};

const mongoQuery: Members = {
  'first get count delete update update_one modify upsert_one aggregate distinct insert explain item_frequencies sum average __iter__ __len__ __getitem__ create':
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
      'select get left_join count exists delete max min sum avg': blocks('db'),
      'commit flush rollback': blocks('db'),
      Database: makes('pony.Database'),
    },
    mongoengine: {
      'Document DynamicDocument EmbeddedDocument': makes('mongoengine.Document', {
        members: { objects: property('mongoengine.QuerySet') },
      }),
      'connect disconnect': quiet,
    },
    'tortoise.models': {
      Model: makes('tortoise.Model', {
        members: { 'all filter get get_or_none create bulk_create exclude first': returns('tortoise.Model') },
      }),
    },
    tortoise: { Tortoise: quiet },
    'tortoise.contrib.fastapi': { 'register_tortoise RegisterTortoise': quiet },
    beanie: {
      Document: makes('beanie.Document', { members: { 'find find_one find_all get insert_many': returns('beanie.Document') } }),
      init_beanie: quiet,
      'before_event after_event': decorator('loop', { kind: 'hook' }),
    },
    databases: { Database: makes('databases.Database') },
    gino: { Gino: quiet },
  },
  types: {
    'peewee.Model': { members: { 'save delete_instance': blocks('db'), 'dirty_fields is_dirty clone': quiet } },
    'peewee.Query': { members: peeweeQuery, element: 'peewee.Model' },
    'peewee.Database': {
      members: {
        'connect execute execute_sql create_tables drop_tables commit rollback get_tables': blocks('db'),
        'close is_closed init bind': quiet,
        atomic: returns('django.db.transaction.Atomic'),
        connection_context: returns('peewee.Database'),
      },
    },
    'pony.Database': { members: { 'execute select get exists insert commit flush rollback generate_mapping bind': blocks('db') } },
    'mongoengine.Document': { members: { 'save delete update reload modify': blocks('db'), 'to_mongo to_json validate': quiet } },
    'mongoengine.QuerySet': { members: mongoQuery, call: returns(itself), element: 'mongoengine.Document' },
    'tortoise.Model': {
      members: {
        'save delete refresh_from_db fetch_related update count exists values values_list': awaited,
        'filter exclude order_by limit prefetch_related first get': returns(itself),
      },
    },
    'beanie.Document': {
      members: { 'insert save replace update delete to_list count set fetch_link': awaited, 'find sort limit skip': returns(itself) },
    },
    'databases.Database': {
      members: { 'connect disconnect execute execute_many fetch_all fetch_one fetch_val iterate transaction': awaited },
    },
  },
};
