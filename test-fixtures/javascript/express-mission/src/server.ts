/** The examples Unblock was asked for: what blocks the loop of an Express application, and what does not. */
import express from 'express';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { pbkdf2Sync } from 'node:crypto';
import { Pool } from 'pg';
import { renderOnce, renderReport } from './reports.js';

const app = express();
const pool = new Pool();

// (a) Asynchronous calls, awaited.
app.get('/weather/:city', async (req, res) => {
  const response = await fetch(`https://weather.example/${req.params.city}`); // ok: awaited
  await sleep(1000); // ok: awaited
  res.json(await response.json()); // ok: awaited
});

// (b) Once, before anything is served.
const banner = renderOnce('banner'); // ok: module top level
const settings = JSON.parse(readFileSync('settings.json', 'utf8')); // ok: module top level

// (c) The same work for every request.
app.get('/reports/:id', (req, res) => {
  res.send(banner + renderReport(req.params.id)); // expect no-blocking-call: renderReport > child_process.execFileSync
});

// (d) Blocking calls in the handler itself.
app.post('/login', async (req, res) => {
  const key = pbkdf2Sync(req.body.password, settings.salt, 600_000, 32, 'sha256'); // expect no-cpu-bound-call: crypto.pbkdf2Sync
  res.json({ key: key.toString('hex') });
});

app.get('/export', async (_req, res) => {
  res.send(readFileSync('export/everything.csv')); // expect no-blocking-call: fs.readFileSync
});

// (e) Asynchronous libraries.
app.get('/users/:id', async (req, res) => {
  const { rows } = await pool.query('select * from users where id = $1', [req.params.id]); // ok: awaited
  const template = await readFile('templates/user.html', 'utf8'); // ok: awaited
  res.send(template.replace('{name}', String(rows[0]?.name)));
});

app.listen(3000, () => {
  readFileSync('started.txt'); // ok: once, when the server starts
});
