/** Libraries that search, make, remove, lock and read files. */

import { blocks, makes, property, returns } from '../define.js';
import type { Library, Members, Model, Result } from '../model.js';
import { callable, callsBack, chains, UNKNOWN } from './forms.js';

const FILES: Result = { list: 'string' };

/** `library.sync()`, or a name ending in `Sync`; `instead` is the asynchronous name of the same module. */
const file = (instead: string | null = null, result: Result = UNKNOWN): Model =>
  blocks('file', { returns: result, ...(instead !== null && { alternative: { symbol: instead } }) });
/** Walks a tree of folders. */
const walk = (instead: string | null = null): Model => ({ ...file(instead, FILES), intrinsic: 'list-files:glob' });
const found = returns(FILES, { intrinsic: 'list-files:glob' });

const globNames: Members = {
  'globSync globIterateSync': walk('glob#glob'),
  sync: walk('glob#glob'),
  'glob globIterate': callsBack(['Error', FILES], {
    intrinsic: 'list-files:glob',
    returns: FILES,
    members: { 'sync globSync': walk('glob#glob') },
  }),
  globStream: returns('stream:Readable'),
  'hasMagic escape unescape': returns(UNKNOWN),
};

export const globs: Library = {
  name: 'globs',
  language: 'javascript',
  source: 'glob 11 (and 7), fast-glob 3.3, globby 16, tinyglobby 0.2, fdir 6, klaw-sync 7, readdirp 4, recursive-readdir 2, walk-sync 3',
  modules: {
    glob: callable(callsBack(['Error', FILES], { intrinsic: 'list-files:glob', returns: FILES }), globNames),
    'fast-glob': callable(found, {
      'sync globSync generateTasks': walk('fast-glob#glob'),
      'async glob': found,
      'stream globStream': returns('stream:Readable'),
      'escapePath isDynamicPattern convertPathToPattern': returns(UNKNOWN),
    }),
    globby: callable(found, {
      'globbySync sync': walk('globby#globby'),
      globby: found,
      globbyStream: returns('stream:Readable'),
    }),
    tinyglobby: { globSync: walk('tinyglobby#glob'), glob: found },
    fdir: { fdir: makes('fdir:Builder') },
    'klaw-sync': callable(file(null, FILES)),
    'walk-sync': callable(file(null, FILES)),
    'recursive-readdir-sync': callable(file(null, FILES)),
    'readdir-enhanced': { readdirSync: walk('readdir-enhanced#readdir'), readdir: callsBack(['Error', FILES]) },
    'require-dir': callable(blocks('file')),
    'require-all': callable(blocks('file')),
  },
  types: {
    'fdir:Builder': {
      members: {
        'withFullPaths withRelativePaths withBasePath withDirs filter exclude glob crawl onlyDirs withMaxDepth': returns({ self: true }),
        sync: file(null, FILES),
        withPromise: returns(FILES),
      },
    },
  },
};

const promised = (names: string): Members => ({ [names]: callsBack(['Error'], { returns: UNKNOWN }) });

