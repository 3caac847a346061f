/** Database clients are asynchronous: what matters is what they do with functions. */

import { makes, property, returns, runs } from '../define.js';
import type { Library } from '../model.js';
import { UNKNOWN, self, chains, callable, listeners, callsBack } from './forms.js';
import { transaction } from './database-words.js';
import { rows } from './database-words.js';

const poolTypes = {
  'query execute': callsBack(['Error', rows], { returns: rows }),
  'connect getConnection': callsBack(['Error', 'sql:Client'], { returns: 'sql:Client' }),
  'end release beginTransaction commit rollback destroy escape ping': callsBack([], { returns: UNKNOWN }),
};

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
    mongodb: { MongoClient: makes('mongodb:Client', { members: { connect: returns('mongodb:Client') } }), ObjectId: makes(UNKNOWN) },
  },
  types: {
    'sql:Client': { members: { ...poolTypes, ...listeners(), promise: returns(self) } },
    'sql:PgPromise': {
      members: { 'any one none many oneOrNone manyOrNone query result': returns(UNKNOWN), 'tx task taskIf txIf': transaction },
    },
    'sql:Postgres': {
      call: returns(rows),
      members: {
        begin: transaction,
        listen: runs('loop', 1, { entry: { kind: 'message', name: '{0}' } }),
        subscribe: runs('loop', 1, { entry: { kind: 'message', name: '{0}' } }),
        'end unsafe notify file': returns(rows),
      },
    },
    'sql:Sqlite3': {
      members: {
        'run get all exec each prepare close': callsBack(['Error', UNKNOWN], { returns: self }),
        'serialize parallelize': runs('here', 0),
        ...listeners(),
      },
    },
    'mongodb:Client': {
      members: { db: returns('mongodb:Db'), 'connect close': returns(self), startSession: returns('mongodb:Session'), ...listeners() },
    },
    'mongodb:Db': {
      members: {
        collection: returns('mongodb:Collection'),
        'command admin createCollection dropCollection listCollections': returns(UNKNOWN),
      },
    },
    'mongodb:Collection': {
      members: {
        'find aggregate': returns('mongodb:Cursor'),
        'findOne findOneAndUpdate findOneAndDelete insertOne insertMany updateOne updateMany deleteOne deleteMany replaceOne countDocuments estimatedDocumentCount distinct bulkWrite createIndex drop':
          callsBack([], { returns: UNKNOWN }),
        watch: returns('mongodb:ChangeStream'),
      },
    },
    'mongodb:ChangeStream': { extends: ['mongodb:Cursor'], endless: true },
    'mongodb:Cursor': {
      element: UNKNOWN,
      members: {
        'sort limit skip project match filter batchSize addCursorFlag': chains,
        toArray: returns(rows),
        forEach: runs('here', 0),
        map: runs('here', 0, { returns: self }),
        'next hasNext close': returns(UNKNOWN),
        ...listeners(),
      },
    },
    'mongodb:Session': {
      members: { withTransaction: transaction, 'endSession startTransaction commitTransaction abortTransaction': returns(UNKNOWN) },
    },
  },
};
