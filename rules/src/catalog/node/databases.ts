/** Database clients: asynchronous, so what matters is what they do with functions; drivers that block say so. */

import { blocks, decorator, makes, property, returns, runs } from '../define.js';
import type { Entry, Library, Model } from '../model.js';
import { callable, callsBack, chains, listeners, self, UNKNOWN } from './forms.js';

const HOOK: Entry = { kind: 'hook', name: '{name}' };
/** A transaction calls its function back while the caller waits. */
const transaction: Model = runs('here', 'all', { params: [UNKNOWN], returns: { resultOf: 'last' } });
const rows = { list: UNKNOWN };

const poolTypes = { 'query execute': callsBack(['Error', rows], { returns: rows }), 'connect getConnection': callsBack(['Error', 'sql:Client'], { returns: 'sql:Client' }), 'end release beginTransaction commit rollback destroy escape ping': callsBack([], { returns: UNKNOWN }) };

export const drivers: Library = {
  name: 'database drivers',
  language: 'javascript',
  source: 'pg 8, mysql2 3, postgres 3, mongodb 6, sqlite3 5, mssql 11, tedious 18, cassandra-driver 4, neo4j-driver 5',
  modules: {
    pg: { 'Pool Client': makes('sql:Client'), types: property(UNKNOWN) },
    'pg-promise': callable({ gives: returns('sql:PgPromise') }),
    mysql2: { 'createPool createConnection createPoolCluster': returns('sql:Client') },
    'mysql2/promise': { 'createPool createConnection createPoolCluster': returns('sql:Client') },
    mysql: { 'createPool createConnection': returns('sql:Client') },
    mariadb: { 'createPool createConnection': returns('sql:Client') },
    postgres: callable(returns('sql:Postgres')),
    mssql: { 'connect query': returns('sql:Client'), ConnectionPool: makes('sql:Client') },
    sqlite3: { Database: makes('sql:Sqlite3'), verbose: returns({ object: { Database: UNKNOWN } }) },
    mongodb: { MongoClient: makes('mongodb:Client', { members: { connect: returns('mongodb:Client') } }), 'ObjectId': makes(UNKNOWN) },
  },
  types: {
    'sql:Client': { members: { ...poolTypes, ...listeners(), promise: returns(self) } },
    'sql:PgPromise': { members: { 'any one none many oneOrNone manyOrNone query result': returns(UNKNOWN), 'tx task taskIf txIf': transaction } },
    'sql:Postgres': { call: returns(rows), members: { begin: transaction, listen: runs('loop', 1, { entry: { kind: 'message', name: '{0}' } }), subscribe: runs('loop', 1, { entry: { kind: 'message', name: '{0}' } }), 'end unsafe notify file': returns(rows) } },
    'sql:Sqlite3': { members: { 'run get all exec each prepare close': callsBack(['Error', UNKNOWN], { returns: self }), 'serialize parallelize': runs('here', 0), ...listeners() } },
    'mongodb:Client': { members: { db: returns('mongodb:Db'), 'connect close': returns(self), startSession: returns('mongodb:Session'), ...listeners() } },
    'mongodb:Db': { members: { collection: returns('mongodb:Collection'), 'command admin createCollection dropCollection listCollections': returns(UNKNOWN) } },
    'mongodb:Collection': { members: { 'find aggregate': returns('mongodb:Cursor'), 'findOne findOneAndUpdate findOneAndDelete insertOne insertMany updateOne updateMany deleteOne deleteMany replaceOne countDocuments estimatedDocumentCount distinct bulkWrite createIndex drop': callsBack([], { returns: UNKNOWN }), watch: returns('mongodb:Cursor') } },
    'mongodb:Cursor': { element: UNKNOWN, members: { 'sort limit skip project match filter batchSize addCursorFlag': chains, toArray: returns(rows), forEach: runs('here', 0), map: runs('here', 0, { returns: self }), 'next hasNext close': returns(UNKNOWN), ...listeners() } },
    'mongodb:Session': { members: { withTransaction: transaction, 'endSession startTransaction commitTransaction abortTransaction': returns(UNKNOWN) } },
  },
};