export const fileTools: Library = {
  name: 'file tools',
  language: 'javascript',
  source:
    'rimraf 6, mkdirp 3, del 8, make-dir 5, find-up 8, read-pkg 10, load-json-file 7, write-file-atomic 7, proper-lockfile 4, lockfile 1, which 5, command-exists 1.2, tmp 0.2, tempy 3, cpy 12, ncp 2',
  modules: {
    rimraf: callable(callsBack(['Error']), {
      'sync rimrafSync moveRemoveSync nativeSync': file('rimraf#rimraf'),
      rimraf: callsBack(['Error'], { members: { 'sync rimrafSync moveRemoveSync nativeSync': file('rimraf#rimraf') } }),
      'native manual windows': returns(UNKNOWN),
    }),
    mkdirp: callable(callsBack(['Error']), {
      'sync mkdirpSync nativeSync manualSync': file('mkdirp#mkdirp'),
      mkdirp: callsBack(['Error'], { members: { 'sync mkdirpSync nativeSync manualSync': file('mkdirp#mkdirp') } }),
      'native manual': callsBack(['Error']),
    }),
    del: callable(found, { 'sync deleteSync': file('del#deleteAsync', FILES), deleteAsync: returns(FILES) }),
    'make-dir': callable(returns('string'), {
      'sync makeDirectorySync': file('make-dir#makeDirectory', 'string'),
      makeDirectory: returns('string'),
    }),
    'find-up': callable(returns('string'), {
      'sync findUpSync findUpMultipleSync pathExistsSync': blocks('fsmeta', {
        returns: 'string',
        alternative: { symbol: 'find-up#findUp' },
      }),
      'findUp findUpMultiple': returns('string'),
    }),
    'find-up-simple': {
      findUpSync: blocks('fsmeta', { returns: 'string', alternative: { symbol: 'find-up-simple#findUp' } }),
      findUp: returns('string'),
    },
    'locate-path': {
      locatePathSync: blocks('fsmeta', { alternative: { symbol: 'locate-path#locatePath' } }),
      locatePath: returns('string'),
    },
    'path-exists': callable(returns('boolean'), {
      'pathExistsSync sync': blocks('fsmeta', { returns: 'boolean', alternative: { symbol: 'path-exists#pathExists' } }),
      pathExists: returns('boolean'),
    }),
    'pkg-dir': {
      'packageDirectorySync sync': blocks('fsmeta', {
        intrinsic: 'package-folder',
        returns: 'string',
        alternative: { symbol: 'pkg-dir#packageDirectory' },
      }),
      packageDirectory: returns('string', { intrinsic: 'package-folder' }),
    },
    'import-fresh': callable(file()),
    resolve: callable(callsBack(['Error', 'string']), { sync: blocks('fsmeta', { returns: 'string' }) }),
    'pkg-up': callable(returns('string'), { 'sync pkgUpSync': blocks('fsmeta', { returns: 'string' }), pkgUp: returns('string') }),
    'read-yaml-file': callable(returns(UNKNOWN), {
      'sync readYamlFileSync': file('read-yaml-file#readYamlFile'),
      readYamlFile: returns(UNKNOWN),
    }),
    'read-pkg': callable(returns(UNKNOWN), { 'sync readPackageSync': file('read-pkg#readPackage'), readPackage: returns(UNKNOWN) }),
    'read-pkg-up': { 'sync readPackageUpSync': file('read-pkg-up#readPackageUp'), readPackageUp: returns(UNKNOWN) },
    'read-package-up': { readPackageUpSync: file('read-package-up#readPackageUp'), readPackageUp: returns(UNKNOWN) },
    'load-json-file': callable(returns(UNKNOWN), {
      'sync loadJsonFileSync': file('load-json-file#loadJsonFile'),
      loadJsonFile: returns(UNKNOWN),
    }),
    'write-json-file': callable(returns(UNKNOWN), {
      'sync writeJsonFileSync': file('write-json-file#writeJsonFile'),
      writeJsonFile: returns(UNKNOWN),
    }),
    'write-file-atomic': callable(callsBack(['Error']), { sync: file('write-file-atomic') }),
    'proper-lockfile': {
      'lockSync unlockSync': file('proper-lockfile#lock', UNKNOWN),
      checkSync: blocks('fsmeta', { returns: 'boolean', alternative: { symbol: 'proper-lockfile#check' } }),
      'lock unlock check': returns(UNKNOWN),
    },
    lockfile: { 'lockSync unlockSync checkSync': file(), ...promised('lock unlock check') },
    which: callable(callsBack(['Error', 'string'], { returns: 'string' }), {
      sync: blocks('fsmeta', { returns: 'string', alternative: { symbol: 'which' } }),
    }),
    'command-exists': callable(callsBack(['Error', 'boolean'], { returns: 'string' }), {
      sync: blocks('process', { returns: 'boolean', note: 'runs `command -v` in a shell', alternative: { symbol: 'command-exists' } }),
    }),
    hasbin: callable(callsBack(['boolean']), { sync: blocks('fsmeta', { returns: 'boolean' }) }),
    tmp: {
      'fileSync dirSync tmpNameSync': file(null, UNKNOWN),
      'file dir tmpName': callsBack(['Error', 'string']),
      setGracefulCleanup: returns(UNKNOWN),
    },
    tempy: {
      'temporaryWriteSync temporaryDirectory temporaryFile': file(null, 'string'),
      'temporaryWrite temporaryFileTask': returns('string'),
    },
    ncp: callable(callsBack(['Error'])),
    'cp-file': { copyFileSync: file('cp-file#copyFile'), copyFile: returns(UNKNOWN) },
    'move-file': { 'sync moveFileSync': file('move-file#moveFile'), moveFile: returns(UNKNOWN) },
    trash: callable(returns(UNKNOWN)),
    'node-dir': { files: callsBack(['Error', FILES]) },
    'get-folder-size': callable(returns(UNKNOWN)),
    hasha: {
      hashSync: blocks('crypto', { stall: 'light', returns: 'string' }),
      'hashFileSync fromFileSync': file('hasha#hashFile', 'string'),
      'hash hashFile fromFile fromStream': returns('string'),
    },
    'folder-hash': { hashElement: returns(UNKNOWN) },
    'md5-file': callable(returns('string'), { sync: file('md5-file', 'string') }),
  },
};

