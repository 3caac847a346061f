import redis
import redis.asyncio as aioredis
from motor.motor_asyncio import AsyncIOMotorClient
from pymongo import AsyncMongoClient, MongoClient
from redis import Redis, from_url

client = MongoClient("mongodb://x")
database = client["shop"]
orders = database.orders
motor = AsyncIOMotorClient("mongodb://x").shop
async_client = AsyncMongoClient("mongodb://x")
cache = Redis.from_url("redis://x")
async_cache = aioredis.from_url("redis://x")


class Orders:
    def __init__(self, db=database):
        self.items = db["orders"]

    def one(self, number):
        return self.items.find_one({"number": number})


async def with_pymongo():
    orders.insert_one({})  # expect no-blocking-call: pymongo.collection.Collection.insert_one
    cursor = orders.find({}).sort("x").limit(3)  # ok: nothing is asked yet
    list(cursor)  # expect no-blocking-call: pymongo.cursor.Cursor.__iter__
    for order in client.shop.orders.find():  # expect no-blocking-call: pymongo.cursor.Cursor.__iter__
        print(order)
    return Orders().one(1)  # expect no-blocking-call: one > pymongo.collection.Collection.find_one


async def asynchronous():
    await motor.orders.insert_one({})  # ok: awaited
    async for order in motor.orders.find({}):  # ok: asynchronous
        print(order)
    await async_client.shop.orders.find_one({})  # ok: awaited
    await async_cache.get("a")  # ok: awaited


async def with_redis():
    cache.get("a")  # expect no-blocking-call: redis.Redis.get
    redis.Redis(host="x").set("a", "b")  # expect no-blocking-call: redis.Redis.set
    pipe = cache.pipeline()  # ok: nothing is sent yet
    pipe.set("a", 1).incr("b")  # ok: nothing is sent yet
    pipe.execute()  # expect no-blocking-call: redis.Pipeline.execute
    with cache.lock("x"):  # expect no-blocking-call: redis.Lock.__enter__
        pass
    for key in cache.scan_iter():  # expect no-blocking-call: redis.ScanIterator.__iter__
        print(key)
    return from_url("redis://x").hgetall("h")  # expect no-blocking-call: redis.Redis.hgetall
