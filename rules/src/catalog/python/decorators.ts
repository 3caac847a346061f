/** Decorators from packages that keep the function they decorate. */

import { blocks, makes, returns, runs } from '../define.js';
import type { Condition, Library, Model } from '../model.js';
import { bareOrCalled, givesAsIs, leavesAsIs, quiet, unless } from './words.js';

/** A decorator that waits between attempts in the thread that calls the function. */
const retries = (name: string, when?: Condition): Model => ({
  intrinsic: `retries:${name}`,
  gives: blocks('sleep', { note: 'sleeps between attempts', ...(when && { when }) }),
});
const noPause: Condition = { arg: [2, 'wait'], isA: 'tenacity.wait_none' };

export const decorators: Library = {
  name: 'tenacity, cachetools, retrying, Sentry, OpenTelemetry, …',
  language: 'python',
  source: 'tenacity.readthedocs.io (9.1); github.com/litl/backoff (2.2); cachetools.readthedocs.io (6); docs.sentry.io/platforms/python',
  modules: {
    // A `def` that is retried sleeps in between, in the thread that calls it.
    tenacity: {
      retry: { ...leavesAsIs, gives: retries('tenacity.retry', { all: [{ given: [2, 'wait'] }, { not: noPause }] }) },
      Retrying: makes('tenacity.Retrying', { captures: true }),
      AsyncRetrying: makes('tenacity.AsyncRetrying'),
      wait_none: makes('tenacity.wait_none'),
      'stop_after_attempt stop_after_delay wait_fixed wait_exponential wait_random wait_random_exponential retry_if_exception_type retry_if_result before_sleep_log':
        quiet,
    },
    cachetools: { 'cached cachedmethod': givesAsIs, 'TTLCache LRUCache LFUCache Cache': makes('dict') },
    'cachetools.func': { 'ttl_cache lru_cache lfu_cache': givesAsIs },
    async_lru: { alru_cache: bareOrCalled },
    aiocache: { 'cached cached_stampede multi_cached': givesAsIs, 'Cache SimpleMemoryCache RedisCache': quiet },
    methodtools: { lru_cache: bareOrCalled },
    retrying: {
      retry: {
        ...leavesAsIs,
        gives: retries('retrying.retry', {
          any: [
            { given: 'wait_fixed' },
            { given: 'wait_exponential_multiplier' },
            { given: 'wait_random_min' },
            { given: 'wait_random_max' },
          ],
        }),
      },
    },
    retry: { retry: { ...leavesAsIs, gives: retries('retry.retry', { given: [2, 'delay'] }) } },
    stamina: { retry: { gives: retries('stamina.retry') } },
    backoff: {
      'on_exception on_predicate': { gives: retries('backoff.on_exception') },
      'expo fibo constant runtime full_jitter random_jitter': quiet,
    },
    deprecated: { deprecated: bareOrCalled },
    typeguard: { typechecked: bareOrCalled },
    beartype: { beartype: bareOrCalled },
    decorator: { decorator: leavesAsIs },
    sentry_sdk: {
      trace: bareOrCalled,
      'init capture_exception capture_message set_tag set_user start_span start_transaction push_scope': quiet,
    },
    langsmith: { traceable: bareOrCalled },
    'langfuse.decorators': { observe: bareOrCalled },
    langfuse: { observe: bareOrCalled },
    ratelimit: { limits: givesAsIs, sleep_and_retry: leavesAsIs },
    timeout_decorator: { timeout: givesAsIs },
    numba: { 'jit njit vectorize': bareOrCalled },
    memory_profiler: { profile: bareOrCalled },
    tqdm: { 'tqdm trange': returns({ arg: 0 }) },
    'tqdm.auto': { 'tqdm trange': returns({ arg: 0 }) },
    filelock: { 'FileLock SoftFileLock UnixFileLock': makes('filelock.FileLock'), 'AsyncFileLock AsyncUnixFileLock': quiet },
    portalocker: { Lock: makes('filelock.FileLock'), lock: blocks('lock') },
    'watchdog.observers': { 'Observer PollingObserver': makes('watchdog.Observer') },
    'watchdog.events': { 'FileSystemEventHandler PatternMatchingEventHandler': makes('watchdog.FileSystemEventHandler') },
    'zope.interface': { implementer: givesAsIs },
    multimethod: { multimethod: leavesAsIs },
    makefun: { wraps: givesAsIs },
    pyee: { EventEmitter: makes('pyee.EventEmitter') },
    blinker: { signal: makes('blinker.Signal'), Signal: makes('blinker.Signal') },
  },
  types: {
    'tenacity.wait_none': {},
    'tenacity.Retrying': {
      members: { __iter__: blocks('sleep', { when: { madeWith: [2, 'wait'] }, note: 'sleeps between attempts' }), wraps: leavesAsIs },
      call: runs('here', 0, { returns: { resultOf: 0 } }),
    },
    'tenacity.AsyncRetrying': { members: { wraps: leavesAsIs }, call: runs('here', 0, { returns: { resultOf: 0 } }) },
    'filelock.FileLock': {
      members: {
        acquire: blocks('lock', unless({ arg: [0, 'timeout'], equals: 0 }, { arg: 'blocking', equals: false })),
        __enter__: blocks('lock', { note: 'waits while another process holds the lock' }),
        'release is_locked': quiet,
      },
    },
    'watchdog.Observer': {
      members: {
        schedule: runs('pool', 0, { methods: ['dispatch', 'on_any_event', 'on_modified', 'on_created', 'on_deleted', 'on_moved'] }),
        'start stop': quiet,
        join: blocks('lock'),
      },
    },
    'watchdog.FileSystemEventHandler': {
      overrides: { 'dispatch on_any_event on_modified on_created on_deleted on_moved on_closed': { runs: 'pool' } },
    },
    'pyee.EventEmitter': {
      identity: true,
      members: { 'on once add_listener': { intrinsic: 'event-on' }, emit: { intrinsic: 'event-emit' } },
    },
    'blinker.Signal': { members: { connect: leavesAsIs, connect_via: givesAsIs, 'send send_async': quiet } },
  },
};