/** A key-value file, written whole with each change. */
const store: Model = blocks('file', { returns: UNKNOWN });

export const configurationFiles: Library = {
  name: 'configuration and small stores',
  language: 'javascript',
  source:
    'dotenv 17, nconf 0.13, lowdb 7 (and 1), conf 15, configstore 8, cosmiconfig 9, rc 1, config 4, convict 6, node-persist 4, properties-reader 2, ini 6 (parses a string)',
  modules: {
    dotenv: { config: blocks('file', { returns: UNKNOWN }), configDotenv: blocks('file'), 'parse populate': returns(UNKNOWN) },
    'dotenv-expand': { expand: returns(UNKNOWN) },
    'dotenv-flow': { config: blocks('file') },
    nconf: {
      'file loadSync load': blocks('file', { when: { not: { arg: 'last', isFunction: true } }, returns: { self: true } }),
      saveSync: blocks('file'),
      save: blocks('file', { when: { missing: 0 } }),
      'argv env defaults use overrides required': returns({ self: true }),
      'get set': returns(UNKNOWN),
    },
    /** Version 1 wraps what it holds in a chain of lodash, version 2 and later in `data`. */
    lowdb: callable(returns({ when: { arg: 0, isA: 'lowdb:FileSync' }, then: 'lowdb:Chain', otherwise: 'lowdb:Low' }), {
      LowSync: makes('lowdb:LowSync'),
      Low: makes('lowdb:Low'),
    }),
    'lowdb/node': {
      JSONFileSync: makes(UNKNOWN),
      JSONFile: makes(UNKNOWN),
      JSONFileSyncPreset: file('lowdb/node#JSONFilePreset', 'lowdb:LowSync'),
      JSONFilePreset: returns('lowdb:Low'),
    },
    'lowdb/adapters/FileSync': callable(makes('lowdb:FileSync')),
    'lowdb/adapters/FileAsync': callable(makes(UNKNOWN)),
    conf: callable(makes('conf:Conf', blocks('file'))),
    configstore: callable(makes('conf:Conf', blocks('file'))),
    'electron-store': callable(makes('conf:Conf', blocks('file'))),
    cosmiconfig: { cosmiconfigSync: returns('cosmiconfig:Sync'), cosmiconfig: returns('cosmiconfig:Async') },
    rc: callable(blocks('file', { returns: UNKNOWN })),
    'node-persist': { 'init getItem setItem removeItem': returns(UNKNOWN) },
    'properties-reader': callable(blocks('file', { returns: UNKNOWN })),
    'node-json-db': { JsonDB: makes(UNKNOWN), Config: makes(UNKNOWN) },
    'simple-json-db': callable(makes('conf:Conf', blocks('file'))),
    'quick.db': {},
    'node-localstorage': { LocalStorage: makes('conf:LocalStorage', blocks('file')) },
    'flat-cache': { 'load create createFromFile': blocks('file', { returns: UNKNOWN }) },
  },
  types: {
    'lowdb:LowSync': { members: { 'read write update': blocks('file'), data: property(UNKNOWN) } },
    'lowdb:FileSync': {},
    'lowdb:Chain': {
      members: {
        'get set push unshift assign merge update updateWith unset defaults defaultsDeep remove find filter sortBy take last head concat setState':
          chains,
        'value size getState cloneDeep': returns(UNKNOWN),
        'write read': store,
      },
    },
    'lowdb:Low': { members: { 'read update': returns(UNKNOWN), write: returns(UNKNOWN), data: property(UNKNOWN) } },
    'conf:Conf': { members: { 'get has': store, 'set delete clear reset sync JSON': store, 'store all size path': property(UNKNOWN) } },
    'conf:LocalStorage': { members: { 'getItem setItem removeItem clear': store } },
    'cosmiconfig:Sync': { members: { 'search load': file(null), 'clearCaches clearLoadCache clearSearchCache': returns(UNKNOWN) } },
    'cosmiconfig:Async': { members: { 'search load': returns(UNKNOWN) } },
  },
};
