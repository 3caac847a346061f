/** SQLAlchemy and SQLModel: what asks the database and what only builds a statement. */

import { blocks, harmless, makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model, Result } from '../model.js';
import { quiet } from './words.js';

const itself = { self: true } as const;
const SESSION = 'sqlalchemy.orm.Session';
const asyncSession = { symbol: 'sqlalchemy.ext.asyncio#AsyncSession', note: 'await its methods' };
const asks = (more: Parameters<typeof blocks>[1] = {}): Model => blocks('db', { alternative: asyncSession, ...more });

/** What statements select: instances of the mapped class they were made with, in rows or by themselves. */
const rows: Result = { collection: 'sqlalchemy.Result', of: { elementOf: 0 } };
const entities: Result = { collection: 'sqlalchemy.ScalarResult', of: { elementOf: 0 } };
const selects: Model = returns({ collection: 'sqlalchemy.Select', of: { instanceOf: 0 } });

const session: Members = {
  execute: asks({ returns: rows }),
  'scalars exec': asks({ returns: entities }),
  scalar: asks({ returns: { elementOf: 0 } }),
  'get get_one': asks({ returns: { instanceOf: 0 } }),
  merge: asks({ returns: { arg: 0 } }),
  'refresh bulk_save_objects bulk_insert_mappings bulk_update_mappings': asks(),
  'flush commit': asks({ intrinsic: 'notify:sqlalchemy' }),
  'rollback prepare': asks(),
  delete: asks({ stall: 'light', note: 'loads what the deletion cascades to' }),
  close: asks({ stall: 'light', continues: true, note: 'rolls back an open transaction' }),
  connection: returns('sqlalchemy.Connection'),
  query: returns({ collection: 'sqlalchemy.orm.Query', of: { instanceOf: 0 } }),
  'begin begin_nested': returns('sqlalchemy.orm.SessionTransaction'),
  bind: property('sqlalchemy.Engine'),
  get_bind: returns('sqlalchemy.Engine'),
  'add add_all expunge expunge_all expire expire_all is_modified invalidate reset in_transaction': quiet,
};

const query: Members = {
  all: asks({ returns: { list: { elementOf: 'self' } } }),
  'one one_or_none first get __getitem__': asks({ returns: { elementOf: 'self' } }),
  'scalar count delete update __iter__': asks(),
  // Whatever else a query has adds to the statement.
  '*': returns(itself),
};

const connection: Members = {
  'execute scalars exec_driver_sql': blocks('db', { returns: 'sqlalchemy.Result' }),
  'scalar commit rollback': blocks('db'),
  'begin begin_nested': returns('sqlalchemy.orm.SessionTransaction'),
  execution_options: returns(itself),
  'close detach invalidate': quiet,
};

const engine: Members = {
  connect: blocks('db', { returns: 'sqlalchemy.Connection' }),
  begin: blocks('db', { returns: 'sqlalchemy.BegunConnection' }),
  raw_connection: blocks('db', { returns: 'mysql.Connection' }),
  'execute scalar table_names has_table run_callable transaction': blocks('db', { returns: 'sqlalchemy.Result' }),
  dispose: blocks('db', { stall: 'light', note: 'closes the connections of the pool' }),
  execution_options: returns(itself),
  'url dialect': quiet,
};

/** Rows have been fetched by the driver when the call that made the result returns. */
const result: Members = {
  'all first one one_or_none fetchone fetchall fetchmany keys partitions': quiet,
  'scalar scalar_one scalar_one_or_none': returns({ elementOf: 'self' }),
  scalars: returns({ collection: 'sqlalchemy.ScalarResult', of: { elementOf: 'self' } }),
  'mappings unique tuples columns yield_per': returns(itself),
};
const scalarResult: Members = {
  'all fetchall fetchmany': returns({ list: { elementOf: 'self' } }),
  'first one one_or_none': returns({ elementOf: 'self' }),
  'unique yield_per': returns(itself),
  'partitions close': quiet,
};

const metadata: Members = { 'create_all drop_all reflect': blocks('db'), tables: property('dict'), sorted_tables: quiet };

