import { blocks, makes, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet, unless } from './words.js';

const MAXSIZE = [0, 'maxsize'] as const;

const members: Members = {
  get: blocks('lock', {
    ...unless({ arg: [0, 'block'], equals: false }, { arg: [1, 'timeout'], equals: 0 }),
    returns: { elementOf: 'self' },
    alternative: { symbol: 'asyncio#Queue', note: 'only where no thread uses the queue' },
  }),
  get_nowait: returns({ elementOf: 'self' }),
  put: blocks('lock', {
    when: { all: [{ madeWith: MAXSIZE }, { not: { arg: [1, 'block'], equals: false } }, { not: { arg: [2, 'timeout'], equals: 0 } }] },
    note: 'waits while the queue is full',
    intrinsic: 'list-append',
    alternative: { symbol: 'asyncio#Queue', note: 'only where no thread uses the queue' },
  }),
  put_nowait: { intrinsic: 'list-append' },
  join: blocks('lock'),
  'task_done qsize empty full shutdown': quiet,
};

export const queue: Library = {
  name: 'queue',
  language: 'python',
  source: 'docs.python.org/3/library/queue.html (3.14)',
  modules: {
    queue: {
      'Queue LifoQueue PriorityQueue': makes('queue.Queue', { captures: true }),
      SimpleQueue: makes('queue.Queue'),
    },
  },
  types: {
    'queue.Queue': { identity: true, members },
  },
};
