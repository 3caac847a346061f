import { blocks, harmless, makes, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet } from './words.js';

const itself = { self: true } as const;
const alternative = { symbol: 'redis.asyncio#Redis', note: 'await its methods' };

/** Every method is a command to the server, but for these. */
const client: Members = {
  pipeline: returns('redis.Pipeline'),
  pubsub: returns('redis.PubSub'),
  lock: returns('redis.Lock'),
  'json ft ts bf': returns('redis.Redis'),
  'register_script monitor close get_connection_kwargs set_response_callback connection_pool': quiet,
  transaction: blocks('db', { calls: [{ arg: 0, runs: 'here', params: ['redis.Pipeline'] }], alternative }),
  'scan_iter hscan_iter sscan_iter zscan_iter': returns('redis.ScanIterator'),
  __getitem__: blocks('db', { alternative }),
  '__setitem__ __delitem__ __contains__': blocks('db', { alternative }),
  '*': blocks('db', { alternative }),
};

/** Commands are collected until `execute`. */
const pipeline: Members = { execute: blocks('db', { alternative }), 'watch unwatch load_scripts': blocks('db'), '*': returns(itself) };

const names: Members = {
  'Redis StrictRedis RedisCluster': makes('redis.Redis', { members: { from_url: makes('redis.Redis'), from_pool: makes('redis.Redis') } }),
  from_url: returns('redis.Redis'),
  'ConnectionPool BlockingConnectionPool': { ...quiet, members: { from_url: quiet } },
  Sentinel: makes('redis.Sentinel'),
};

const asyncRedis = makes('redis.asyncio.Redis', {
  members: { from_url: makes('redis.asyncio.Redis'), from_pool: makes('redis.asyncio.Redis') },
});
const asyncNames: Members = {
  'Redis StrictRedis RedisCluster': asyncRedis,
  from_url: returns('redis.asyncio.Redis'),
  'ConnectionPool BlockingConnectionPool': { members: { from_url: quiet } },
  create_redis_pool: returns('redis.asyncio.Redis'),
};
const awaited = harmless('it is awaited');

export const redis: Library = {
  name: 'redis',
  language: 'python',
  source: 'redis-py.readthedocs.io (7.0)',
  modules: {
    redis: names,
    'redis.client': names,
    'redis.cluster': { RedisCluster: makes('redis.Redis') },
    'redis.sentinel': { Sentinel: makes('redis.Sentinel') },
    valkey: { 'Valkey StrictValkey ValkeyCluster': makes('redis.Redis'), from_url: returns('redis.Redis') },
    'redis.asyncio': asyncNames,
    'redis.asyncio.client': asyncNames,
    'valkey.asyncio': { 'Valkey ValkeyCluster': asyncRedis, from_url: returns('redis.asyncio.Redis') },
    aioredis: asyncNames,
    'fakeredis.aioredis': { FakeRedis: asyncRedis },
    pymemcache: { Client: makes('pymemcache.Client') },
    'pymemcache.client.base': { 'Client PooledClient': makes('pymemcache.Client') },
    memcache: { Client: makes('pymemcache.Client') },
    pylibmc: { Client: makes('pymemcache.Client') },
  },
  types: {
    'redis.Redis': { members: client },
    'redis.Pipeline': { members: pipeline },
    'redis.PubSub': {
      members: {
        'subscribe psubscribe unsubscribe punsubscribe ping': blocks('db'),
        listen: returns('redis.PubSub.listen'),
        get_message: blocks('db', { stall: 'light' }),
        run_in_thread: quiet,
        close: quiet,
      },
    },
    'redis.PubSub.listen': { members: { __iter__: blocks('db') } },
    'redis.ScanIterator': { members: { __iter__: blocks('db') } },
    'redis.Lock': {
      members: {
        'acquire release extend reacquire locked owned': blocks('lock'),
        __enter__: blocks('lock'),
        __exit__: blocks('db', { continues: true }),
      },
    },
    'redis.Sentinel': { members: { 'master_for slave_for': returns('redis.Redis'), 'discover_master discover_slaves': blocks('db') } },
    'redis.asyncio.Redis': { members: { 'pipeline pubsub lock json': returns(itself), 'listen scan_iter': returns(itself), '*': awaited } },
    'pymemcache.Client': { members: { close: quiet, '*': blocks('db') } },
  },
};