const CHAINED =
  'select from where andWhere orWhere whereIn whereNot whereNull whereNotNull whereRaw orderBy orderByRaw groupBy having limit offset join leftJoin innerJoin rightJoin leftOuterJoin insert update del delete into returning onConflict merge ignore first pluck distinct count sum avg min max increment decrement as with union transacting clone columns forUpdate timeout debug modify table raw';

export const knex: Library = {
  name: 'Knex and Kysely',
  language: 'javascript',
  source: 'https://knexjs.org (3.1), https://kysely.dev (0.28), objection 3, bookshelf 1',
  modules: {
    knex: callable(returns('knex:Knex'), { knex: returns('knex:Knex'), Knex: makes('knex:Knex') }),
    kysely: { Kysely: makes('kysely:Kysely'), 'PostgresDialect MysqlDialect SqliteDialect': makes(UNKNOWN), sql: returns(UNKNOWN) },
    objection: { Model: makes('objection:Model') },
  },
  types: {
    'knex:Knex': {
      call: runs('here', 0, { returns: self }),
      members: {
        [CHAINED]: runs('here', 'all', { returns: self }),
        transaction,
        schema: property('knex:Schema'),
        'migrate seed fn client': property(UNKNOWN),
        destroy: returns(UNKNOWN),
        stream: returns('stream:Readable'),
        ...listeners(),
      },
    },
    'knex:Schema': { members: { 'createTable alterTable table createTableIfNotExists': runs('here', 1, { returns: self }), 'dropTable dropTableIfExists hasTable hasColumn raw renameTable': returns(UNKNOWN) } },
    'kysely:Kysely': {
      members: {
        'selectFrom insertInto updateTable deleteFrom with select selectAll where orderBy groupBy having limit offset values set returning returningAll onConflict innerJoin leftJoin $if $call distinct union schema': runs('here', 'all', { returns: self }),
        'execute executeTakeFirst executeTakeFirstOrThrow': returns(rows),
        transaction: returns('kysely:Transaction'),
        destroy: returns(UNKNOWN),
      },
    },
    'kysely:Transaction': { members: { execute: runs('here', 0, { params: ['kysely:Kysely'], returns: { resultOf: 0 } }), setIsolationLevel: chains } },
    'objection:Model': {
      members: { 'query relatedQuery $query $relatedQuery': returns('knex:Knex'), knex: returns('knex:Knex') },
      overrides: {
        $beforeInsert: { runs: 'loop', entry: HOOK }, $afterInsert: { runs: 'loop', entry: HOOK }, $beforeUpdate: { runs: 'loop', entry: HOOK }, $afterUpdate: { runs: 'loop', entry: HOOK }, $beforeDelete: { runs: 'loop', entry: HOOK },
        $parseDatabaseJson: { runs: 'loop', entry: HOOK }, $formatJson: { runs: 'loop', entry: HOOK }, $parseJson: { runs: 'loop', entry: HOOK },
      },
    },
  },
};

export const prisma: Library = {
  name: 'Prisma',
  language: 'javascript',
  source: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference (6)',
  modules: { '@prisma/client': { PrismaClient: makes('prisma:Client'), Prisma: property(UNKNOWN) } },
  types: {
    'prisma:Client': {
      members: {
        $transaction: transaction,
        $use: runs('loop', 0, { entry: { kind: 'middleware', name: '$use' } }),
        $extends: runs('loop', 0, { entry: { kind: 'hook', name: '$extends' }, returns: self }),
        $on: runs('loop', 1, { entry: { kind: 'event', name: '{0}' } }),
        '$connect $disconnect $queryRaw $executeRaw $queryRawUnsafe $executeRawUnsafe': returns(UNKNOWN),
      },
    },
  },
};

/** Queries over better-sqlite3 and its kin: awaiting them does not make them asynchronous. */
const awaited: Model = blocks('db', { stall: 'light', returns: rows, note: 'the driver is synchronous: the query runs before the promise is created' });

const drizzleBuilder = 'from where orderBy groupBy having limit offset leftJoin innerJoin rightJoin fullJoin values set returning onConflictDoNothing onConflictDoUpdate as for $dynamic union';