const awaited = harmless('it is awaited');
/** `run_sync(f)`: what `f` asks of the database is awaited behind its back. */
const runSync = runs('never', 0, { returns: { resultOf: 0 } });

const asyncSessionMembers: Members = {
  'execute stream': returns(rows),
  'scalars stream_scalars exec': returns(entities),
  scalar: returns({ elementOf: 0 }),
  'get get_one': returns({ instanceOf: 0 }),
  merge: returns({ arg: 0 }),
  'refresh flush commit rollback close delete reset aclose': awaited,
  'begin begin_nested': returns(itself),
  connection: returns('sqlalchemy.AsyncConnection'),
  run_sync: runSync,
  'add add_all expunge expunge_all expire expire_all': quiet,
};

const factory = makes('sqlalchemy.orm.sessionmaker', { intrinsic: 'factory-of:class_' });

const makesEngine: Model = returns('sqlalchemy.Engine');
const base: Model = returns('sqlalchemy.orm.DeclarativeBase');
const declarative = makes('sqlalchemy.orm.DeclarativeBase', { members: { metadata: property('sqlalchemy.MetaData') } });
const engineNames: Members = {
  'create_engine engine_from_config create_mock_engine': makesEngine,
  Engine: makes('sqlalchemy.Engine'),
  Connection: makes('sqlalchemy.Connection'),
};

/** Mapper and session events run when the session flushes. */
const events: Members = {
  'listens_for listen': {
    intrinsic: 'listen:sqlalchemy',
    calls: [
      {
        arg: 2,
        runs: 'never',
        methods: ['insert', 'update', 'delete', 'flush', 'commit', 'flush_postexec'].flatMap((name) => [`before_${name}`, `after_${name}`]),
        params: ['unknown', 'sqlalchemy.Connection', { instanceOf: 0 }],
      },
    ],
  },
  'remove contains': quiet,
};

const orm: Members = {
  Session: makes(SESSION),
  sessionmaker: factory,
  scoped_session: makes('sqlalchemy.orm.scoped_session'),
  Query: makes('sqlalchemy.orm.Query'),
  'declarative_base automap_base': base,
  DeclarativeBase: declarative,
  'validates reconstructor': quiet,
};

