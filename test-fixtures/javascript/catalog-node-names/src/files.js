import fs from 'node:fs';
import * as fsp from 'node:fs/promises';

const log = fs.openSync('server.log', 'a'); // ok: module top level
fs.chownSync('server.log', 0, 0); // ok: module top level
fs.cpSync('defaults', 'data', { recursive: true }); // ok: module top level

export const files = {
  async '/permissions'() {
    fs.accessSync('a'); // expect no-blocking-call: fs.accessSync
    fs.chmodSync('a', 0o600); // expect no-blocking-call: fs.chmodSync
    fs.chownSync('a', 1, 1); // expect no-blocking-call: fs.chownSync
    fs.lchownSync('a', 1, 1); // expect no-blocking-call: fs.lchownSync
    fs.lutimesSync('a', 1, 1); // expect no-blocking-call: fs.lutimesSync
    fs.utimesSync('a', 1, 1); // expect no-blocking-call: fs.utimesSync
    fs.statfsSync('/'); // expect no-blocking-call: fs.statfsSync
    await fsp.access('a'); // ok: promise
    await fsp.chmod('a', 0o600); // ok: promise
    await fsp.utimes('a', 1, 1); // ok: promise
    await fsp.statfs('/'); // ok: promise
  },
  async '/copies'() {
    fs.copyFileSync('a', 'b'); // expect no-blocking-call: fs.copyFileSync
    fs.cpSync('a', 'b', { recursive: true }); // expect no-blocking-call: fs.cpSync
    fs.linkSync('a', 'b'); // expect no-blocking-call: fs.linkSync
    fs.symlinkSync('a', 'b'); // expect no-blocking-call: fs.symlinkSync
    fs.truncateSync('a', 0); // expect no-blocking-call: fs.truncateSync
    fs.rmdirSync('a'); // expect no-blocking-call: fs.rmdirSync
    fs.mkdtempSync('a-'); // expect no-blocking-call: fs.mkdtempSync
    fs.mkdtempDisposableSync('a-').remove(); // expect no-blocking-call: fs.mkdtempDisposableSync
    await fsp.copyFile('a', 'b'); // ok: promise
    await fsp.cp('a', 'b', { recursive: true }); // ok: promise
    await fsp.symlink('a', 'b'); // ok: promise
    await fsp.mkdtemp('a-'); // ok: promise
    await using scratch = await fsp.mkdtempDisposable('a-'); // ok: promise
    return scratch.path;
  },
  async '/log'(req) {
    fs.writeSync(log, req.url); // expect no-blocking-call: fs.writeSync
    fs.writevSync(log, [Buffer.from(req.url)]); // expect no-blocking-call: fs.writevSync
    fs.fsyncSync(log); // expect no-blocking-call: fs.fsyncSync
    fs.fdatasyncSync(log); // expect no-blocking-call: fs.fdatasyncSync
    fs.fstatSync(log); // expect no-blocking-call: fs.fstatSync
    fs.ftruncateSync(log); // expect no-blocking-call: fs.ftruncateSync
    fs.write(log, req.url, () => {}); // ok: calls back
    fs.fsync(log, () => {}); // ok: calls back
    fs.fdatasync(log, () => {}); // ok: calls back
  },
  async '/attributes'() {
    fs.fchmodSync(log, 0o600); // expect no-blocking-call: fs.fchmodSync
    fs.fchownSync(log, 0, 0); // expect no-blocking-call: fs.fchownSync
    fs.futimesSync(log, 1, 1); // expect no-blocking-call: fs.futimesSync
    fs.readvSync(log, [Buffer.alloc(1)]); // expect no-blocking-call: fs.readvSync
    fs.closeSync(log); // expect no-blocking-call: fs.closeSync
    fs.fchmod(log, 0o600, () => {}); // ok: calls back
    fs.readv(log, [Buffer.alloc(1)], () => {}); // ok: calls back
  },
};