export const drizzle: Library = {
  name: 'Drizzle',
  language: 'javascript',
  source: 'https://orm.drizzle.team/docs (0.44)',
  modules: {
    'drizzle-orm/better-sqlite3': { drizzle: returns('drizzle:SyncDatabase'), BetterSQLite3Database: makes('drizzle:SyncDatabase') },
    'drizzle-orm/better-sqlite3/migrator': { migrate: blocks('db', { stall: 'light' }) },
    'drizzle-orm/bun-sqlite': { drizzle: returns('drizzle:SyncDatabase') },
    ...Object.fromEntries(['node-postgres', 'postgres-js', 'mysql2', 'libsql', 'neon-http', 'neon-serverless', 'd1', 'pglite', 'vercel-postgres', 'planetscale-serverless', 'aws-data-api/pg'].map((name) => [`drizzle-orm/${name}`, { drizzle: returns('drizzle:Database') }])),
    'drizzle-orm': { 'eq ne gt gte lt lte and or not inArray isNull isNotNull like ilike desc asc sql count sum avg max min between exists': returns(UNKNOWN), relations: runs('startup', 1) },
  },
  types: {
    'drizzle:Database': { members: { 'select selectDistinct insert update delete with $with $count': returns('drizzle:Query'), transaction, query: property(UNKNOWN), execute: returns(rows) } },
    'drizzle:Query': { members: { [drizzleBuilder]: chains, 'prepare execute': returns(self) } },
    'drizzle:SyncDatabase': { members: { 'select selectDistinct insert update delete with $with': returns('drizzle:SyncQuery'), transaction, query: property('drizzle:SyncTables'), 'run all get values': awaited } },
    'drizzle:SyncQuery': { members: { [drizzleBuilder]: chains, prepare: returns(self), 'run all get execute sync then': awaited } },
    'drizzle:SyncTables': { members: { '*': property('drizzle:SyncTable') } },
    'drizzle:SyncTable': { members: { 'findMany findFirst': returns('drizzle:SyncQuery') } },
  },
};

const models = 'findAll findOne findByPk findOrCreate findAndCountAll findCreateFind create bulkCreate update destroy upsert count sum max min increment decrement reload save truncate restore';
const hooks = 'beforeValidate afterValidate beforeCreate afterCreate beforeUpdate afterUpdate beforeSave afterSave beforeDestroy afterDestroy beforeFind afterFind beforeBulkCreate afterBulkCreate beforeBulkUpdate afterBulkUpdate beforeUpsert afterUpsert beforeCount validationFailed beforeBulkDestroy afterBulkDestroy';
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const sequelize: Library = {
  name: 'Sequelize',
  language: 'javascript',
  source: 'https://sequelize.org/docs/v6/other-topics/hooks/ (6.37), sequelize-typescript 2',
  modules: {
    sequelize: callable(makes('sequelize:Sequelize'), { Sequelize: makes('sequelize:Sequelize'), Model: makes('sequelize:Model'), 'DataTypes Op QueryTypes': property(UNKNOWN), 'literal fn col where': returns(UNKNOWN) }),
    'sequelize-typescript': {
      Sequelize: makes('sequelize:Sequelize'),
      Model: makes('sequelize:Model'),
      [hooks.split(' ').map(upper).join(' ')]: { calls: [{ arg: 0, runs: 'loop', entry: HOOK }], returns: { arg: 0 } },
      'Table Column PrimaryKey ForeignKey BelongsTo HasMany HasOne BelongsToMany AllowNull Default Unique CreatedAt UpdatedAt DeletedAt Scopes DefaultScope Index': { gives: returns({ arg: 0 }) },
      DataType: property(UNKNOWN),
    },
  },
  types: {
    'sequelize:Sequelize': {
      members: {
        define: runs('loop', { from: 1 }, { entry: { kind: 'hook', name: 'model {0}' }, returns: 'sequelize:Model' }),
        transaction,
        [hooks]: runs('loop', 'last', { entry: HOOK }),
        addHook: runs('loop', 'last', { entry: { kind: 'hook', name: '{0}' } }),
        'authenticate sync close query addModels import isDefined drop truncate': returns(UNKNOWN),
        models: property(UNKNOWN),
        model: returns('sequelize:Model'),
      },
    },
    'sequelize:Model': {
      call: returns('sequelize:Model'),
      members: {
        init: runs('loop', 'all', { entry: { kind: 'hook', name: 'attribute' }, returns: self }),
        [models]: returns(self),
        [hooks]: runs('loop', 'last', { entry: HOOK }),
        'addHook hook': runs('loop', 'last', { entry: { kind: 'hook', name: '{0}' } }),
        'belongsTo hasMany hasOne belongsToMany scope unscoped schema setDataValue addScope': chains,
        'get toJSON getDataValue changed previous': returns(UNKNOWN),
        prototype: property('sequelize:Model'),
      },
    },
  },
};