export const sqlalchemy: Library = {
  name: 'SQLAlchemy, SQLModel',
  language: 'python',
  source: 'docs.sqlalchemy.org/en/20/orm/session_api.html, core/connections.html, orm/extensions/asyncio.html; sqlmodel.tiangolo.com',
  modules: {
    sqlalchemy: {
      ...engineNames,
      MetaData: makes('sqlalchemy.MetaData'),
      inspect: returns('sqlalchemy.Inspector'),
      select: selects,
      'insert update delete text func Table Column': quiet,
      event: { members: events },
    },
    'sqlalchemy.event': events,
    'sqlalchemy.engine': engineNames,
    'sqlalchemy.engine.base': engineNames,
    'sqlalchemy.future': { ...engineNames, select: selects },
    'sqlalchemy.sql': { select: selects },
    'sqlalchemy.sql.expression': { select: selects },
    'sqlalchemy.orm': orm,
    'sqlalchemy.orm.session': { Session: makes(SESSION), sessionmaker: factory },
    'sqlalchemy.orm.query': { Query: makes('sqlalchemy.orm.Query') },
    'sqlalchemy.orm.decl_api': { DeclarativeBase: declarative },
    'sqlalchemy.ext.declarative': { declarative_base: base },
    'sqlalchemy.ext.automap': { automap_base: base },
    'sqlalchemy.schema': { MetaData: makes('sqlalchemy.MetaData') },
    'sqlalchemy.ext.asyncio': {
      'create_async_engine async_engine_from_config': returns('sqlalchemy.AsyncEngine'),
      AsyncEngine: makes('sqlalchemy.AsyncEngine'),
      AsyncConnection: makes('sqlalchemy.AsyncConnection'),
      'AsyncSession async_scoped_session': makes('sqlalchemy.AsyncSession'),
      async_sessionmaker: makes('sqlalchemy.async_sessionmaker'),
      'AsyncAttrs async_object_session': quiet,
    },
    'sqlalchemy.ext.asyncio.session': { AsyncSession: makes('sqlalchemy.AsyncSession') },
    sqlmodel: {
      Session: makes(SESSION),
      create_engine: makesEngine,
      SQLModel: makes('sqlalchemy.orm.DeclarativeBase', { members: { metadata: property('sqlalchemy.MetaData') } }),
      Field: {},
      select: selects,
      'col or_ and_ func': quiet,
    },
    'sqlmodel.ext.asyncio.session': { AsyncSession: makes('sqlalchemy.AsyncSession') },
    flask_sqlalchemy: { SQLAlchemy: makes('flask_sqlalchemy.SQLAlchemy') },
    sqlalchemy_utils: { 'database_exists create_database drop_database': blocks('db') },
    'alembic.command': { 'upgrade downgrade stamp revision current history check': blocks('db', { note: 'runs migrations' }) },
    'alembic.context': { run_migrations: blocks('db'), 'configure begin_transaction': quiet },
  },
  types: {
    [SESSION]: { members: session },
    'sqlalchemy.orm.SessionTransaction': {
      members: { __exit__: blocks('db', { note: 'commits or rolls back' }), 'commit rollback': blocks('db') },
    },
    /** `with Session.begin() as session:` */
    'sqlalchemy.orm.BegunSession': { extends: [SESSION], members: { __exit__: blocks('db', { note: 'commits or rolls back' }) } },
    'sqlalchemy.orm.Query': { members: query },
    'sqlalchemy.orm.sessionmaker': {
      call: returns(SESSION),
      members: { begin: returns('sqlalchemy.orm.BegunSession'), 'configure close_all': quiet },
    },
    'sqlalchemy.orm.scoped_session': {
      extends: [SESSION],
      call: returns(SESSION),
      members: { remove: asks({ stall: 'light', continues: true }), query_property: returns('sqlalchemy.orm.Query') },
    },
    'sqlalchemy.orm.DeclarativeBase': { members: { metadata: property('sqlalchemy.MetaData') } },
    'sqlalchemy.Engine': { members: engine },
    'sqlalchemy.Connection': { members: connection },
    'sqlalchemy.BegunConnection': {
      extends: ['sqlalchemy.Connection'],
      members: { __exit__: blocks('db', { note: 'commits or rolls back' }) },
    },
    'sqlalchemy.Result': { members: result },
    'sqlalchemy.ScalarResult': { members: scalarResult },
    /** Whatever it has adds to the statement. */
    'sqlalchemy.Select': { members: { '*': returns(itself) } },
    'sqlalchemy.MetaData': { members: metadata },
    'sqlalchemy.Inspector': {
      members: {
        'get_table_names get_columns get_indexes get_foreign_keys get_schema_names get_view_names get_pk_constraint get_unique_constraints has_table':
          blocks('db'),
      },
    },
    'sqlalchemy.AsyncEngine': {
      members: {
        'connect begin': returns('sqlalchemy.AsyncConnection'),
        dispose: awaited,
        execution_options: returns(itself),
        sync_engine: property('sqlalchemy.Engine'),
      },
    },
    'sqlalchemy.AsyncConnection': {
      members: {
        'execute scalars stream exec_driver_sql': returns('sqlalchemy.Result'),
        'scalar commit rollback close': awaited,
        'begin execution_options': returns(itself),
        run_sync: runSync,
      },
    },
    'sqlalchemy.AsyncSession': { members: asyncSessionMembers, call: returns(itself) },
    'sqlalchemy.async_sessionmaker': {
      call: returns('sqlalchemy.AsyncSession'),
      members: { begin: returns('sqlalchemy.AsyncSession'), configure: quiet },
    },
    'flask_sqlalchemy.SQLAlchemy': {
      members: {
        session: property('sqlalchemy.orm.scoped_session'),
        engine: property('sqlalchemy.Engine'),
        'create_all drop_all': blocks('db'),
        init_app: quiet,
      },
    },
  },
};
