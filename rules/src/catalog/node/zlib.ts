import { blocks, makes, property, returns, runs } from '../define.js';
import type { Unit } from '../measured.js';
import type { Library, Members, Model } from '../model.js';
import { callsBack, each, UNKNOWN } from './forms.js';

const FORMATS = 'brotliCompress brotliDecompress deflate deflateRaw gunzip gzip inflate inflateRaw unzip zstdCompress zstdDecompress';

/** All of the deflate family do the same work; unpacking is counted by what is packed. */
function unitOf(name: string): Unit | null {
  if (name.startsWith('zstd')) return null;
  if (name.startsWith('brotli')) return name.includes('Dec') ? 'node brotli decompress megabyte' : 'node brotli megabyte';
  return name.startsWith('deflate') || name.startsWith('gzip') ? 'node gzip megabyte' : 'node gunzip megabyte';
}

function archive(name: string): Model {
  const unit = unitOf(name);
  return blocks('archive', {
    returns: 'buffer:Buffer',
    ...(unit && { estimate: { perMegabyte: unit, of: 0 } }),
    alternative: { symbol: `zlib#${name.slice(0, -'Sync'.length)}`, note: 'takes a callback: wrap it in util.promisify' },
  });
}

const ITERATED = ['Brotli', 'Deflate', 'Gzip', 'Zstd'].flatMap((name) => [`compress${name}`, `decompress${name}`]);

/** Methods with an asynchronous sister on the same object. */
const zipped = (names: string, kind: 'archive' | 'file', type: string): Members =>
  each(names, (name) => blocks(kind, { returns: UNKNOWN, alternative: { symbol: `${type}#${name.slice(0, -'Sync'.length)}` } }));

/** Transform streams: their work is done in the thread pool. */
const streams =
  'createGzip createGunzip createDeflate createDeflateRaw createInflate createInflateRaw createUnzip createBrotliCompress createBrotliDecompress createZstdCompress createZstdDecompress';

export const zlib: Library = {
  name: 'node:zlib',
  language: 'javascript',
  source: 'https://nodejs.org/api/zlib.html, @types/node 26.6.6',
  modules: {
    zlib: {
      ...each(
        FORMATS.split(' ')
          .map((name) => `${name}Sync`)
          .join(' '),
        archive,
      ),
      [FORMATS]: callsBack(['Error', 'buffer:Buffer'], { returns: 'buffer:Buffer' }),
      [streams]: returns('stream:Transform'),
      'Gzip Gunzip Deflate DeflateRaw Inflate InflateRaw Unzip BrotliCompress BrotliDecompress': makes('stream:Transform'),
      createZipArchiveSync: blocks('archive', {
        returns: { list: 'buffer:Buffer' },
        alternative: { symbol: 'zlib#createZipArchive', note: 'gives a stream' },
      }),
      createZipArchive: returns('stream:Readable'),
      ZipBuffer: makes('zlib:ZipBuffer'),
      ZipEntry: makes('zlib:ZipEntry', {
        members: {
          createSync: blocks('archive', { returns: 'zlib:ZipEntry', alternative: { symbol: 'zlib#ZipEntry.create' } }),
          'create createStream': returns('zlib:ZipEntry'),
          read: returns({ list: 'zlib:ZipEntry' }),
        },
      }),
      ZipFile: makes('zlib:ZipFile', {
        members: {
          openSync: blocks('file', { returns: 'zlib:ZipFile', alternative: { symbol: 'zlib#ZipFile.open' } }),
          open: returns('zlib:ZipFile'),
        },
      }),
      crc32: returns('number'),
      constants: property(UNKNOWN),
    },
    'zlib/iter': {
      ...each(ITERATED.map((name) => `${name}Sync`).join(' '), (name) =>
        blocks('archive', {
          returns: { list: 'buffer:Buffer' },
          alternative: { symbol: `zlib/iter#${name.slice(0, -'Sync'.length)}`, note: 'gives an async iterable' },
        }),
      ),
      [ITERATED.join(' ')]: returns({ list: 'buffer:Buffer' }),
    },
  },
  types: {
    'zlib:ZipEntry': {
      members: {
        ...zipped('contentSync', 'archive', 'zlib:ZipEntry'),
        'content contentStream': returns('buffer:Buffer'),
        'name comment': property('string'),
        'size compressedSize': property('number'),
      },
    },
    'zlib:ZipBuffer': {
      element: { tuple: ['string', 'zlib:ZipEntry'] },
      members: {
        ...zipped('addSync toBufferSync', 'archive', 'zlib:ZipBuffer'),
        'add addEntry get': returns('zlib:ZipEntry'),
        toBuffer: returns('buffer:Buffer'),
        forEach: runs('here', 0, { params: ['zlib:ZipEntry', 'string'] }),
        'has delete clear': returns('boolean'),
        values: returns({ list: 'zlib:ZipEntry' }),
      },
    },
    'zlib:ZipFile': {
      members: {
        ...zipped('addSync compactSync', 'archive', 'zlib:ZipFile'),
        ...zipped('addEntrySync closeSync deleteSync entriesSync getSync valuesSync', 'file', 'zlib:ZipFile'),
        forEachSync: { ...blocks('file'), ...runs('here', 0, { params: ['zlib:ZipEntry', 'string'] }) },
        'add addEntry get': returns('zlib:ZipEntry'),
        'close delete has': returns('boolean'),
        compact: returns('stream:Readable'),
        forEach: runs('here', 0, { params: ['zlib:ZipEntry', 'string'] }),
        values: returns({ list: 'zlib:ZipEntry' }),
      },
    },
  },
};
