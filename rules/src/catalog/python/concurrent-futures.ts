import { blocks, harmless, makes, returns, runs } from '../define.js';
import type { Library, Members } from '../model.js';
import { argumentsFrom, quiet, unless } from './words.js';

const future: Members = {
  'result exception': blocks('lock', {
    ...unless({ arg: [0, 'timeout'], equals: 0 }),
    alternative: { symbol: 'asyncio#wrap_future', note: 'await the wrapped future' },
  }),
  add_done_callback: runs('pool', [0, 'fn'], { params: ['concurrent.futures.DoneFuture'] }),
  'done cancel cancelled running set_result set_exception': quiet,
};

const executor: Members = {
  submit: runs('pool', [0, 'fn'], { passes: argumentsFrom(1), returns: 'concurrent.futures.Future' }),
  map: runs('pool', [0, 'fn'], {
    params: [{ elementOf: 1 }, { elementOf: 2 }],
    returns: { any: ['concurrent.futures.Executor.map', { list: { resultOf: 0 } }] },
  }),
  shutdown: blocks('lock', unless({ arg: [0, 'wait'], equals: false })),
  // Leaving the `with` waits for what was submitted; where the block awaits or takes the results, nothing is left to wait for.
  __exit__: blocks('lock', { when: { blockCalls: 'submit', without: ['result', 'exception', 'as_completed', 'wait', 'shutdown'] } }),
};

export const concurrentFutures: Library = {
  name: 'concurrent.futures',
  language: 'python',
  source: 'docs.python.org/3/library/concurrent.futures.html (3.14)',
  modules: {
    'concurrent.futures': {
      'ThreadPoolExecutor ProcessPoolExecutor InterpreterPoolExecutor Executor': makes('concurrent.futures.Executor', {
        calls: [{ arg: 'initializer', runs: 'pool' }],
      }),
      Future: makes('concurrent.futures.Future'),
      as_completed: returns('concurrent.futures.as_completed'),
      wait: blocks('lock', { returns: { tuple: [{ list: 'concurrent.futures.DoneFuture' }, { list: 'concurrent.futures.Future' }] } }),
    },
    'concurrent.futures.thread': { ThreadPoolExecutor: makes('concurrent.futures.Executor') },
    'concurrent.futures.process': { ProcessPoolExecutor: makes('concurrent.futures.Executor') },
  },
  types: {
    'concurrent.futures.Executor': { members: executor },
    'concurrent.futures.Future': { members: future },
    /** What `as_completed` and `wait` hand out. */
    'concurrent.futures.DoneFuture': { members: { 'result exception': harmless('the future is done'), 'done cancelled': quiet } },
    'concurrent.futures.as_completed': { members: { __iter__: blocks('lock') }, element: 'concurrent.futures.DoneFuture' },
    'concurrent.futures.Executor.map': { members: { __iter__: blocks('lock') } },
  },
};
