import express from 'express';
import zlib, { brotliCompressSync, createGzip } from 'node:zlib';
import { promisify } from 'node:util';
import { pipeline } from 'node:stream/promises';
import { createReadStream, createWriteStream } from 'node:fs';
import AdmZip from 'adm-zip';
import JSZip from 'jszip';
import pako from 'pako';
import { zipSync } from 'fflate';

const gzip = promisify(zlib.gzip);

const app = express();
app.get('/zlib', async (req, res) => {
  zlib.gzipSync('a'); // expect no-cpu-bound-call: zlib.gzipSync
  zlib.inflateRawSync(req.body); // expect no-cpu-bound-call: zlib.inflateRawSync
  brotliCompressSync('a'); // expect no-cpu-bound-call: zlib.brotliCompressSync
  await gzip('a'); // ok: thread pool
  zlib.deflate('a', (error, data) => res.send(data)); // ok: thread pool
  await pipeline(createReadStream('a'), createGzip(), createWriteStream('a.gz')); // ok: thread pool
});
app.get('/libraries', async (req, res) => {
  const zip = new AdmZip('a.zip'); // expect no-cpu-bound-call: adm-zip
  zip.extractAllTo('out'); // expect no-cpu-bound-call: adm-zip:AdmZip.extractAllTo
  pako.deflate('a'); // expect no-cpu-bound-call: pako.deflate
  zipSync({ a: new Uint8Array(1) }); // expect no-cpu-bound-call: fflate.zipSync
  const archive = new JSZip(); // ok: empty
  archive.file('a', 'b'); // ok: in memory
  res.end();
});
app.listen(3000);
