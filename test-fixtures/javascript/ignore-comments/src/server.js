import express from 'express';
import fs from 'node:fs';
import { load, loadAll } from './load.js';

const app = express();
app.get('/a', (req, res) => {
  // eslint-disable-next-line unblock/no-blocking-call -- a few bytes
  res.send(fs.readFileSync('a')); // ok: ignored
});
app.get('/b', (req, res) => {
  // unblock-ignore-next-line no-blocking-call -- a few bytes
  res.send(fs.readFileSync('b')); // ok: ignored
});
app.get('/c', (req, res) => res.send(load())); // ok: ignored where it reads
app.get('/d', (req, res) => res.send(loadAll())); // expect no-blocking-call: loadAll > fs.readdirSync
app.get('/e', (req, res) => {
  // unblock-ignore-next-line no-cpu-bound-call -- another rule
  res.send(fs.readFileSync('e')); // expect no-blocking-call: fs.readFileSync
});
app.listen(3000);
