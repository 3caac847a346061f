/** Compression and archives. */

import AdmZip from 'adm-zip';
import * as fflate from 'fflate';
import JSZip from 'jszip';
import lzString from 'lz-string';
import * as pako from 'pako';
import snappy from 'snappy';
import * as tar from 'tar';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bytes, file, fresh, text, tree } from '../inputs.mjs';

const input = Buffer.concat(Array.from({ length: 10 }, () => bytes));
const zip = new AdmZip();
zip.addFile('a.json', input);
for (let at = 0; at < 1000; at++) zip.addFile(`${at}.txt`, bytes.subarray(0, 200));
const zips = [new AdmZip(), new AdmZip()];
for (const each of zips) each.addFile('a.json', input);
const zipped = zip.toBuffer();
const zipFile = file(zipped, '.zip');
const other = new JSZip();
other.file('a.json', input);
const gzipped = fflate.gzipSync(input);
const deflated = fflate.zlibSync(input);
const raw = fflate.deflateSync(input);
const snapped = snappy.compressSync(input);
const folder = tree();
writeFileSync(join(folder, 'd.json'), Buffer.concat([input, input, input]));
const trees = [tree(), tree()];
const tarred = fresh('.tgz');
tar.create({ sync: true, gzip: true, file: tarred, cwd: folder }, ['a.txt', 'd.json']);

export const blocking = {
  'archive adm-zip': async () => new AdmZip(zipFile),
  'archive adm-zip:AdmZip.readFile': async () => new AdmZip(zipFile).readFile('a.json'),
  'archive adm-zip:AdmZip.readAsText': async () => new AdmZip(zipFile).readAsText('a.json'),
  'archive adm-zip:AdmZip.extractAllTo': async () => new AdmZip(zipFile).extractAllTo(fresh()),
  'archive adm-zip:AdmZip.toBuffer': async () => zips[0].toBuffer(),
  'archive adm-zip:AdmZip.writeZip': async () => zips[1].writeZip(fresh('.zip')),
  'archive pako.deflate': async () => pako.deflate(input),
  'archive pako.inflate': async () => pako.inflate(deflated),
  'archive pako.gzip': async () => pako.gzip(input),
  'archive pako.ungzip': async () => pako.ungzip(gzipped),
  'archive pako.deflateRaw': async () => pako.deflateRaw(input),
  'archive pako.inflateRaw': async () => pako.inflateRaw(raw),
  'archive fflate.zipSync': async () => fflate.zipSync({ a: input }),
  'archive fflate.unzipSync': async () => fflate.unzipSync(zipped),
  'archive fflate.gzipSync': async () => fflate.gzipSync(input),
  'archive fflate.gunzipSync': async () => fflate.gunzipSync(gzipped),
  'archive fflate.zlibSync': async () => fflate.zlibSync(input),
  'archive fflate.deflateSync': async () => fflate.deflateSync(input),
  'archive fflate.inflateSync': async () => fflate.inflateSync(raw),
  'archive tar.create': async () => tar.create({ sync: true, file: fresh('.tar'), cwd: folder }, ['a.txt', 'd.json']),
  'archive tar.extract': async () => tar.extract({ sync: true, file: tarred, cwd: trees[0] }),
  'archive tar.list': async () => tar.list({ sync: true, file: tarred }),
  'archive snappy.compressSync': async () => snappy.compressSync(input),
  'archive snappy.uncompressSync': async () => snappy.uncompressSync(snapped),
  'archive lz-string.compress': async () => lzString.compress(text),
};

export const free = {
  'fflate.zip': async () => await promisify(fflate.zip)({ a: input }),
  'fflate.unzip': async () => await promisify(fflate.unzip)(zipped),
  'fflate.gzip': async () => await promisify(fflate.gzip)(input),
  'fflate.gunzip': async () => await promisify(fflate.gunzip)(gzipped),
  'fflate.zlib': async () => await promisify(fflate.zlib)(input),
  'fflate.deflate': async () => await promisify(fflate.deflate)(input),
  'fflate.inflate': async () => await promisify(fflate.inflate)(raw),
  'snappy.compress': async () => await snappy.compress(input),
  'snappy.uncompress': async () => await snappy.uncompress(snapped),
  'jszip:JSZip.generateAsync': async () => await other.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }),
  'tar.create': async () => await tar.create({ file: fresh('.tar'), cwd: folder }, ['a.txt', 'd.json']),
  'tar.extract': async () => await tar.extract({ file: tarred, cwd: trees[1] }),
};
