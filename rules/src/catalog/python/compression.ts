import { blocks, perMegabyte, returns } from '../define.js';
import type { Unit } from '../measured.js';
import type { ArgRef, Library, Members, Model } from '../model.js';
import { inMemory, quiet } from './words.js';

const whole = blocks('archive', { returns: 'bytes' });
/** Unpacking is counted by what is packed. */
const each = (compress: Unit, decompress: Unit): Members => ({
  compress: blocks('archive', { returns: 'bytes', estimate: { perMegabyte: compress, of: [0, 'data'] } }),
  decompress: blocks('archive', { returns: 'bytes', estimate: { perMegabyte: decompress, of: [0, 'data'] } }),
});
/** Where the file is in memory, reading and writing it count by themselves. */
const onDisk = (file: ArgRef): Model =>
  blocks('archive', { returns: 'gzip.GzipFile', note: 'reading and writing it compresses', when: { not: inMemory(file) } });
const streaming: Members = { 'compress decompress flush': whole, copy: returns({ self: true }) };

export const compression: Library = {
  name: 'zlib, gzip, bz2, lzma',
  language: 'python',
  source: 'docs.python.org/3/library/archiving.html (3.14)',
  modules: {
    zlib: {
      ...each('python zlib megabyte', 'python gunzip megabyte'),
      'compressobj decompressobj': returns('zlib.Compress'),
      'crc32 adler32': quiet,
    },
    gzip: {
      ...each('python gzip megabyte', 'python gunzip megabyte'),
      open: onDisk(0),
      GzipFile: { ...onDisk([3, 'fileobj']), instance: 'gzip.GzipFile' },
    },
    bz2: {
      ...each('python bz2 megabyte', 'python bz2 decompress megabyte'),
      open: onDisk(0),
      BZ2File: { ...onDisk(0), instance: 'gzip.GzipFile' },
      'BZ2Compressor BZ2Decompressor': returns('zlib.Compress'),
    },
    lzma: {
      ...each('python lzma megabyte', 'python lzma decompress megabyte'),
      open: onDisk(0),
      LZMAFile: { ...onDisk(0), instance: 'gzip.GzipFile' },
      'LZMACompressor LZMADecompressor': returns('zlib.Compress'),
    },
    brotli: {
      compress: perMegabyte('brotli (PyPI) megabyte', whole),
      decompress: whole,
      'Compressor Decompressor': returns('zlib.Compress'),
    },
    zstandard: {
      'compress decompress': whole,
      'ZstdCompressor ZstdDecompressor': returns('zlib.Compress'),
    },
    snappy: { 'compress decompress uncompress': whole },
    'lz4.frame': { 'compress decompress': whole, open: onDisk(0) },
  },
  types: {
    'zlib.Compress': { members: streaming },
    'gzip.GzipFile': {
      members: {
        'read read1 readline peek': blocks('archive', { continues: true, returns: 'bytes' }),
        readlines: blocks('archive', { continues: true, returns: { list: 'bytes' } }),
        'write writelines flush __iter__ seek': blocks('archive', { continues: true }),
        'close fileno tell': quiet,
      },
      element: 'bytes',
    },
  },
};
