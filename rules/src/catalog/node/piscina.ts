import { makes, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { callable, listeners, UNKNOWN } from './forms.js';

/** The worker's file is an option, or given with each task. */
const pool = makes('piscina:Pool', {
  intrinsic: 'worker-file:filename',
  members: { 'transferableSymbol valueSymbol version queueOptionsSymbol': property(UNKNOWN) },
});

const names: Members = {
  Piscina: pool,
  FixedQueue: makes(UNKNOWN),
  ThreadPool: pool,
  move: returns({ arg: 0 }),
  isWorkerThread: property('boolean'),
  workerData: property(UNKNOWN),
};

export const piscina: Library = {
  name: 'Piscina',
  language: 'javascript',
  source: 'https://piscinajs.dev (piscina 5.3, tinypool 2.2)',
  modules: {
    piscina: callable(pool, names),
    tinypool: callable(pool, { Tinypool: pool, workerId: returns('number') }),
  },
  types: {
    'piscina:Pool': {
      members: {
        'run runTask': returns(UNKNOWN),
        'destroy close cancelPendingTasks recycleWorkers': returns(UNKNOWN),
        ...listeners(),
        'queueSize threads options completed duration utilization': property(UNKNOWN),
      },
    },
  },
};
