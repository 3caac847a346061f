/** node:zlib: the functions named `…Sync`, and those that work in the thread pool. */

import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { bytes } from '../inputs.mjs';

const input = Buffer.concat(Array.from({ length: 32 }, () => bytes));
const small = bytes.subarray(0, 40_000);
const gzipped = zlib.gzipSync(input);
const deflated = zlib.deflateSync(input);
const raw = zlib.deflateRawSync(input);
const brotli = zlib.brotliCompressSync(input, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } });
const zstd = zlib.zstdCompressSync(input);

export const blocking = {
  'archive zlib.gzipSync': async () => zlib.gzipSync(input),
  'archive zlib.gunzipSync': async () => zlib.gunzipSync(gzipped),
  'archive zlib.deflateSync': async () => zlib.deflateSync(input),
  'archive zlib.inflateSync': async () => zlib.inflateSync(deflated),
  'archive zlib.deflateRawSync': async () => zlib.deflateRawSync(input),
  'archive zlib.inflateRawSync': async () => zlib.inflateRawSync(raw),
  'archive zlib.unzipSync': async () => zlib.unzipSync(gzipped),
  'archive zlib.brotliCompressSync': async () => zlib.brotliCompressSync(small),
  'archive zlib.brotliDecompressSync': async () => zlib.brotliDecompressSync(brotli),
  'archive zlib.zstdCompressSync': async () => zlib.zstdCompressSync(input),
  'archive zlib.zstdDecompressSync': async () => zlib.zstdDecompressSync(zstd),
};

export const free = {
  'zlib.gzip': async () => promisify(zlib.gzip)(input),
  'zlib.gunzip': async () => promisify(zlib.gunzip)(gzipped),
  'zlib.deflate': async () => promisify(zlib.deflate)(input),
  'zlib.inflate': async () => promisify(zlib.inflate)(deflated),
  'zlib.deflateRaw': async () => promisify(zlib.deflateRaw)(input),
  'zlib.inflateRaw': async () => promisify(zlib.inflateRaw)(raw),
  'zlib.unzip': async () => promisify(zlib.unzip)(gzipped),
  'zlib.brotliCompress': async () => promisify(zlib.brotliCompress)(small),
  'zlib.brotliDecompress': async () => promisify(zlib.brotliDecompress)(brotli),
  'zlib.zstdCompress': async () => promisify(zlib.zstdCompress)(input),
  'zlib.zstdDecompress': async () => promisify(zlib.zstdDecompress)(zstd),
};
