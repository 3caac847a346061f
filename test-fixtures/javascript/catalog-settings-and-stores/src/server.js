import express from 'express';
import nconf from 'nconf';
import dotenv from 'dotenv';
import { deleteAsync, deleteSync } from 'del';
import { findUp, findUpSync } from 'find-up';
import { loadJsonFile, loadJsonFileSync } from 'load-json-file';
import { LowSync } from 'lowdb';
import { JSONFilePreset, JSONFileSync } from 'lowdb/node';
import { makeDirectory, makeDirectorySync } from 'make-dir';
import { readPackage, readPackageSync } from 'read-pkg';
import writeFileAtomic from 'write-file-atomic';
import which from 'which';

dotenv.config(); // ok: module top level
nconf.argv().env().file({ file: 'settings.json' }); // ok: module top level
const db = new LowSync(new JSONFileSync('db.json'), { posts: [] }); // ok: reads nothing yet
db.read(); // ok: module top level
const own = readPackageSync(); // ok: module top level
const posts = await JSONFilePreset('posts.json', []); // ok: module top level

const app = express();
app.post('/posts', async (req, res) => {
  db.update((data) => data.posts.push(req.body)); // expect no-blocking-call: lowdb:LowSync.update
  db.write(); // expect no-blocking-call: lowdb:LowSync.write
  await posts.write(); // ok: asynchronous
  res.json(db.data.posts.length); // ok: in memory
});
app.put('/settings', async (req, res) => {
  nconf.set('theme', req.body.theme); // ok: in memory
  nconf.save(); // expect no-blocking-call: nconf.save
  nconf.save(() => res.end()); // ok: calls back
});
app.post('/settings/reload', async (req, res) => {
  dotenv.config({ override: true }); // expect no-blocking-call: dotenv.config
  dotenv.parse('A=1'); // ok: only parses a text
  nconf.file({ file: 'settings.json' }); // expect no-blocking-call: nconf.file
  res.json(nconf.get('theme')); // ok: in memory
});
app.post('/folders', async (req, res) => {
  makeDirectorySync('uploads/a'); // expect no-blocking-call: make-dir.makeDirectorySync
  await makeDirectory('uploads/b'); // ok: asynchronous
  deleteSync(['uploads/*.tmp']); // expect no-blocking-call: del.deleteSync
  res.json(await deleteAsync(['uploads/*.old'])); // ok: asynchronous
});
app.get('/about', async (req, res) => {
  readPackageSync({ cwd: 'plugin' }); // expect no-blocking-call: read-pkg.readPackageSync
  loadJsonFileSync('plugin/manifest.json'); // expect no-blocking-call: load-json-file.loadJsonFileSync
  findUpSync('package.json'); // expect no-blocking-call: find-up.findUpSync
  which.sync('git'); // expect no-blocking-call: which.sync
  await which('git'); // ok: asynchronous
  await findUp('package.json'); // ok: asynchronous
  await loadJsonFile('plugin/manifest.json'); // ok: asynchronous
  res.json([own.name, await readPackage()]); // ok: asynchronous
});
app.put('/file', async (req, res) => {
  writeFileAtomic.sync('a.txt', req.body); // expect no-blocking-call: write-file-atomic.sync
  await writeFileAtomic('a.txt', req.body); // ok: asynchronous
  res.end();
});
app.listen(3000);
