/** Compression and archives in JavaScript. */

import { blocks, makes, perMegabyte, property, returns, runs } from '../define.js';
import type { Library, Model } from '../model.js';
import { callable, callsBack, chains, each, listeners, UNKNOWN } from './forms.js';

/** Made for speed: a gigabyte in a second or two. */
const fast = (instead: string): Model => blocks('archive', { stall: 'light', returns: 'buffer:Buffer', alternative: { symbol: instead } });
const archive = (instead: string | null = null): Model =>
  blocks('archive', { returns: 'buffer:Buffer', ...(instead !== null && { alternative: { symbol: instead } }) });
const PROMISIFY = 'takes a callback: wrap it in util.promisify';
const zlibInstead = (name: string): Model =>
  blocks('archive', { returns: 'buffer:Buffer', alternative: { symbol: `zlib#${name}`, note: PROMISIFY } });

const fflateSync = (name: string): Model => archive(`fflate#${name.slice(0, -'Sync'.length)}`);

const tarSync = { arg: { option: 'sync', of: 0 }, equals: true } as const;
const tar: Model = { ...callsBack(['Error'], { returns: UNKNOWN }), blocks: { kind: 'archive', when: tarSync } };

export const archives: Library = {
  name: 'archives',
  language: 'javascript',
  source:
    'adm-zip 0.5, jszip 3, pako 2, fflate 0.8, tar 7, snappy 7, lz4 0.6, lz-string 1.5, archiver 7, unzipper 0.12, yauzl 3, extract-zip 2, @mongodb-js/zstd 2, iltorb 2',
  modules: {
    'adm-zip': callable(makes('adm-zip:AdmZip', blocks('archive', { when: { given: 0 } }))),
    /** The asynchronous forms compute on the loop in small slices and let others in between. */
    jszip: callable(makes('jszip:JSZip', { members: { loadAsync: returns('jszip:JSZip') } })),
    pako: {
      deflate: perMegabyte('pako gzip megabyte', zlibInstead('deflate')),
      inflate: perMegabyte('pako gunzip megabyte', zlibInstead('inflate')),
      gzip: perMegabyte('pako gzip megabyte', zlibInstead('gzip')),
      ungzip: perMegabyte('pako gunzip megabyte', zlibInstead('gunzip')),
      deflateRaw: zlibInstead('deflateRaw'),
      inflateRaw: zlibInstead('inflateRaw'),
      'Deflate Inflate': makes('pako:Stream'),
    },
    fflate: {
      ...each('gzipSync zlibSync deflateSync compressSync', (name) => perMegabyte('fflate gzip megabyte', fflateSync(name))),
      ...each('gunzipSync unzlibSync inflateSync decompressSync', (name) => perMegabyte('fflate gunzip megabyte', fflateSync(name))),
      ...each('zipSync unzipSync', fflateSync),
      'zip unzip gzip gunzip zlib unzlib deflate inflate decompress': callsBack(['Error', 'buffer:Buffer']),
      'strToU8 strFromU8': returns(UNKNOWN),
      'Zip Unzip Gzip Gunzip ZipDeflate ZipPassThrough': makes(UNKNOWN, runs('loop', 'all', { entry: { kind: 'stream', name: 'chunk' } })),
    },
    tar: { 'create c extract x list t update u replace r': tar, Parser: makes('stream:Transform') },
    snappy: {
      compressSync: fast('snappy#compress'),
      uncompressSync: fast('snappy#uncompress'),
      'compress uncompress': callsBack(['Error', 'buffer:Buffer'], { returns: 'buffer:Buffer' }),
    },
    brotli: { 'compress decompress': archive() },
    'brotli-wasm': { 'compress decompress': archive() },
    fzstd: { decompress: archive() },
    pizzip: callable(makes('pizzip:PizZip')),
    snappyjs: { 'compress uncompress': archive() },
    lz4: { 'encode decode encodeBlock decodeBlock': archive() },
    'lz4-napi': {
      compressSync: fast('lz4-napi#compress'),
      uncompressSync: fast('lz4-napi#uncompress'),
      'compress uncompress': returns('buffer:Buffer'),
    },
    'lz-string': {
      'compress compressToBase64 compressToUTF16 compressToEncodedURIComponent compressToUint8Array': perMegabyte(
        'lz-string compress megabyte',
        blocks('archive', { returns: 'string' }),
      ),
      'decompress decompressFromBase64 decompressFromUTF16 decompressFromEncodedURIComponent decompressFromUint8Array': blocks('archive', {
        returns: 'string',
      }),
    },
    zipson: { 'stringify parse': blocks('archive', { returns: UNKNOWN }) },
    '@mongodb-js/zstd': { 'compress decompress': returns('buffer:Buffer') },
    archiver: callable(returns('archiver:Archiver')),
    unzipper: { 'Extract Parse': returns('stream:Transform'), Open: property(UNKNOWN) },
    yauzl: { 'open fromBuffer fromFd': callsBack(['Error', 'yauzl:ZipFile']) },
    'extract-zip': callable(returns(UNKNOWN)),
    'tar-stream': { 'extract pack': returns('stream:Transform') },
    'tar-fs': { 'extract pack': returns('stream:Transform') },
    'node-stream-zip': callable(makes('zip:StreamZip'), { async: makes(UNKNOWN) }),
    'unzip-crx-3': callable(returns(UNKNOWN)),
  },
  types: {
    'adm-zip:Entry': {
      members: {
        'getData getCompressedData': archive(),
        getDataAsync: callsBack(['buffer:Buffer', 'Error']),
        'setData packHeader': returns(UNKNOWN),
        'entryName name rawEntryName comment': property('string'),
        isDirectory: property('boolean'),
      },
    },
    'adm-zip:AdmZip': {
      members: {
        getEntries: returns({ list: 'adm-zip:Entry' }),
        getEntry: returns('adm-zip:Entry'),
        getEntryCount: returns('number'),
        forEach: runs('here', 0, { params: ['adm-zip:Entry'] }),
        'readFile readAsText extractAllTo extractEntryTo addLocalFile addLocalFolder writeZip toBuffer updateFile test': archive(),
        'addFile deleteFile addZipComment': returns(UNKNOWN),
        'extractAllToAsync writeZipPromise readFileAsync readAsTextAsync toBufferPromise addLocalFileAsync addLocalFolderPromise':
          callsBack(['Error'], { returns: UNKNOWN }),
      },
    },
    'jszip:JSZip': {
      members: {
        'file folder remove': returns('jszip:JSZip'),
        generateSync: archive(),
        generateAsync: returns('buffer:Buffer'),
        loadAsync: chains,
        'async nodeStream generateNodeStream': returns(UNKNOWN),
        'forEach filter': runs('here', 0),
        files: property(UNKNOWN),
      },
    },
    'pizzip:PizZip': { members: { 'load generate': archive(), 'file folder remove': chains } },
    'pako:Stream': { members: { push: archive(), 'result err msg': property(UNKNOWN) } },
    'archiver:Archiver': { extends: ['stream:Transform'], members: { 'append file directory glob finalize symlink abort': chains } },
    'yauzl:ZipFile': {
      members: { ...listeners(), 'readEntry close': returns(UNKNOWN), openReadStream: callsBack(['Error', 'stream:Readable']) },
    },
    'zip:StreamZip': {
      members: {
        ...listeners(),
        entryDataSync: archive(),
        'entries entry close': returns(UNKNOWN),
        'stream extract': callsBack(['Error', 'stream:Readable']),
      },
    },
  },
};
