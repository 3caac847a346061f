import { decorator, makes, property, returns, runs } from '../define.js';
import type { Library, Members } from '../model.js';
import { UNKNOWN, self, chains, selectOption } from './forms.js';
import { HOOK } from './database-words.js';
import { onSyncDriver, transaction } from './database-words.js';

const subscriber =
  'afterLoad beforeInsert afterInsert beforeUpdate afterUpdate beforeRemove afterRemove beforeSoftRemove afterSoftRemove beforeRecover afterRecover beforeTransactionStart afterTransactionStart beforeTransactionCommit afterTransactionCommit beforeTransactionRollback afterTransactionRollback beforeQuery afterQuery';

const queries =
  'find findOne findBy findOneBy findAndCount findAndCountBy findOneOrFail findOneByOrFail save insert update upsert delete remove softDelete softRemove restore count countBy exists existsBy query preload increment decrement clear';
const repository = `${queries} create merge`;
const results = 'getMany getOne getRawMany getRawOne getManyAndCount getCount execute getOneOrFail';

/** `better-sqlite3` waits for the database in place; the driver called `sqlite` does not. */
const chooseDriver = selectOption('type', { 'better-sqlite3': makes('typeorm:SyncDataSource'), '*': makes('typeorm:DataSource') });

const mikroSync: Members = {
  MikroORM: { instance: 'mikro-orm:SyncOrm', members: { 'init initSync': returns('mikro-orm:SyncOrm') } },
  'EntityManager SqlEntityManager': makes('mikro-orm:SyncManager'),
};

export const typeorm: Library = {
  name: 'TypeORM and MikroORM',
  language: 'javascript',
  source: 'https://typeorm.io/docs/advanced-topics/listeners-and-subscribers (0.3), @mikro-orm/core 6',
  modules: {
    typeorm: {
      'BeforeInsert AfterInsert BeforeUpdate AfterUpdate BeforeRemove AfterRemove BeforeSoftRemove AfterSoftRemove BeforeRecover AfterRecover AfterLoad':
        decorator('loop', HOOK),
      'Entity Column PrimaryGeneratedColumn PrimaryColumn CreateDateColumn UpdateDateColumn DeleteDateColumn VersionColumn OneToMany ManyToOne OneToOne ManyToMany JoinColumn JoinTable Index Unique EventSubscriber ViewEntity ChildEntity TableInheritance Generated RelationId Check':
        { gives: returns({ arg: 0 }) },
      EntitySubscriberInterface: makes('typeorm:Subscriber'),
      MigrationInterface: makes('typeorm:Migration'),
      'DataSource Connection': { instance: 'typeorm:DataSource', ...chooseDriver },
      Repository: makes('typeorm:Repository'),
      EntityManager: makes('typeorm:Manager'),
      BaseEntity: makes(UNKNOWN),
      'In Like ILike Not IsNull LessThan MoreThan Between Equal Raw ArrayContains': returns(UNKNOWN),
      'createConnection getConnection': returns('typeorm:DataSource'),
      getRepository: returns('typeorm:Repository'),
    },
    '@mikro-orm/core': {
      'BeforeCreate AfterCreate BeforeUpdate AfterUpdate BeforeDelete AfterDelete OnInit OnLoad BeforeUpsert AfterUpsert': decorator(
        'loop',
        HOOK,
      ),
      EventSubscriber: makes('typeorm:Subscriber'),
    },
    '@mikro-orm/better-sqlite': mikroSync,
    '@mikro-orm/libsql': mikroSync,
    '@nestjs/typeorm': { 'InjectRepository InjectDataSource InjectEntityManager': { gives: returns({ arg: 0 }) } },
  },
  types: {
    'typeorm:Subscriber': {
      overrides: Object.fromEntries(subscriber.split(' ').map((name) => [name, { runs: 'loop' as const, entry: HOOK }])),
    },
    'typeorm:Migration': { overrides: { up: { runs: 'cli' }, down: { runs: 'cli' } } },
    'typeorm:DataSource': {
      members: {
        transaction,
        getRepository: returns('typeorm:Repository'),
        manager: property('typeorm:Manager'),
        createQueryBuilder: returns('typeorm:Builder'),
        'initialize destroy synchronize runMigrations query createQueryRunner': returns(UNKNOWN),
      },
    },
    'typeorm:SyncDataSource': {
      extends: ['typeorm:DataSource'],
      members: {
        getRepository: returns('typeorm:SyncRepository'),
        manager: property('typeorm:SyncManager'),
        createQueryBuilder: returns('typeorm:SyncBuilder'),
        query: onSyncDriver,
      },
    },
    'typeorm:SyncManager': {
      extends: ['typeorm:Manager'],
      members: {
        getRepository: returns('typeorm:SyncRepository'),
        createQueryBuilder: returns('typeorm:SyncBuilder'),
        [queries]: onSyncDriver,
      },
    },
    'typeorm:SyncRepository': {
      extends: ['typeorm:Repository'],
      members: { createQueryBuilder: returns('typeorm:SyncBuilder'), manager: property('typeorm:SyncManager'), [queries]: onSyncDriver },
    },
    'typeorm:SyncBuilder': { extends: ['typeorm:Builder'], members: { [results]: onSyncDriver } },
    'mikro-orm:SyncOrm': { members: { em: property('mikro-orm:SyncManager'), 'close isConnected schema migrator': returns(UNKNOWN) } },
    'mikro-orm:SyncManager': {
      members: {
        'find findOne findAll findOneOrFail findAndCount count flush nativeInsert nativeUpdate nativeDelete execute persistAndFlush removeAndFlush upsert upsertMany populate refresh insertMany':
          onSyncDriver,
        fork: chains,
        getRepository: returns('mikro-orm:SyncManager'),
        'persist remove assign create merge': chains,
        transactional: transaction,
      },
    },
    'typeorm:Manager': {
      members: {
        transaction,
        getRepository: returns('typeorm:Repository'),
        [repository]: returns(UNKNOWN),
        createQueryBuilder: returns('typeorm:Builder'),
      },
    },
    'typeorm:Repository': {
      members: {
        [repository]: returns(UNKNOWN),
        createQueryBuilder: returns('typeorm:Builder'),
        manager: property('typeorm:Manager'),
        extend: chains,
      },
    },
    'typeorm:Builder': {
      members: {
        'select addSelect from where andWhere orWhere leftJoin leftJoinAndSelect innerJoin innerJoinAndSelect orderBy addOrderBy groupBy having take skip limit offset setParameter insert update delete into values set relation of':
          runs('here', 'all', { returns: self }),
        [results]: returns(UNKNOWN),
        stream: returns(UNKNOWN),
      },
    },
  },
};
