/** Bun and Deno: what their global objects do beside Node's interfaces, which both have as well. */

import { blocks, makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { each, UNKNOWN } from './forms.js';

const file = (instead: string): Model => blocks('file', { returns: UNKNOWN, alternative: { symbol: `globals#Deno.${instead}` } });

const DENO_FILES =
  'readFile readTextFile writeFile writeTextFile mkdir makeTempDir makeTempFile remove rename copyFile open create truncate link symlink readDir chmod chown utime';
const DENO_METADATA = 'stat lstat realPath readLink';

/** https://docs.deno.com/api/deno (v2) */
const denoMembers: Members = {
  ...Object.fromEntries(DENO_FILES.split(' ').map((name) => [`${name}Sync`, file(name)])),
  ...Object.fromEntries(
    DENO_METADATA.split(' ').map((name) => [
      `${name}Sync`,
      blocks('fsmeta', { returns: UNKNOWN, alternative: { symbol: `globals#Deno.${name}` } }),
    ]),
  ),
  ...each(`${DENO_FILES} ${DENO_METADATA}`, () => returns(UNKNOWN)),
  serve: runs('loop', 'all', { entry: { kind: 'route', name: 'Deno.serve' }, params: ['web:Request'], methods: ['handler', 'onError'] }),
  cron: runs('loop', { from: 2 }, { entry: { kind: 'timer', name: 'cron {1}' } }),
  addSignalListener: runs('startup', 1),
  test: runs('test', 'all'),
  bench: runs('test', 'all'),
  Command: makes('deno:Command'),
};

const password = { members: { 'hash verify': returns(UNKNOWN), 'hashSync verifySync': blocks('kdf', { returns: UNKNOWN }) } };

/** https://bun.sh/docs/api (1.3) */
const bunMembers: Members = {
  serve: runs('loop', 0, {
    entry: { kind: 'route', name: 'Bun.serve' },
    params: ['web:Request'],
    methods: ['fetch', 'routes', 'websocket', 'error'],
    returns: UNKNOWN,
  }),
  spawnSync: blocks('process', { returns: UNKNOWN, alternative: { symbol: 'globals#Bun.spawn' } }),
  sleepSync: blocks('sleep', { alternative: { symbol: 'globals#Bun.sleep' } }),
  password,
  'gzipSync gunzipSync deflateSync inflateSync zstdCompressSync zstdDecompressSync': blocks('archive', { returns: 'buffer:Buffer' }),
  resolveSync: blocks('fsmeta', { returns: 'string', alternative: { symbol: 'globals#Bun.resolve' } }),
  Glob: makes('bun:Glob'),
  Transpiler: makes('bun:Transpiler'),
  'file spawn sleep write resolve readableStreamToText zstdCompress zstdDecompress': returns(UNKNOWN),
  'env argv main version': property(UNKNOWN),
};

export const otherRuntimeGlobals: Members = { Deno: { members: denoMembers }, Bun: { members: bunMembers } };

/** https://jsr.io/@std/fs (1); each function has a module of its own as well. */
const STD_PARTS = ['/exists', '/ensure-dir', '/ensure-file', '/walk', '/expand-glob', '/copy', '/move', '/empty-dir'];
const stdFiles: Members = {
  'existsSync ensureDirSync ensureFileSync ensureLinkSync ensureSymlinkSync': blocks('fsmeta', { returns: 'boolean' }),
  'walkSync expandGlobSync copySync moveSync emptyDirSync': blocks('file', { returns: { list: UNKNOWN } }),
  'exists ensureDir ensureFile walk expandGlob copy move emptyDir': returns(UNKNOWN),
};

export const otherRuntimes: Library = {
  name: 'Bun and Deno',
  language: 'javascript',
  source: 'https://bun.sh/docs (1.3), https://docs.deno.com/api/deno (2)',
  modules: {
    bun: bunMembers,
    ...Object.fromEntries(['', ...STD_PARTS].map((part) => [`@std/fs${part}`, stdFiles])),
  },
  types: {
    'deno:Command': {
      members: {
        outputSync: blocks('process', { returns: UNKNOWN, alternative: { symbol: 'deno:Command#output' } }),
        'output spawn': returns(UNKNOWN),
      },
    },
    'bun:Glob': { members: { scanSync: blocks('file', { returns: { list: 'string' } }), 'scan match': returns(UNKNOWN) } },
    'bun:Transpiler': {
      members: { 'transformSync scan scanImports': blocks('parse', { returns: UNKNOWN }), transform: returns('string') },
    },
  },
};
