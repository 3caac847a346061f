import { blocks, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet } from './words.js';

const whole = blocks('archive', { returns: 'bytes' });
const opened = blocks('archive', { returns: 'gzip.GzipFile', note: 'reading and writing it compresses' });
const streaming: Members = { 'compress decompress flush': whole, copy: returns({ self: true }) };

export const compression: Library = {
  name: 'zlib, gzip, bz2, lzma',
  language: 'python',
  source: 'docs.python.org/3/library/archiving.html (3.14)',
  modules: {
    zlib: { 'compress decompress': whole, 'compressobj decompressobj': returns('zlib.Compress'), 'crc32 adler32': quiet },
    gzip: { 'compress decompress': whole, open: opened, GzipFile: { ...opened, instance: 'gzip.GzipFile' } },
    bz2: {
      'compress decompress': whole,
      open: opened,
      BZ2File: { ...opened, instance: 'gzip.GzipFile' },
      'BZ2Compressor BZ2Decompressor': returns('zlib.Compress'),
    },
    lzma: {
      'compress decompress': whole,
      open: opened,
      LZMAFile: { ...opened, instance: 'gzip.GzipFile' },
      'LZMACompressor LZMADecompressor': returns('zlib.Compress'),
    },
    brotli: { 'compress decompress': whole, 'Compressor Decompressor': returns('zlib.Compress') },
    zstandard: {
      'compress decompress': whole,
      'ZstdCompressor ZstdDecompressor': returns('zlib.Compress'),
    },
    snappy: { 'compress decompress uncompress': whole },
    'lz4.frame': { 'compress decompress': whole, open: opened },
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
