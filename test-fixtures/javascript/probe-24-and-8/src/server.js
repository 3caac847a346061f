/** Twenty-four one-liners that block, and eight that only look like it. */
import express from 'express';
import fs from 'node:fs';
import nodeFs, { readFileSync as slurp } from 'fs';
import { exec, execSync as run } from 'node:child_process';
import crypto from 'node:crypto';
import zlib from 'node:zlib';
import { DatabaseSync } from 'node:sqlite';
import Database from 'better-sqlite3';
import { glob } from 'glob';
import jwt from 'jsonwebtoken';
import * as sass from 'sass';
import { parse } from 'csv-parse/sync';
import { tracingChannel } from 'node:diagnostics_channel';
import { Effect } from 'effect';
import { flushSync } from 'react-dom';
import { loadConfig } from './config.js';

const app = express();
const read = fs.readFileSync;
const { readdirSync: list } = nodeFs;
const { privateKey } = crypto.generateKeyPairSync('ed25519'); // ok: module top level
const statement = new DatabaseSync('a.db').prepare('select 1'); // ok: module top level
const db = new Database('b.db'); // ok: module top level
const cell = new Int32Array(new SharedArrayBuffer(4));
const channel = tracingChannel('app');
const sheet = new CSSStyleSheet();
const pages = new Map([['a', 'A']]);
const memory = { readFileSync: (name) => pages.get(name) };

app.get('/1', (req, res) => res.send(fs.readFileSync('a'))); // expect no-blocking-call: fs.readFileSync
app.get('/2', (req, res) => res.send(slurp('a'))); // expect no-blocking-call: fs.readFileSync
app.get('/3', (req, res) => res.send(read('a'))); // expect no-blocking-call: fs.readFileSync
app.get('/4', (req, res) => res.send(list('a'))); // expect no-blocking-call: fs.readdirSync
app.get('/5', (req, res) => res.send(run('date'))); // expect no-blocking-call: child_process.execSync
app.get('/6', (req, res) => res.send(req.query.names.map(fs.readFileSync))); // expect no-blocking-call: fs.readFileSync
app.get('/7', (req, res) => res.send(loadConfig())); // expect no-blocking-call: loadConfig > fs.readFileSync
app.get('/8', (req, res) => res.send(crypto.randomBytes(Number(req.query.n)))); // expect no-cpu-bound-call: crypto.randomBytes
app.get('/9', (req, res) => res.send(crypto.sign(null, req.body, privateKey))); // expect no-cpu-bound-call: crypto.sign
app.get('/10', (req, res) => res.send(crypto.pbkdf2Sync(req.body, 'salt', 1e5, 32, 'sha256'))); // expect no-cpu-bound-call: crypto.pbkdf2Sync
app.get('/11', (req, res) => res.send(zlib.gunzipSync(req.body))); // expect no-cpu-bound-call: zlib.gunzipSync
app.get('/12', (req, res) => res.json(statement.get())); // expect no-blocking-call: sqlite:StatementSync.get
app.get('/13', (req, res) => res.json(db.prepare('select 1').all())); // expect no-blocking-call: better-sqlite3:Statement.all
app.get('/14', (req, res) => res.send(Atomics.wait(cell, 0, 0, 100))); // expect no-blocking-call: Atomics.wait
app.get('/15', (req, res) => res.send(glob.sync('**/*.md'))); // expect no-blocking-call: glob.glob.sync
app.get('/16', (req, res) => res.send(jwt.verify(req.query.token, process.env.PUBLIC_KEY, { algorithms: ['RS256'] }))); // expect no-cpu-bound-call: jsonwebtoken.verify
app.get('/17', (req, res) => res.send(sass.compile('a.scss').css)); // expect no-cpu-bound-call: sass.compile
app.post('/18', (req, res) => res.send(parse(req.body))); // expect no-cpu-bound-call: csv-parse/sync.parse
app.get('/19', (req, res) => res.send(fs['statSync']('a'))); // expect no-blocking-call: fs.statSync
app.get('/20', (req, res) => res.send(new DatabaseSync('c.db'))); // expect no-blocking-call: sqlite.DatabaseSync
app.get('/21', (req, res) => res.send(process.env.A ? fs.existsSync('a') : false)); // expect no-blocking-call: fs.existsSync
app.post('/22', express.text({ limit: '50mb' }), (req, res) => res.send(JSON.parse(req.body))); // expect no-cpu-bound-call: JSON.parse
app.get('/23', (req, res) => { for (let i = 0; i < req.query.n; i++) res.locals.sum = (res.locals.sum ?? 0) + Math.sqrt(i); }); // expect no-heavy-loop: for
app.get('/24', (req, res) => res.send(/^(\w+\s?)*$/.test(req.query.text))); // expect no-slow-regex: /^(\w+\s?)*$/

app.get('/fine-1', (req, res) => res.send(Effect.runSync(Effect.succeed(1)))); // ok: runs what is there
app.get('/fine-2', (req, res) => res.send(channel.traceSync(() => 1))); // ok: calls its function
app.get('/fine-3', (req, res) => res.send(sheet.replaceSync('a {}'))); // ok: in memory
app.get('/fine-4', (req, res) => res.send(flushSync(() => 1))); // ok: renders
app.get('/fine-5', (req, res) => exec('date', (error, out) => res.send(out))); // ok: another process
app.get('/fine-6', (req, res) => crypto.randomBytes(16, (error, bytes) => res.send(bytes))); // ok: thread pool
app.get('/fine-7', (req, res) => res.send(validateSync(req.body))); // ok: the program's own
app.get('/fine-8', (req, res) => res.send(memory.readFileSync('a'))); // ok: the program's own, in memory
slurp('at-start'); // ok: module top level
app.listen(3000);

function validateSync(body) {
  return typeof body === 'object'; // ok: nothing blocks
}
