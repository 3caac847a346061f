/** Small modules of Node: os, module, cluster, assert, strings. */

import { blocks, harmless, makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { callable, listeners, self, UNKNOWN } from './forms.js';

export const os: Library = {
  name: 'node:os',
  language: 'javascript',
  source: 'https://nodejs.org/api/os.html (v26)',
  modules: {
    os: {
      'arch endianness homedir hostname machine platform release tmpdir type version devNull EOL': returns('string'),
      'availableParallelism freemem totalmem uptime getPriority': returns('number'),
      'cpus loadavg networkInterfaces userInfo setPriority': returns(UNKNOWN),
      constants: property(UNKNOWN),
    },
  },
};

const moduleNames: Members = {
  createRequire: {},
  'isBuiltin enableCompileCache getCompileCacheDir flushCompileCache': returns(UNKNOWN),
  builtinModules: property({ list: 'string' }),
  findPackageJSON: blocks('fsmeta', { returns: 'string' }),
  stripTypeScriptTypes: blocks('parse', { returns: 'string' }),
  syncBuiltinESMExports: harmless('copies a few properties'),
  register: returns(UNKNOWN),
  registerHooks: runs('startup', 0),
  'findSourceMap SourceMap setSourceMapsSupport getSourceMapsSupport': returns(UNKNOWN),
  runMain: returns(UNKNOWN),
};

export const moduleLibrary: Library = {
  name: 'node:module',
  language: 'javascript',
  source: 'https://nodejs.org/api/module.html, @types/node 26.6.6',
  modules: { module: callable(makes(UNKNOWN), moduleNames) },
};

const clusterNames: Members = {
  /** Workers that come and go are the primary's set-up, which serves nobody. */
  ...listeners({ message: ['cluster:Worker', UNKNOWN] }, 'exit online fork listening disconnect setup'),
  fork: returns('cluster:Worker'),
  'setupPrimary setupMaster': { intrinsic: 'worker-file:exec', returns: UNKNOWN },
  'isPrimary isMaster isWorker': property('boolean'),
  worker: property('cluster:Worker'),
  workers: property({ list: 'cluster:Worker' }),
  disconnect: returns(UNKNOWN),
  'settings schedulingPolicy SCHED_RR SCHED_NONE': property(UNKNOWN),
};

export const cluster: Library = {
  name: 'node:cluster',
  language: 'javascript',
  source: 'https://nodejs.org/api/cluster.html (v26)',
  modules: { cluster: clusterNames },
  types: {
    'cluster:Worker': {
      members: {
        ...listeners({ message: [UNKNOWN] }),
        'send kill disconnect destroy isConnected isDead': returns(UNKNOWN),
        process: property('child_process:ChildProcess'),
        id: property('number'),
      },
    },
  },
};

/** Throws unless the first argument holds. */
const holds: Model = { throws: { unless: 0 } };

const assertions: Members = {
  ok: holds,
  fail: { throws: 'always' },
  'equal notEqual deepEqual notDeepEqual strictEqual notStrictEqual deepStrictEqual notDeepStrictEqual partialDeepStrictEqual ifError match doesNotMatch':
    returns(UNKNOWN),
  'throws doesNotThrow rejects doesNotReject': runs('here', 0),
  AssertionError: makes('Error'),
};

export const assert: Library = {
  name: 'node:assert',
  language: 'javascript',
  source: 'https://nodejs.org/api/assert.html (v26)',
  modules: {
    assert: callable(holds, { ...assertions, strict: { ...holds, members: assertions } }),
    'assert/strict': callable(holds, assertions),
  },
};

export const strings: Library = {
  name: 'node:querystring and node:string_decoder',
  language: 'javascript',
  source: 'https://nodejs.org/api/querystring.html and string_decoder.html (v26)',
  modules: {
    querystring: { 'parse decode': returns(UNKNOWN), 'stringify encode escape unescape': returns('string') },
    string_decoder: { StringDecoder: makes('string_decoder:StringDecoder') },
    punycode: { 'toASCII toUnicode encode decode': returns('string') },
  },
  types: { 'string_decoder:StringDecoder': { members: { 'write end': returns('string') } } },
};

export const sea: Library = {
  name: 'node:sea, node:wasi, node:domain, node:trace_events',
  language: 'javascript',
  source: 'https://nodejs.org/api/ (v26)',
  modules: {
    sea: { 'getAsset getRawAsset': returns('ArrayBuffer'), getAssetAsBlob: returns('web:Blob'), isSea: returns('boolean') },
    wasi: { WASI: makes('wasi:WASI') },
    domain: { 'create createDomain': returns('domain:Domain') },
    trace_events: { 'createTracing getEnabledCategories': returns(UNKNOWN) },
  },
  types: {
    'wasi:WASI': {
      members: {
        start: blocks('other', { note: 'runs the module to its end' }),
        'initialize getImportObject finalizeBindings': returns(UNKNOWN),
        wasiImport: property(UNKNOWN),
      },
    },
    'domain:Domain': {
      members: {
        run: runs('here', 0, { returns: { resultOf: 0 } }),
        'bind intercept': returns({ arg: 0 }),
        on: runs('loop', 1, { entry: { kind: 'event', name: '{0}' }, returns: self }),
        'add remove enter exit': returns(UNKNOWN),
      },
    },
  },
};

export const importMeta: Library = {
  name: 'import.meta of Vite',
  language: 'javascript',
  source: 'https://vite.dev/guide/features.html#glob-import (8)',
  modules: { 'import.meta': { 'glob globEager': { intrinsic: 'import-glob' } } },
  types: {},
};
