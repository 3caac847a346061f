import { blocks, makes, returns, runs } from '../define.js';
import type { Library, Members } from '../model.js';
import { argumentsFrom, argumentsIn, quiet, unless } from './words.js';

const untilTimeout = unless({ arg: [0, 'timeout'], equals: 0 });

const pool: Members = {
  'map starmap': blocks('lock', {
    calls: [{ arg: [0, 'func'], runs: 'pool', params: [{ elementOf: 1 }] }],
    returns: { list: { resultOf: 0 } },
  }),
  apply: blocks('lock', {
    calls: [{ arg: [0, 'func'], runs: 'pool', passes: argumentsIn([1, 'args'], [2, 'kwds']) }],
    returns: { resultOf: 0 },
  }),
  apply_async: runs('pool', [0, 'func'], {
    passes: argumentsIn([1, 'args'], [2, 'kwds']),
    returns: 'multiprocessing.pool.AsyncResult',
  }),
  'map_async starmap_async': runs('pool', [0, 'func'], { returns: 'multiprocessing.pool.AsyncResult' }),
  'imap imap_unordered': runs('pool', [0, 'func'], { params: [{ elementOf: 1 }], returns: 'multiprocessing.pool.IMapIterator' }),
  join: blocks('lock'),
  'close terminate': quiet,
};

const names: Members = {
  Process: makes('multiprocessing.Process', runs('pool', [1, 'target'], { passes: argumentsIn([3, 'args'], [4, 'kwargs']) })),
  Pool: makes('multiprocessing.Pool', { calls: [{ arg: [1, 'initializer'], runs: 'pool' }] }),
  'Queue JoinableQueue SimpleQueue': makes('multiprocessing.Queue'),
  'Lock RLock Semaphore BoundedSemaphore': makes('threading.Lock'),
  Condition: makes('threading.Condition'),
  Event: makes('threading.Event'),
  Barrier: makes('threading.Barrier'),
  Pipe: returns({ tuple: ['multiprocessing.Connection', 'multiprocessing.Connection'] }),
  Manager: blocks('process', { stall: 'heavy', note: 'starts a process', returns: 'multiprocessing.Manager' }),
  'cpu_count current_process active_children set_start_method get_start_method freeze_support Value Array': quiet,
};

export const multiprocessing: Library = {
  name: 'multiprocessing',
  language: 'python',
  source: 'docs.python.org/3/library/multiprocessing.html (3.14)',
  modules: {
    multiprocessing: { ...names, get_context: returns('multiprocessing.Context') },
    'multiprocessing.pool': { 'Pool ThreadPool': makes('multiprocessing.Pool') },
    'multiprocessing.connection': {
      Connection: makes('multiprocessing.Connection'),
      Client: blocks('net', { returns: 'multiprocessing.Connection' }),
      Listener: makes('multiprocessing.Listener'),
      wait: blocks('lock', unless({ arg: [1, 'timeout'], equals: 0 })),
    },
    'multiprocessing.queues': { 'Queue JoinableQueue SimpleQueue': makes('multiprocessing.Queue') },
    'multiprocessing.context': {
      'Process SpawnProcess ForkProcess': makes(
        'multiprocessing.Process',
        runs('pool', [1, 'target'], { passes: argumentsIn([3, 'args'], [4, 'kwargs']) }),
      ),
    },
    'torch.multiprocessing': {
      ...names,
      spawn: blocks('process', { calls: [{ arg: [0, 'fn'], runs: 'pool', passes: argumentsFrom(1) }] }),
    },
    multiprocess: names,
    billiard: names,
  },
  types: {
    'multiprocessing.Context': { members: names },
    'multiprocessing.Process': {
      members: {
        start: blocks('process', { stall: 'heavy', note: 'waits until the process has started' }),
        join: blocks('process', untilTimeout),
        'terminate kill close is_alive': quiet,
      },
      overrides: { run: { runs: 'pool' } },
    },
    'multiprocessing.Pool': { members: pool },
    'multiprocessing.pool.AsyncResult': {
      members: { get: blocks('lock', untilTimeout), wait: blocks('lock', untilTimeout), 'ready successful': quiet },
    },
    'multiprocessing.pool.IMapIterator': { members: { '__iter__ next': blocks('lock') } },
    'multiprocessing.Queue': {
      identity: true,
      members: {
        get: blocks('lock', {
          ...unless({ arg: [0, 'block'], equals: false }, { arg: [1, 'timeout'], equals: 0 }),
          returns: { elementOf: 'self' },
        }),
        get_nowait: returns({ elementOf: 'self' }),
        'put put_nowait': { intrinsic: 'list-append' },
        'join join_thread': blocks('lock'),
        'qsize empty full close cancel_join_thread task_done': quiet,
      },
    },
    'multiprocessing.Connection': {
      members: {
        'recv recv_bytes recv_bytes_into': blocks('lock'),
        poll: blocks('lock', { when: { given: [0, 'timeout'] } }),
        'send send_bytes close fileno': quiet,
      },
    },
    'multiprocessing.Listener': { members: { accept: blocks('net', { returns: 'multiprocessing.Connection' }), 'close address': quiet } },
    'multiprocessing.Manager': {
      members: {
        Queue: makes('multiprocessing.Queue'),
        'Lock RLock': makes('threading.Lock'),
        Event: makes('threading.Event'),
        'dict list Namespace': quiet,
        shutdown: blocks('process'),
      },
    },
  },
};
