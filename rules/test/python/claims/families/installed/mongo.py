"""pymongo and its asynchronous client."""

import asyncio
import pymongo

from harness.claims import free, instant, waits


@waits('pymongo.collection.Collection.find_one', 'db')
async def pymongo_collection_collection_find_one(mongo):
    pymongo.MongoClient(mongo.host, mongo.port).a.b.find_one()


@waits('pymongo.collection.Collection.find_one', 'db')
async def pymongo_collection_collection_find_one_2(mongo_client: pymongo.MongoClient):
    mongo_client['a']['b'].find_one({})


@waits('pymongo.collection.Collection.insert_one', 'db')
async def pymongo_collection_collection_insert_one(mongo_client: pymongo.MongoClient):
    mongo_client.a.b.insert_one({})


@waits('pymongo.collection.Collection.insert_many', 'db')
async def pymongo_collection_collection_insert_many(mongo_client: pymongo.MongoClient):
    mongo_client.a.b.insert_many([{}])


@waits('pymongo.collection.Collection.update_one', 'db')
async def pymongo_collection_collection_update_one(mongo_client: pymongo.MongoClient):
    mongo_client.a.b.update_one({}, {'$set': {'x': 1}})


@waits('pymongo.collection.Collection.delete_many', 'db')
async def pymongo_collection_collection_delete_many(mongo_client: pymongo.MongoClient):
    mongo_client.a.b.delete_many({})


@waits('pymongo.collection.Collection.count_documents', 'db')
async def pymongo_collection_collection_count_documents(mongo_client: pymongo.MongoClient):
    mongo_client.a.b.count_documents({})


@waits('pymongo.collection.Collection.aggregate', 'db')
async def pymongo_collection_collection_aggregate(mongo_client: pymongo.MongoClient):
    mongo_client.a.b.aggregate([])


@waits('pymongo.collection.Collection.distinct', 'db')
async def pymongo_collection_collection_distinct(mongo_client: pymongo.MongoClient):
    mongo_client.a.b.distinct('x')


@waits('pymongo.collection.Collection.find_one_and_update', 'db')
async def pymongo_collection_collection_find_one_and_update(mongo_client: pymongo.MongoClient):
    mongo_client.a.b.find_one_and_update({}, {'$set': {'x': 1}})


@waits('pymongo.collection.Collection.create_index', 'db')
async def pymongo_collection_collection_create_index(mongo_client: pymongo.MongoClient):
    mongo_client.a.b.create_index('x')


@waits('pymongo.collection.Collection.bulk_write', 'db')
async def pymongo_collection_collection_bulk_write(mongo_client: pymongo.MongoClient):
    mongo_client.a.b.bulk_write([pymongo.InsertOne({})])


@waits('pymongo.cursor.Cursor.__iter__', 'db')
async def pymongo_cursor_cursor___iter(mongo_client: pymongo.MongoClient):
    for document in mongo_client.a.b.find():
        print(document)


@waits('pymongo.cursor.Cursor.__iter__', 'db')
async def pymongo_cursor_cursor___iter_2(mongo_client: pymongo.MongoClient):
    list(mongo_client.a.b.find().sort('x').limit(3))


@waits('pymongo.database.Database.list_collection_names', 'db')
async def pymongo_database_database_list_collection_names(mongo_client: pymongo.MongoClient):
    mongo_client.a.list_collection_names()


@waits('pymongo.database.Database.command', 'db')
async def pymongo_database_database_command(mongo_client: pymongo.MongoClient):
    mongo_client.a.command('ping')


@waits('pymongo.MongoClient.list_database_names', 'db')
async def pymongo_mongoclient_list_database_names(mongo_client: pymongo.MongoClient):
    mongo_client.list_database_names()


@instant('pymongo.MongoClient')
async def pymongo_mongoclient_at_once(mongo):
    pymongo.MongoClient(mongo.host, mongo.port)


@instant('pymongo.collection.Collection.find')
async def pymongo_collection_collection_find_at_once(mongo_client: pymongo.MongoClient):
    mongo_client.a.b.find({})


@free('pymongo.AsyncMongoClient')
async def pymongo_asyncmongoclient(mongo):
    await pymongo.AsyncMongoClient(mongo.host, mongo.port).a.b.find_one()


@free('pymongo.AsyncMongoClient')
async def pymongo_asyncmongoclient_2(mongo):
    async for document in pymongo.AsyncMongoClient(mongo.host, mongo.port).a.b.find():
        print(document)
