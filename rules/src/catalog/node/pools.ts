/** Worker pools besides Piscina: what they run leaves the loop. */

import { blocks, makes, property, returns, runs } from '../define.js';
import type { Library, Model } from '../model.js';
import { callable, listeners, UNKNOWN } from './forms.js';

const inWorker: Model = runs('pool', 'all', { entry: { kind: 'worker', name: '{name}' } });
const threadWorker: Model = { ...runs('pool', 'all', { entry: { kind: 'worker', name: '{name}' } }), instance: 'poolifier:Worker' };

export const workerPools: Library = {
  name: 'worker pools',
  language: 'javascript',
  source: 'workerpool 10.0, poolifier 5.3, comlink 4.4, threads 1.7, jest-worker 30, worker-farm 1.7, microjob 0.7, multithreading 0.2',
  modules: {
    workerpool: {
      pool: returns('workerpool:Pool', { intrinsic: 'worker-file' }),
      worker: inWorker,
      workerEmit: returns(UNKNOWN),
      isMainThread: { intrinsic: 'is-main-thread' },
      Promise: makes('Promise'),
      Transfer: makes(UNKNOWN),
      'cpus platform': property(UNKNOWN),
    },
    poolifier: {
      'FixedThreadPool DynamicThreadPool FixedClusterPool DynamicClusterPool': makes('poolifier:Pool', {
        intrinsic: 'worker-file:last-string',
      }),
      'ThreadWorker ClusterWorker': threadWorker,
      'PoolEvents WorkerChoiceStrategies KillBehaviors': property(UNKNOWN),
      availableParallelism: returns('number'),
    },
    comlink: { expose: inWorker, 'wrap transfer proxy releaseProxy windowEndpoint': returns(UNKNOWN) },
    threads: {
      spawn: returns(UNKNOWN),
      Worker: makes('worker_threads:Worker', { intrinsic: 'worker-file' }),
      BlobWorker: makes('worker_threads:Worker'),
      Pool: makes('threads:Pool', runs('here', 0)),
      Thread: property(UNKNOWN),
      expose: inWorker,
    },
    'threads/worker': { expose: inWorker },
    'jest-worker': { Worker: makes(UNKNOWN, { intrinsic: 'worker-file' }) },
    'worker-farm': callable({ intrinsic: 'worker-file:last-string', returns: 'workerpool:Farm' }, { end: returns(UNKNOWN) }),
    microjob: { job: runs('pool', 0, { entry: { kind: 'worker', name: 'job' } }), 'start stop': returns(UNKNOWN) },
    multithreading: { threaded: runs('pool', 0, { entry: { kind: 'worker', name: 'threaded' } }) },
    'node-worker-threads-pool': {
      'StaticPool DynamicPool': makes('workerpool:Pool', {
        ...runs('pool', { option: 'task', of: 0 }, { entry: { kind: 'worker', name: 'task' } }),
        intrinsic: 'worker-file:task',
      }),
    },
    synckit: {
      createSyncFn: { intrinsic: 'worker-file', gives: blocks('lock', { note: 'waits for a worker thread with Atomics.wait' }) },
      runAsWorker: runs('pool', 0, { entry: { kind: 'worker', name: 'runAsWorker' } }),
    },
    'make-synchronized': callable({ gives: blocks('lock') }),
    deasync: callable(
      { gives: blocks('other', { stall: 'unbounded', note: 'turns the loop until the callback is called' }) },
      {
        sleep: blocks('sleep', { estimate: { ms: 1, times: [{ arg: 0 }] } }),
        'loopWhile runLoopOnce': blocks('other', { stall: 'unbounded' }),
      },
    ),
  },
  types: {
    'workerpool:Pool': {
      members: {
        exec: runs('pool', 0, { entry: { kind: 'worker', name: '{0}' }, returns: UNKNOWN }),
        'proxy terminate stats createExecutor destroy': returns(UNKNOWN),
      },
    },
    'workerpool:Farm': { call: returns(UNKNOWN) },
    'poolifier:Pool': {
      members: {
        'execute mapExecute destroy start removeTaskFunction listTaskFunctionsProperties': returns(UNKNOWN),
        addTaskFunction: runs('pool', 1, { entry: { kind: 'worker', name: '{0}' } }),
        emitter: property('poolifier:Emitter'),
      },
    },
    'poolifier:Emitter': { members: listeners() },
    'poolifier:Worker': { members: { addTaskFunction: runs('pool', 1, { entry: { kind: 'worker', name: '{0}' } }) } },
    'threads:Pool': { members: { queue: runs('here', 0), 'completed settled terminate events': returns(UNKNOWN) } },
  },
};
