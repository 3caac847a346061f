import zlib from 'node:zlib';
import { promisify } from 'node:util';
import sqlite, { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync('app.db'); // ok: module top level
const session = db.createSession(); // ok: module top level
const tags = db.createTagStore(); // ok: module top level
const zstd = promisify(zlib.zstdCompress);

export const backup = {
  async '/pack'(req) {
    zlib.deflateSync(req.text); // expect no-cpu-bound-call: zlib.deflateSync
    zlib.deflateRawSync(req.text); // expect no-cpu-bound-call: zlib.deflateRawSync
    zlib.zstdCompressSync(req.text); // expect no-cpu-bound-call: zlib.zstdCompressSync
    await zstd(req.text); // ok: thread pool
    zlib.deflate(req.text, () => {}); // ok: thread pool
    zlib.deflateRaw(req.text, () => {}); // ok: thread pool
    req.pipe(zlib.createZstdCompress()); // ok: thread pool
  },
  async '/unpack'(req) {
    zlib.inflateSync(req.text); // expect no-cpu-bound-call: zlib.inflateSync
    zlib.brotliDecompressSync(req.text); // expect no-cpu-bound-call: zlib.brotliDecompressSync
    zlib.zstdDecompressSync(req.text); // expect no-cpu-bound-call: zlib.zstdDecompressSync
    zlib.inflate(req.text, () => {}); // ok: thread pool
    zlib.brotliDecompress(req.text, () => {}); // ok: thread pool
    zlib.zstdDecompress(req.text, () => {}); // ok: thread pool
    zlib.crc32(req.text); // ok: gigabytes a second
  },
  async '/database'(req) {
    db.applyChangeset(req.text); // expect no-blocking-call: sqlite:DatabaseSync.applyChangeset
    tags.get`SELECT 1`; // expect no-blocking-call: sqlite:SQLTagStore.get
    db.isOpen; // ok: a property
    await sqlite.backup(db, 'copy.db'); // ok: in the thread pool, page by page
    return session.changeset(); // expect no-blocking-call: sqlite:Session.changeset
  },
};
