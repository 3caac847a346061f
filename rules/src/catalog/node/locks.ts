/** Limiters and locks: they run what they are given, on the same loop. */

import { makes, property, returns, runs } from '../define.js';
import type { Library, Model } from '../model.js';
import { memoized, runsOnce } from './functional.js';
import { callable, chains, listeners, UNKNOWN } from './forms.js';

const runsFirst: Model = runs('here', 0, { returns: { resultOf: 0 } });
const runsLast: Model = runs('here', 'last', { returns: { resultOf: 'last' } });
/** `pLimit(2)` gives a function that runs what it is given. */
const limiter: Model = { returns: 'limit:Limiter' };
const overElements = runs('here', 1, { params: [{ elementOf: 0 }, 'number'], returns: { list: { resultOf: 1 } } });

export const locks: Library = {
  name: 'locks and limiters',
  language: 'javascript',
  source:
    'async-mutex 0.5, p-limit 7, p-queue 9, p-map 7, p-retry 7, p-throttle 8, async-lock 1.4, bottleneck 2.19, async-sema 3.1, opossum 9, async-retry 1.3, async 3.2',
  modules: {
    'async-mutex': {
      Mutex: makes('async-mutex:Mutex'),
      Semaphore: makes('async-mutex:Mutex'),
      'withTimeout tryAcquire': returns({ arg: 0 }),
    },
    'p-limit': callable(limiter, { limitFunction: returns({ arg: 0 }) }),
    'p-queue': callable(makes('p-queue:PQueue')),
    'p-map': callable(overElements, { pMapIterable: overElements }),
    'p-each-series': callable(overElements),
    'p-filter': callable(overElements),
    'p-retry': callable(runsFirst),
    'p-all': callable(runsFirst),
    'p-props': callable(returns(UNKNOWN)),
    'p-throttle': callable({ gives: returns({ arg: 0 }) }),
    'p-debounce': callable(returns({ arg: 0 })),
    'p-memoize': callable(memoized),
    memoizee: callable(memoized),
    'memoize-one': callable(memoized),
    memoize: callable(memoized),
    mem: callable(memoized),
    'fast-memoize': callable(memoized),
    'micro-memoize': callable(memoized),
    nanomemoize: callable(memoized),
    once: callable(runsOnce),
    onetime: callable(runsOnce),
    '@epic-web/remember': { remember: runs('here', 1, { returns: { resultOf: 1 } }), forget: returns('boolean') },
    'p-timeout': callable(returns({ arg: 0 })),
    'async-retry': callable(runsFirst),
    'promise-retry': callable(runsFirst),
    'exponential-backoff': { backOff: runsFirst },
    'async-lock': callable(makes('async-lock:AsyncLock')),
    bottleneck: callable(makes('bottleneck:Bottleneck')),
    'async-sema': { 'Sema RateLimit': makes('async-mutex:Mutex') },
    opossum: callable(makes('opossum:CircuitBreaker', runs('loop', 0, { entry: { kind: 'task', name: 'circuit breaker' } }))),
    async: {
      'each eachSeries eachLimit forEach forEachOf map mapSeries mapLimit filter reduce some every detect concat sortBy groupBy parallel series waterfall parallelLimit auto whilst until times retry race':
        runs('here', 'all'),
      'queue priorityQueue cargo': runs('loop', 0, { entry: { kind: 'task', name: '{name}' }, returns: 'async:Queue' }),
    },
  },
  types: {
    'async-mutex:Mutex': {
      members: {
        runExclusive: runsFirst,
        acquire: returns(UNKNOWN, { ready: { unless: null } }),
        'waitForUnlock release cancel tryAcquire drain': returns(UNKNOWN),
        isLocked: returns('boolean'),
      },
    },
    'limit:Limiter': {
      call: runsFirst,
      members: { 'activeCount pendingCount concurrency': property('number'), clearQueue: returns(UNKNOWN), map: overElements },
    },
    'p-queue:PQueue': {
      members: {
        add: runsFirst,
        addAll: runs('here', 0),
        'start pause clear onIdle onEmpty onSizeLessThan setPriority': returns(UNKNOWN),
        ...listeners(),
        'size pending': property('number'),
      },
    },
    'async-lock:AsyncLock': { members: { acquire: runs('here', { from: 1 }, { returns: { resultOf: 1 } }), isBusy: returns('boolean') } },
    'bottleneck:Bottleneck': {
      members: {
        schedule: runsLast,
        submit: runsFirst,
        wrap: returns({ arg: 0 }),
        ...listeners(),
        'stop disconnect updateSettings': chains,
        key: chains,
      },
    },
    'opossum:CircuitBreaker': {
      members: { fire: returns(UNKNOWN), fallback: runs('loop', 0, { entry: { kind: 'task', name: 'fallback' } }), ...listeners() },
    },
    'async:Queue': {
      members: {
        'push unshift': runs('loop', 1, { entry: { kind: 'callback', name: 'push' } }),
        'drain error': runs('loop', 0, { entry: { kind: 'event', name: '{name}' } }),
      },
    },
  },
};