const subscriber = 'afterLoad beforeInsert afterInsert beforeUpdate afterUpdate beforeRemove afterRemove beforeSoftRemove afterSoftRemove beforeRecover afterRecover beforeTransactionStart afterTransactionStart beforeTransactionCommit afterTransactionCommit beforeTransactionRollback afterTransactionRollback beforeQuery afterQuery';
const repository = 'find findOne findBy findOneBy findAndCount findAndCountBy findOneOrFail findOneByOrFail save insert update upsert delete remove softDelete softRemove restore count countBy exists existsBy query create merge preload increment decrement clear';

export const typeorm: Library = {
  name: 'TypeORM and MikroORM',
  language: 'javascript',
  source: 'https://typeorm.io/docs/advanced-topics/listeners-and-subscribers (0.3), @mikro-orm/core 6',
  modules: {
    typeorm: {
      'BeforeInsert AfterInsert BeforeUpdate AfterUpdate BeforeRemove AfterRemove BeforeSoftRemove AfterSoftRemove BeforeRecover AfterRecover AfterLoad': decorator('loop', HOOK),
      'Entity Column PrimaryGeneratedColumn PrimaryColumn CreateDateColumn UpdateDateColumn DeleteDateColumn VersionColumn OneToMany ManyToOne OneToOne ManyToMany JoinColumn JoinTable Index Unique EventSubscriber ViewEntity ChildEntity TableInheritance Generated RelationId Check': { gives: returns({ arg: 0 }) },
      EntitySubscriberInterface: makes('typeorm:Subscriber'),
      MigrationInterface: makes('typeorm:Migration'),
      'DataSource Connection': makes('typeorm:DataSource'),
      Repository: makes('typeorm:Repository'),
      EntityManager: makes('typeorm:Manager'),
      BaseEntity: makes(UNKNOWN),
      'In Like ILike Not IsNull LessThan MoreThan Between Equal Raw ArrayContains': returns(UNKNOWN),
      'createConnection getConnection': returns('typeorm:DataSource'),
      'getRepository': returns('typeorm:Repository'),
    },
    '@mikro-orm/core': { 'BeforeCreate AfterCreate BeforeUpdate AfterUpdate BeforeDelete AfterDelete OnInit OnLoad BeforeUpsert AfterUpsert': decorator('loop', HOOK), EventSubscriber: makes('typeorm:Subscriber') },
    '@nestjs/typeorm': { 'InjectRepository InjectDataSource InjectEntityManager': { gives: returns({ arg: 0 }) } },
  },
  types: {
    'typeorm:Subscriber': { overrides: Object.fromEntries(subscriber.split(' ').map((name) => [name, { runs: 'loop' as const, entry: HOOK }])) },
    'typeorm:Migration': { overrides: { up: { runs: 'cli' }, down: { runs: 'cli' } } },
    'typeorm:DataSource': { members: { transaction, getRepository: returns('typeorm:Repository'), manager: property('typeorm:Manager'), createQueryBuilder: returns('typeorm:Builder'), 'initialize destroy synchronize runMigrations query createQueryRunner': returns(UNKNOWN) } },
    'typeorm:Manager': { members: { transaction, getRepository: returns('typeorm:Repository'), [repository]: returns(UNKNOWN), createQueryBuilder: returns('typeorm:Builder') } },
    'typeorm:Repository': { members: { [repository]: returns(UNKNOWN), createQueryBuilder: returns('typeorm:Builder'), manager: property('typeorm:Manager'), extend: chains } },
    'typeorm:Builder': { members: { 'select addSelect from where andWhere orWhere leftJoin leftJoinAndSelect innerJoin innerJoinAndSelect orderBy addOrderBy groupBy having take skip limit offset setParameter insert update delete into values set relation of': runs('here', 'all', { returns: self }), 'getMany getOne getRawMany getRawOne getManyAndCount getCount execute getOneOrFail stream': returns(UNKNOWN) } },
  },
};
