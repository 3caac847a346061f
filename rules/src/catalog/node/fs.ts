import { blocks, makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model, Result } from '../model.js';
import { callsBack, each, listeners, UNKNOWN } from './forms.js';

/** Metadata: a system call on an inode that is mostly cached. */
const METADATA = 'accessSync statSync lstatSync readlinkSync statfsSync';
const CONTENT =
  'appendFileSync chmodSync chownSync copyFileSync cpSync lchmodSync lchownSync linkSync lutimesSync mkdirSync mkdtempSync renameSync ' +
  'rmSync rmdirSync symlinkSync truncateSync unlinkSync utimesSync writeFileSync';
/** They take a file descriptor; the asynchronous form is a method of FileHandle. */
const DESCRIPTOR =
  'closeSync fchmodSync fchownSync fdatasyncSync fsyncSync ftruncateSync futimesSync readSync readvSync writeSync writevSync';

const RESULTS: Readonly<Record<string, Result>> = {
  statSync: 'fs:Stats',
  lstatSync: 'fs:Stats',
  statfsSync: UNKNOWN,
  readlinkSync: 'string',
  mkdtempSync: 'string',
  mkdirSync: 'string',
};

const promised = (name: string): string => `fs/promises#${name.slice(0, -'Sync'.length)}`;
const result = (name: string): Pick<Model, 'returns'> => {
  const known = RESULTS[name];
  return known === undefined ? {} : { returns: known };
};

/** The function and, for `fs.realpathSync`, its faster sibling. */
const realpath = blocks('fsmeta', { returns: 'string', alternative: { symbol: 'fs/promises#realpath' } });

export const fsSync: Members = {
  ...each(METADATA, (name) => blocks('fsmeta', { ...result(name), alternative: { symbol: promised(name) } })),
  ...each(CONTENT, (name) => blocks('file', { ...result(name), alternative: { symbol: promised(name) } })),
  ...each(DESCRIPTOR, () => blocks('file', { continues: 'openSync' })),
  existsSync: blocks('fsmeta', {
    returns: 'boolean',
    alternative: { symbol: 'fs/promises#access', note: 'rejects instead of returning false' },
  }),
  realpathSync: { ...realpath, members: { native: realpath } },
  fstatSync: blocks('fsmeta', { returns: 'fs:Stats', continues: 'openSync' }),
  readFileSync: blocks('file', { returns: { any: ['buffer:Buffer', 'string'] }, alternative: { symbol: 'fs/promises#readFile' } }),
  readdirSync: blocks('file', {
    intrinsic: 'list-files',
    returns: { list: { any: ['string', 'fs:Dirent'] } },
    alternative: { symbol: 'fs/promises#readdir' },
  }),
  openSync: blocks('file', {
    returns: 'number',
    alternative: { symbol: 'fs/promises#open', note: 'gives a FileHandle with read, write and close' },
  }),
  opendirSync: blocks('file', { returns: 'fs:Dir', alternative: { symbol: 'fs/promises#opendir', note: 'read it with `for await`' } }),
  globSync: blocks('file', {
    intrinsic: 'list-files:glob',
    returns: { list: 'string' },
    alternative: { symbol: 'fs/promises#glob', note: 'gives an async iterator' },
  }),
  mkdtempDisposableSync: blocks('file', {
    returns: UNKNOWN,
    alternative: { symbol: 'fs/promises#mkdtempDisposable', note: 'with `await using`' },
  }),
};

const watcher: Model = runs('loop', 'last', {
  entry: { kind: 'event', name: '{name}' },
  params: ['string', 'string'],
  returns: 'fs:FSWatcher',
});

const streams: Members = {
  createReadStream: returns('fs:ReadStream'),
  createWriteStream: returns('fs:WriteStream'),
};

const fsPromised: Members = {
  'access appendFile chmod chown copyFile cp lchmod lchown link lutimes mkdtempDisposable rename rm rmdir statfs symlink truncate unlink utimes writeFile':
    returns(UNKNOWN),
  readFile: returns({ any: ['buffer:Buffer', 'string'] }),
  readdir: returns({ list: { any: ['string', 'fs:Dirent'] } }, { intrinsic: 'list-files' }),
  'stat lstat': returns('fs:Stats'),
  'readlink realpath mkdtemp mkdir': returns('string'),
  open: returns('fs:FileHandle'),
  opendir: returns('fs:Dir'),
  glob: returns({ list: 'string' }, { intrinsic: 'list-files:glob' }),
  watch: returns('fs:Changes'),
  constants: property(UNKNOWN),
};

