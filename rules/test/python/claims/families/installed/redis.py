"""redis and redis.asyncio."""

import asyncio
import redis
import redis.asyncio

from harness.claims import free, instant, waits


@waits('redis.Redis.get', 'db')
async def redis_redis_get(redis_server):
    redis.Redis(redis_server.host, redis_server.port).get('key')


@waits('redis.Redis.set', 'db')
async def redis_redis_set(redis_server):
    redis.from_url(f'redis://{redis_server.host}:{redis_server.port}').set('key', 'value')


@waits('redis.Redis.ping', 'db')
async def redis_redis_ping(redis_server):
    redis.Redis.from_url(f'redis://{redis_server.host}:{redis_server.port}').ping()


@waits('redis.Redis.hgetall', 'db')
async def redis_redis_hgetall(redis_client: redis.Redis):
    redis_client.hgetall('key')


@waits('redis.Redis.lpush', 'db')
async def redis_redis_lpush(redis_client: redis.Redis):
    redis_client.lpush('key', 'value')


@waits('redis.Redis.publish', 'db')
async def redis_redis_publish(redis_client: redis.Redis):
    redis_client.publish('channel', 'text')


@waits('redis.Redis.expire', 'db')
async def redis_redis_expire(redis_client: redis.Redis):
    redis_client.expire('key', 10)


@waits('redis.Redis.incr', 'db')
async def redis_redis_incr(redis_client: redis.Redis):
    redis_client.incr('key')


@waits('redis.Redis.blpop', 'db')
async def redis_redis_blpop(redis_client: redis.Redis):
    redis_client.blpop('key')


@waits('redis.Pipeline.execute', 'db')
async def redis_pipeline_execute(redis_client: redis.Redis):
    with redis_client.pipeline() as pipeline:
        pipeline.set('key', 'value')
        pipeline.execute()


@instant('redis.Redis')
async def redis_redis_at_once(mute):
    redis.Redis(mute.host, mute.port)


@instant('redis.Redis.pipeline')
async def redis_redis_pipeline_at_once(redis_client: redis.Redis):
    redis_client.pipeline().set('key', 'value')


@instant('redis.ConnectionPool')
async def redis_connectionpool_at_once(mute):
    redis.ConnectionPool(host=mute.host, port=mute.port)


@free('redis.asyncio.Redis')
async def redis_asyncio_redis(redis_server):
    await redis.asyncio.Redis(host=redis_server.host, port=redis_server.port).get('key')


@free('redis.asyncio.from_url')
async def redis_asyncio_from_url(redis_server):
    await redis.asyncio.from_url(f'redis://{redis_server.host}:{redis_server.port}').ping()


@free('asyncio.to_thread')
async def asyncio_to_thread(redis_client: redis.Redis):
    await asyncio.to_thread(redis_client.get, 'key')
