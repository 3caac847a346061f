const express = require('express');
const low = require('lowdb');
const FileSync = require('lowdb/adapters/FileSync');
const mkdir = require('make-dir');
const prompt = require('prompt-sync')();
const fetch = require('sync-fetch');
const { createSyncFn } = require('synckit');
const tar = require('tar');

const db = low(new FileSync('db.json')); // ok: module top level
const format = createSyncFn(require.resolve('./format-worker.cjs')); // ok: starts nothing yet
const name = prompt('Name? '); // ok: module top level
db.defaults({ posts: [], name }).write(); // ok: module top level

const app = express();
app.get('/posts', (req, res) => {
  res.json(db.get('posts').value()); // ok: in memory
});
app.post('/posts', (req, res) => {
  db.get('posts').push(req.body).write(); // expect no-blocking-call: lowdb:Chain.write
  res.end();
});
app.get('/news', (req, res) => {
  res.json(fetch('https://example.org').json()); // expect no-blocking-call: sync-fetch
});
app.post('/format', (req, res) => {
  res.send(format(req.body)); // expect no-blocking-call: createSyncFn
});
app.post('/backup', async (req, res) => {
  mkdir.sync('backup'); // expect no-blocking-call: make-dir.sync
  await mkdir('backup'); // ok: asynchronous
  tar.c({ sync: true, file: 'backup/a.tar' }, ['data']); // expect no-cpu-bound-call: tar.c
  tar.create({ gzip: true, file: 'backup/a.tgz' }, ['data'], () => res.end()); // ok: asynchronous
  await tar.x({ file: 'backup/a.tgz' }); // ok: asynchronous
});
app.listen(3001);
