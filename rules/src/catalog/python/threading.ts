import { blocks, makes, runs } from '../define.js';
import type { Condition, Library, Members, Model } from '../model.js';
import { argumentsIn, quiet, unless } from './words.js';

const notWaiting: readonly Condition[] = [
  { arg: [0, 'blocking'], equals: false },
  { arg: [1, 'timeout'], equals: 0 },
];

/** A lock is mostly free: held for a moment by others. It stalls the loop when another thread works under it. */
const acquire: Model = blocks('lock', {
  ...unless(...notWaiting),
  stall: 'light',
  alternative: { symbol: 'asyncio#Lock', note: 'only where no other thread takes the lock' },
});
const enter: Model = blocks('lock', { stall: 'trivial', note: 'waits while another thread holds the lock', returns: { self: true } });

const lock: Members = { acquire, __enter__: enter, release: quiet };
const condition: Members = {
  wait: blocks('lock', unless({ arg: [0, 'timeout'], equals: 0 })),
  wait_for: blocks('lock', { ...unless({ arg: [1, 'timeout'], equals: 0 }), calls: [{ arg: 0, runs: 'here' }] }),
  'notify notify_all': quiet,
};

export const threading: Library = {
  name: 'threading',
  language: 'python',
  source: 'docs.python.org/3/library/threading.html (3.14)',
  modules: {
    threading: {
      Thread: makes('threading.Thread', runs('pool', [1, 'target'], { passes: argumentsIn([3, 'args'], [4, 'kwargs']) })),
      Timer: makes('threading.Timer', runs('pool', [1, 'function'], { passes: argumentsIn([2, 'args'], [3, 'kwargs']) })),
      'Lock RLock': makes('threading.Lock'),
      'Semaphore BoundedSemaphore': makes('threading.Semaphore'),
      Condition: makes('threading.Condition'),
      Event: makes('threading.Event'),
      Barrier: makes('threading.Barrier'),
      local: makes('threading.local'),
      'current_thread main_thread active_count enumerate get_ident get_native_id stack_size': quiet,
      excepthook: quiet,
    },
  },
  types: {
    'threading.Thread': {
      members: {
        join: blocks('lock', { ...unless({ arg: [0, 'timeout'], equals: 0 }), note: 'waits until the thread ends' }),
        'start is_alive': quiet,
      },
      overrides: { run: { runs: 'pool' } },
    },
    'threading.Timer': { extends: ['threading.Thread'], members: { cancel: quiet } },
    'threading.Lock': { members: { ...lock, locked: quiet } },
    'threading.Semaphore': { members: { ...lock, acquire: blocks('lock', unless(...notWaiting)) } },
    'threading.Condition': { extends: ['threading.Lock'], members: condition },
    'threading.Event': { members: { wait: blocks('lock', unless({ arg: [0, 'timeout'], equals: 0 })), 'set clear is_set': quiet } },
    'threading.Barrier': { members: { wait: blocks('lock'), 'abort reset': quiet } },
    'threading.local': { members: {} },
  },
};
