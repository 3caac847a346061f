import { harmless, makes, property, returns, runs } from '../define.js';
import type { Library, Model } from '../model.js';
import { assignedListeners, listeners, self, UNKNOWN } from './forms.js';

/** What a worker does with messages from its parent runs in the worker. */
const inWorker: Model = runs('pool', 1, { entry: { kind: 'worker', name: '{0}' }, returns: self });

export const workerThreads: Library = {
  name: 'node:worker_threads',
  language: 'javascript',
  source: 'https://nodejs.org/api/worker_threads.html (v26)',
  modules: {
    worker_threads: {
      Worker: makes('worker_threads:Worker', { intrinsic: 'worker-file' }),
      parentPort: property('worker_threads:ParentPort'),
      isMainThread: { intrinsic: 'is-main-thread' },
      workerData: property(UNKNOWN),
      threadId: property('number'),
      MessageChannel: makes('worker_threads:MessageChannel'),
      MessagePort: makes('worker_threads:MessagePort'),
      BroadcastChannel: makes('worker_threads:MessagePort'),
      receiveMessageOnPort: harmless('polls; blocks only together with Atomics.wait', { returns: UNKNOWN }),
      'markAsUntransferable moveMessagePortToContext setEnvironmentData getEnvironmentData postMessageToThread': returns(UNKNOWN),
      SHARE_ENV: property('symbol'),
    },
  },
  types: {
    'worker_threads:Worker': {
      members: {
        ...listeners({ message: [UNKNOWN], 'error messageerror': ['Error'], exit: ['number'] }),
        addEventListener: runs('loop', 1, { entry: { kind: 'event', name: '{0}' } }),
        'postMessage terminate ref unref getHeapSnapshot': returns(UNKNOWN),
        'stdout stderr': property('stream:Readable'),
        threadId: property('number'),
      },
    },
    'worker_threads:ParentPort': {
      members: {
        'on once addListener prependListener prependOnceListener addEventListener': inWorker,
        'postMessage close start ref unref off removeListener removeAllListeners': returns(UNKNOWN),
        ...assignedListeners('pool'),
      },
    },
    'worker_threads:MessageChannel': { members: { 'port1 port2': property('worker_threads:MessagePort') } },
    'worker_threads:MessagePort': {
      members: {
        ...listeners({ message: [UNKNOWN] }),
        addEventListener: runs('loop', 1, { entry: { kind: 'event', name: '{0}' } }),
        'postMessage close start ref unref': returns(UNKNOWN),
        ...assignedListeners('loop'),
      },
    },
  },
};
