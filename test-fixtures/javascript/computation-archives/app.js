/** Compression and archives. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import AdmZip from 'adm-zip';
import express from 'express';
import { zip, zipSync } from 'fflate';
import JSZip from 'jszip';
import pako from 'pako';
import PizZip from 'pizzip';
import * as tar from 'tar';

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);
const pack = promisify(zip);
const archive = new AdmZip();
for (let n = 0; n < 1000; n++) archive.addFile(`folder/${n}.txt`, Buffer.from(`file ${n}`));
writeFileSync('big.zip', zipSync({ a: Buffer.alloc(120_000_000, 1) }, { level: 0 })); // ok: module top level
mkdirSync('data', { recursive: true });
for (let n = 0; n < 300; n++) writeFileSync(`data/${n}.txt`, `file ${n}`.repeat(200));

const app = express();
app.use(express.text({ limit: '50mb' }));
app.post('/gzip', (req, res) => res.send(zlib.gzipSync(req.body))); // expect no-cpu-bound-call: zlib.gzipSync
app.post('/gzip/later', async (req, res) => res.send(await gzip(req.body))); // ok: thread pool
app.post('/deflate', (req, res) => res.send(zlib.deflateSync(req.body))); // expect no-cpu-bound-call: zlib.deflateSync
app.post('/deflate/raw', (req, res) => res.send(zlib.deflateRawSync(req.body))); // expect no-cpu-bound-call: zlib.deflateRawSync
app.post('/brotli', (req, res) => res.send(zlib.brotliCompressSync(req.body))); // expect no-cpu-bound-call: zlib.brotliCompressSync
app.post('/brotli/later', async (req, res) => res.send(await brotli(req.body))); // ok: thread pool
app.post('/gunzip', (req, res) => res.json(zlib.gunzipSync(Buffer.from(req.body, 'base64')).length)); // expect no-cpu-bound-call: zlib.gunzipSync
app.post('/inflate', (req, res) => res.json(zlib.inflateSync(Buffer.from(req.body, 'base64')).length)); // expect no-cpu-bound-call: zlib.inflateSync
app.post('/inflate/raw', (req, res) => res.json(zlib.inflateRawSync(Buffer.from(req.body, 'base64')).length)); // expect no-cpu-bound-call: zlib.inflateRawSync
app.post('/brotli/unpack', (req, res) => {
  res.json(zlib.brotliDecompressSync(Buffer.from(req.body, 'base64')).length); // expect no-cpu-bound-call: zlib.brotliDecompressSync
});
app.post('/inflate/later', (req, res) => {
  zlib.inflate(Buffer.from(req.body, 'base64'), (error, data) => res.json(data.length)); // ok: thread pool
});
app.post('/pako', (req, res) => res.json(pako.deflate(req.body).length)); // expect no-cpu-bound-call: pako.deflate
app.post('/fflate', (req, res) => res.json(zipSync({ a: Buffer.from(req.body) }).length)); // expect no-cpu-bound-call: fflate.zipSync
app.post('/fflate/later', async (req, res) => res.json((await pack({ a: Buffer.from(req.body) })).length)); // ok: in a worker
app.post('/pizzip', (req, res) => {
  const made = new PizZip();
  made.file('document.xml', req.body); // ok: kept until it is written
  res.send(made.generate({ type: 'nodebuffer', compression: 'DEFLATE' })); // expect no-cpu-bound-call: pizzip:PizZip.generate
});
app.post('/jszip', (req, res) => {
  const made = new JSZip(); // ok: empty
  made.file('a.txt', req.body); // ok: in memory
  res.send('kept');
});
app.get('/adm-zip', (req, res) => res.json(new AdmZip('big.zip').getEntryCount())); // expect no-cpu-bound-call: adm-zip
app.get('/adm-zip/out', (req, res) => {
  archive.extractAllTo('out', true); // expect no-cpu-bound-call: adm-zip:AdmZip.extractAllTo
  res.end();
});
app.get('/tar', (req, res) => {
  tar.c({ sync: true, file: 'data.tar' }, ['data']); // expect no-cpu-bound-call: tar.c
  res.end();
});
app.get('/tar/later', async (req, res) => {
  await tar.c({ file: 'data.tar' }, ['data/1.txt']); // ok: asynchronous
  res.end();
});
app.listen(3000);
