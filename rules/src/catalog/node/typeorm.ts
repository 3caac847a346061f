import { decorator, makes, property, returns, runs } from '../define.js';
import type { Library, Members, Result } from '../model.js';
import { UNKNOWN, self, element, chains, selectOption } from './forms.js';
import { HOOK } from './database-words.js';
import { finders, onSyncDriver, transaction, type Finders } from './database-words.js';

const subscriber =
  'afterLoad beforeInsert afterInsert beforeUpdate afterUpdate beforeRemove afterRemove beforeSoftRemove afterSoftRemove beforeRecover afterRecover beforeTransactionStart afterTransactionStart beforeTransactionCommit afterTransactionCommit beforeTransactionRollback afterTransactionRollback beforeQuery afterQuery';

const rowsOf: Finders = {
  one: 'findOne findOneBy findOneOrFail findOneByOrFail preload',
  many: 'find findBy',
  counted: 'findAndCount findAndCountBy',
};
const changes =
  'save insert update upsert delete remove softDelete softRemove restore count countBy exists existsBy query increment decrement clear';
const resultsOf: Finders = { one: 'getOne getOneOrFail', many: 'getMany', counted: 'getManyAndCount' };
const results = 'getRawMany getRawOne getCount execute';

/** A repository or builder of the entity that is the argument, or of what the receiver holds. */
const holding = (collection: string): Result => ({ collection, of: { instanceOf: 0 } });
const ofTheSame = (collection: string): Result => ({ collection });
/** Active records. */
const record: Result = { instanceOf: 'self' };

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
      BaseEntity: makes('typeorm:BaseEntity'),
      'In Like ILike Not IsNull LessThan MoreThan Between Equal Raw ArrayContains': returns(UNKNOWN),
      'createConnection getConnection': returns('typeorm:DataSource'),
      getRepository: returns(holding('typeorm:Repository')),
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
        getRepository: returns(holding('typeorm:Repository')),
        manager: property('typeorm:Manager'),
        createQueryBuilder: returns(holding('typeorm:Builder')),
        'initialize destroy synchronize runMigrations query createQueryRunner': returns(UNKNOWN),
      },
    },
    'typeorm:SyncDataSource': {
      extends: ['typeorm:DataSource'],
      members: {
        getRepository: returns(holding('typeorm:SyncRepository')),
        manager: property('typeorm:SyncManager'),
        createQueryBuilder: returns(holding('typeorm:SyncBuilder')),
        query: onSyncDriver,
      },
    },
    'typeorm:SyncManager': {
      extends: ['typeorm:Manager'],
      members: {
        getRepository: returns(holding('typeorm:SyncRepository')),
        createQueryBuilder: returns(holding('typeorm:SyncBuilder')),
        [changes]: onSyncDriver,
        ...finders(rowsOf, { instanceOf: 0 }, onSyncDriver),
      },
    },
    'typeorm:SyncRepository': {
      extends: ['typeorm:Repository'],
      holds: true,
      members: {
        createQueryBuilder: returns(ofTheSame('typeorm:SyncBuilder')),
        manager: property('typeorm:SyncManager'),
        [changes]: onSyncDriver,
        ...finders(rowsOf, element, onSyncDriver),
      },
    },
    'typeorm:SyncBuilder': {
      extends: ['typeorm:Builder'],
      holds: true,
      members: { [results]: onSyncDriver, ...finders(resultsOf, element, onSyncDriver) },
    },
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
        getRepository: returns(holding('typeorm:Repository')),
        [changes]: returns(UNKNOWN),
        ...finders(rowsOf, { instanceOf: 0 }),
        'create merge': returns({ instanceOf: 0 }),
        createQueryBuilder: returns(holding('typeorm:Builder')),
      },
    },
    'typeorm:Repository': {
      holds: true,
      members: {
        [changes]: returns(UNKNOWN),
        ...finders(rowsOf, element),
        'create merge': returns(element),
        createQueryBuilder: returns(ofTheSame('typeorm:Builder')),
        manager: property('typeorm:Manager'),
        extend: chains,
      },
    },
    'typeorm:BaseEntity': {
      members: {
        ...finders(rowsOf, record),
        [changes]: returns(UNKNOWN),
        'create merge': returns(record),
        getRepository: returns({ collection: 'typeorm:Repository', of: record }),
        createQueryBuilder: returns({ collection: 'typeorm:Builder', of: record }),
        reload: returns(UNKNOWN),
      },
    },
    'typeorm:Builder': {
      holds: true,
      members: {
        'select addSelect from where andWhere orWhere leftJoin leftJoinAndSelect innerJoin innerJoinAndSelect orderBy addOrderBy groupBy having take skip limit offset setParameter insert update delete into values set relation of':
          runs('here', 'all', { returns: self }),
        [results]: returns(UNKNOWN),
        ...finders(resultsOf, element),
        stream: returns(UNKNOWN),
      },
    },
  },
};
