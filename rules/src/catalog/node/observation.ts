/** Modules that watch the program: async hooks, performance, diagnostics. */

import { harmless, makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { each, UNKNOWN } from './forms.js';

const inContext: Model = runs('here', 1, { returns: { resultOf: 1 } });

export const asyncHooks: Library = {
  name: 'node:async_hooks',
  language: 'javascript',
  source: 'https://nodejs.org/api/async_context.html (v26)',
  modules: {
    async_hooks: {
      AsyncLocalStorage: makes('async_hooks:AsyncLocalStorage', {
        members: { bind: returns({ arg: 0 }), snapshot: { gives: runs('here', 0, { returns: { resultOf: 0 } }) } },
      }),
      AsyncResource: makes('async_hooks:AsyncResource', { members: { bind: returns({ arg: 0 }) } }),
      createHook: runs('loop', 0, { entry: { kind: 'callback', name: 'async hook' }, returns: UNKNOWN }),
      'executionAsyncId triggerAsyncId executionAsyncResource': returns(UNKNOWN),
    },
  },
  types: {
    'async_hooks:AsyncLocalStorage': {
      identity: true,
      members: {
        run: { ...inContext, intrinsic: 'set-add' },
        exit: runs('here', 0, { returns: { resultOf: 0 } }),
        enterWith: { intrinsic: 'set-add' },
        getStore: returns({ elementOf: 'self' }),
        'disable withScope': returns(UNKNOWN),
      },
    },
    'async_hooks:AsyncResource': {
      members: {
        runInAsyncScope: runs('here', 0, { returns: { resultOf: 0 } }),
        bind: returns({ arg: 0 }),
        'emitDestroy asyncId triggerAsyncId': returns(UNKNOWN),
      },
    },
  },
};

export const perfHooks: Library = {
  name: 'node:perf_hooks',
  language: 'javascript',
  source: 'https://nodejs.org/api/perf_hooks.html (v26)',
  modules: {
    perf_hooks: {
      performance: property('perf_hooks:Performance'),
      PerformanceObserver: makes('perf_hooks:Observer', runs('loop', 0, { entry: { kind: 'callback', name: 'performance entry' } })),
      'monitorEventLoopDelay createHistogram eventLoopUtilization': returns(UNKNOWN),
      timerify: returns({ arg: 0 }),
      constants: property(UNKNOWN),
    },
  },
  types: {
    'perf_hooks:Performance': {
      members: {
        now: returns('number'),
        timeOrigin: property('number'),
        timerify: returns({ arg: 0 }),
        'mark measure clearMarks clearMeasures getEntries getEntriesByName getEntriesByType eventLoopUtilization': returns(UNKNOWN),
      },
    },
    'perf_hooks:Observer': { members: { 'observe disconnect takeRecords': returns(UNKNOWN) } },
  },
};

const traceSync: Model = { ...runs('here', 0, { returns: { resultOf: 0 } }), harmless: 'calls its function with tracing around it' };

export const diagnosticsChannel: Library = {
  name: 'node:diagnostics_channel',
  language: 'javascript',
  source: 'https://nodejs.org/api/diagnostics_channel.html, @types/node 26.6.6',
  modules: {
    diagnostics_channel: {
      channel: returns('diagnostics_channel:Channel'),
      tracingChannel: returns('diagnostics_channel:TracingChannel'),
      subscribe: runs('loop', 1, { entry: { kind: 'message', name: '{0}' } }),
      unsubscribe: returns('boolean'),
      hasSubscribers: returns('boolean'),
      Channel: makes('diagnostics_channel:Channel'),
      TracingChannel: makes('diagnostics_channel:TracingChannel'),
    },
  },
  types: {
    'diagnostics_channel:Channel': {
      members: {
        subscribe: runs('loop', 0, { entry: { kind: 'message', name: 'channel' } }),
        publish: returns(UNKNOWN),
        runStores: runs('here', 1, { returns: { resultOf: 1 } }),
        'unsubscribe bindStore unbindStore': returns(UNKNOWN),
        hasSubscribers: property('boolean'),
      },
    },
    'diagnostics_channel:TracingChannel': {
      members: {
        traceSync,
        'tracePromise traceCallback': runs('here', 0, { returns: { resultOf: 0 } }),
        subscribe: runs('loop', 0, { entry: { kind: 'message', name: 'tracing' } }),
        unsubscribe: returns('boolean'),
        hasSubscribers: property('boolean'),
      },
    },
  },
};

const inMemory = (names: string): Members => each(names, () => harmless('works on data in memory', { returns: UNKNOWN }));

/** Iterable streams: their `…Sync` forms work on data that is already there. */
export const streamIter: Library = {
  name: 'node:stream/iter',
  language: 'javascript',
  source: '@types/node 26.6.6, stream/iter.d.ts',
  modules: {
    'stream/iter': {
      ...inMemory('arrayBufferSync arraySync bytesSync fromSync pipeToSync pullSync shareSync tapSync textSync toReadableSync'),
      'text array bytes arrayBuffer from pull pipeTo': returns(UNKNOWN),
    },
  },
  types: {
    'stream/iter:Writer': { members: inMemory('writeSync writevSync endSync') },
    'stream/iter:SyncWriter': { members: inMemory('writeSync writevSync endSync') },
    'stream/iter:PartialSyncWriter': { members: inMemory('writeSync writevSync endSync') },
  },
};
