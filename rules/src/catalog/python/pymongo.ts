import { blocks, harmless, makes, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet } from './words.js';

const itself = { self: true } as const;
const DATABASE = 'pymongo.database.Database';
const COLLECTION = 'pymongo.collection.Collection';
const client = { symbol: 'pymongo#AsyncMongoClient', note: 'await the methods of its collections' };

const COMMANDS =
  'insert_one insert_many update_one update_many replace_one delete_one delete_many find_one find_one_and_update find_one_and_replace find_one_and_delete count_documents estimated_document_count distinct bulk_write create_index create_indexes drop_index drop_indexes list_indexes index_information drop rename options create_search_index list_search_indexes watch count remove update insert save ensure_index map_reduce';

const collection: Members = {
  [COMMANDS]: blocks('db', { alternative: client }),
  'find find_raw_batches': returns('pymongo.cursor.Cursor'),
  'aggregate aggregate_raw_batches': blocks('db', { returns: 'pymongo.command_cursor.CommandCursor', alternative: client }),
  with_options: returns(itself),
  database: property(DATABASE),
  'name full_name codec_options': quiet,
  // `collection.files`, `collection['files']`: another collection.
  __getitem__: returns(COLLECTION),
  '*': property(COLLECTION),
};

const database: Members = {
  'command list_collection_names list_collections create_collection drop_collection validate_collection collection_names dereference':
    blocks('db', { alternative: client }),
  aggregate: blocks('db', { returns: 'pymongo.command_cursor.CommandCursor' }),
  get_collection: returns(COLLECTION),
  with_options: returns(itself),
  client: property('pymongo.MongoClient'),
  name: quiet,
  __getitem__: returns(COLLECTION),
  '*': property(COLLECTION),
};

const mongoClient: Members = {
  'server_info list_database_names list_databases drop_database database_names': blocks('db', { alternative: client }),
  start_session: returns('pymongo.ClientSession'),
  'get_database get_default_database': returns(DATABASE),
  'close address is_primary topology_description append_metadata': quiet,
  __getitem__: returns(DATABASE),
  '*': property(DATABASE),
};

const cursor: Members = {
  '__iter__ next to_list try_next explain distinct count': blocks('db', { alternative: client }),
  __getitem__: blocks('db'),
  'sort limit skip batch_size hint max_time_ms allow_disk_use collation comment rewind clone where min max': returns(itself),
  'close alive': quiet,
};

const awaited = harmless('it is awaited');
const asyncMembers: Members = {
  [`${COMMANDS} aggregate list_collection_names list_database_names command server_info close to_list`]: awaited,
  'find sort limit skip batch_size with_options get_collection get_database start_session': returns(itself),
  __getitem__: returns(itself),
  '*': property(itself),
};

const asyncClient = makes('pymongo.AsyncMongoClient');

export const pymongo: Library = {
  name: 'PyMongo, Motor',
  language: 'python',
  source: 'pymongo.readthedocs.io/en/stable/api (4.15); motor.readthedocs.io (3.7)',
  modules: {
    pymongo: {
      MongoClient: makes('pymongo.MongoClient'),
      AsyncMongoClient: asyncClient,
      'UpdateOne InsertOne ReplaceOne DeleteOne ASCENDING DESCENDING ReturnDocument': quiet,
    },
    'pymongo.mongo_client': { MongoClient: makes('pymongo.MongoClient') },
    'pymongo.database': { Database: makes(DATABASE) },
    'pymongo.collection': { Collection: makes(COLLECTION) },
    'pymongo.synchronous.collection': { Collection: makes(COLLECTION) },
    'pymongo.cursor': { Cursor: makes('pymongo.cursor.Cursor') },
    'pymongo.asynchronous.collection': { AsyncCollection: asyncClient },
    'pymongo.asynchronous.database': { AsyncDatabase: asyncClient },
    'pymongo.asynchronous.mongo_client': { AsyncMongoClient: asyncClient },
    'motor.motor_asyncio': { 'AsyncIOMotorClient AsyncIOMotorDatabase AsyncIOMotorCollection AsyncIOMotorGridFSBucket': asyncClient },
    motor: { 'MotorClient MotorDatabase': asyncClient },
    gridfs: { 'GridFS GridFSBucket': makes('gridfs.GridFS') },
  },
  types: {
    'pymongo.MongoClient': { members: mongoClient },
    [DATABASE]: { members: database },
    [COLLECTION]: { members: collection },
    'pymongo.cursor.Cursor': { members: cursor },
    'pymongo.command_cursor.CommandCursor': {
      members: { '__iter__ next to_list try_next': blocks('db', { continues: true }), close: quiet },
    },
    'pymongo.ClientSession': {
      members: {
        'commit_transaction abort_transaction': blocks('db'),
        with_transaction: blocks('db', { calls: [{ arg: 0, runs: 'here', params: ['pymongo.ClientSession'] }] }),
        start_transaction: returns('django.db.transaction.Atomic'),
        end_session: quiet,
      },
    },
    'pymongo.AsyncMongoClient': { members: asyncMembers },
    'gridfs.GridFS': {
      members: {
        'put get get_last_version delete exists find list upload_from_stream download_to_stream open_download_stream': blocks('db'),
      },
    },
  },
};
