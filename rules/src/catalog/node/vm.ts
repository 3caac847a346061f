import { blocks, makes, property, returns, runs } from '../define.js';
import type { Library, Model } from '../model.js';
import { callsBack, UNKNOWN } from './forms.js';

/** Runs a program to its end; how long that takes is up to the program, unless it is stopped soon. */
const evaluates = (options: number): Model =>
  blocks('other', {
    when: { not: { arg: { option: 'timeout', of: options }, atMost: 20 } },
    returns: UNKNOWN,
    note: 'runs the given code to its end',
  });

export const vm: Library = {
  name: 'node:vm',
  language: 'javascript',
  source: 'https://nodejs.org/api/vm.html (v26)',
  modules: {
    vm: {
      'runInContext runInNewContext': evaluates(2),
      runInThisContext: evaluates(1),
      compileFunction: blocks('parse', { stall: 'light', returns: UNKNOWN }),
      Script: makes('vm:Script', blocks('parse', { stall: 'light' })),
      'SourceTextModule SyntheticModule': makes('vm:Module'),
      'createContext isContext measureMemory': returns({ arg: 0 }),
      constants: property(UNKNOWN),
    },
  },
  types: {
    'vm:Script': {
      members: {
        'runInContext runInNewContext': evaluates(1),
        runInThisContext: evaluates(0),
        createCachedData: returns('buffer:Buffer'),
        cachedDataRejected: property('boolean'),
      },
    },
    'vm:Module': { members: { link: runs('here', 0), 'evaluate instantiate': returns(UNKNOWN), namespace: property(UNKNOWN) } },
  },
};

export const v8: Library = {
  name: 'node:v8',
  language: 'javascript',
  source: 'https://nodejs.org/api/v8.html (v26)',
  modules: {
    v8: {
      writeHeapSnapshot: blocks('file', { stall: 'heavy', returns: 'string', note: 'stops the process while the heap is written' }),
      getHeapSnapshot: blocks('other', { stall: 'heavy', returns: 'stream:Readable', note: 'stops the process while the heap is walked' }),
      queryObjects: blocks('other', { stall: 'heavy', returns: UNKNOWN }),
      serialize: blocks('parse', { stall: 'light', returns: 'buffer:Buffer' }),
      deserialize: blocks('parse', { stall: 'light', returns: UNKNOWN }),
      'getHeapStatistics getHeapSpaceStatistics getHeapCodeStatistics setFlagsFromString cachedDataVersionTag takeCoverage stopCoverage setHeapSnapshotNearHeapLimit isStringOneByteRepresentation getCppHeapStatistics startCpuProfile startHeapProfile':
        returns(UNKNOWN),
      startupSnapshot: {
        members: {
          'addSerializeCallback addDeserializeCallback setDeserializeMainFunction': runs('startup', 0),
          isBuildingSnapshot: returns('boolean'),
        },
      },
      promiseHooks: {
        members: { 'onInit onSettled onBefore onAfter createHook': runs('loop', 0, { entry: { kind: 'callback', name: 'promise hook' } }) },
      },
      GCProfiler: makes(UNKNOWN),
      'Serializer Deserializer DefaultSerializer DefaultDeserializer': makes(UNKNOWN),
    },
  },
};

export const inspector: Library = {
  name: 'node:inspector',
  language: 'javascript',
  source: 'https://nodejs.org/api/inspector.html (v26)',
  modules: {
    inspector: {
      Session: makes('inspector:Session'),
      'open close url console Network': returns(UNKNOWN),
      waitForDebugger: blocks('other', { stall: 'unbounded', note: 'waits for a debugger to attach' }),
    },
    'inspector/promises': { Session: makes('inspector:Session') },
  },
  types: {
    'inspector:Session': {
      members: {
        post: callsBack(['Error', UNKNOWN], { returns: UNKNOWN }),
        'connect connectToMainThread disconnect': returns(UNKNOWN),
        'on once': runs('loop', 1, { entry: { kind: 'event', name: '{0}' } }),
      },
    },
  },
};