/** The callback forms. */
export const fsCallbacks: Members = {
  'access appendFile chmod chown close copyFile cp fchmod fchown fdatasync fsync ftruncate futimes lchmod lchown link lutimes rename rm rmdir statfs symlink truncate unlink utimes writeFile read readv write writev':
    callsBack(),
  exists: callsBack(['boolean']),
  readFile: callsBack(['Error', { any: ['buffer:Buffer', 'string'] }]),
  readdir: callsBack(['Error', { list: { any: ['string', 'fs:Dirent'] } }]),
  'stat lstat fstat': callsBack(['Error', 'fs:Stats']),
  realpath: { ...callsBack(['Error', 'string']), members: { native: callsBack(['Error', 'string']) } },
  'readlink mkdtemp mkdir': callsBack(['Error', 'string']),
  open: callsBack(['Error', 'number']),
  opendir: callsBack(['Error', 'fs:Dir']),
  glob: callsBack(['Error', { list: 'string' }]),
};

export const fs: Library = {
  name: 'node:fs',
  language: 'javascript',
  source: 'https://nodejs.org/api/fs.html, @types/node 26.6.6',
  modules: {
    fs: {
      ...fsSync,
      ...fsCallbacks,
      ...streams,
      'watch watchFile': watcher,
      unwatchFile: returns(UNKNOWN),
      openAsBlob: returns('web:Blob'),
      promises: { members: fsPromised },
      constants: property(UNKNOWN),
      Stats: makes('fs:Stats'),
      Dirent: makes('fs:Dirent'),
      Dir: makes('fs:Dir'),
      ReadStream: makes('fs:ReadStream'),
      WriteStream: makes('fs:WriteStream'),
      FSWatcher: makes('fs:FSWatcher'),
      Utf8Stream: makes('fs:Utf8Stream'),
    },
    'fs/promises': { ...fsPromised, FileHandle: makes('fs:FileHandle') },
  },
  types: {
    'fs:Changes': { endless: true },
    'fs:Stats': {
      members: {
        'isFile isDirectory isSymbolicLink isBlockDevice isCharacterDevice isFIFO isSocket': returns('boolean'),
        'size mode uid gid ino nlink atimeMs mtimeMs ctimeMs birthtimeMs': property('number'),
        'atime mtime ctime birthtime': property('Date'),
      },
    },
    'fs:Dirent': { members: { 'isFile isDirectory isSymbolicLink': returns('boolean'), 'name path parentPath': property('string') } },
    'fs:Dir': {
      element: 'fs:Dirent',
      members: {
        readSync: blocks('file', { returns: 'fs:Dirent', continues: 'opendirSync', alternative: { symbol: 'fs:Dir#read' } }),
        closeSync: blocks('file', { continues: 'opendirSync', alternative: { symbol: 'fs:Dir#close' } }),
        read: callsBack(['Error', 'fs:Dirent'], { returns: 'fs:Dirent' }),
        close: callsBack(),
        path: property('string'),
      },
    },
    'fs:FileHandle': {
      members: {
        'appendFile chmod chown close datasync read readv sync truncate utimes write writeFile writev': returns(UNKNOWN),
        readFile: returns({ any: ['buffer:Buffer', 'string'] }),
        stat: returns('fs:Stats'),
        readLines: returns({ list: 'string' }),
        readableWebStream: returns('web:ReadableStream'),
        ...streams,
        fd: property('number'),
      },
    },
    'fs:ReadStream': { extends: ['stream:Readable'], members: { 'path bytesRead': property(UNKNOWN) } },
    'fs:WriteStream': { extends: ['stream:Writable'], members: { 'path bytesWritten': property(UNKNOWN) } },
    'fs:FSWatcher': { members: { ...listeners({ change: ['string', 'string'] }), 'close ref unref': returns(UNKNOWN) } },
    'fs:Utf8Stream': { members: { ...listeners(), flushSync: blocks('file'), 'write flush end reopen destroy': returns(UNKNOWN) } },
  },
};
