/** Functions of libraries handed to those that run them later. */
import express from 'express';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const app = express();

app.post('/reports', (req, res) => {
  setTimeout(fs.unlinkSync, 60_000, 'report.tmp'); // expect no-blocking-call: fs.unlinkSync
  process.nextTick(fs.rmSync, 'report.lock'); // expect no-blocking-call: fs.rmSync
  setTimeout(fs.unlink, 60_000, 'report.old', () => {}); // ok: asynchronous
  res.end();
});
app.get('/wait', async (req, res) => {
  await sleep(10); // ok: a promise
  res.end();
});

setInterval(fs.fsyncSync, 1000, 1); // expect no-blocking-call: fs.fsyncSync
process.on('exit', fs.closeSync); // ok: at the end
const { mkdirSync } = process.getBuiltinModule('node:fs');
mkdirSync('reports', { recursive: true }); // ok: at start

app.listen(3000, () => {
  const { readdirSync } = process.getBuiltinModule('fs');
  readdirSync('reports'); // ok: once it listens
});
app.get('/reports', (req, res) => {
  const { readdirSync } = process.getBuiltinModule('fs');
  res.json(readdirSync('reports')); // expect no-blocking-call: fs.readdirSync
});
