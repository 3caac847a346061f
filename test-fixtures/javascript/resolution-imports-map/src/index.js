import express from 'express';
import * as store from '#store';
import { sum } from '#lib/sum.js';
import { statSync } from '#fs';
import { now } from 'imports-map/clock';

const app = express();
app.get('/get', (req, res) => res.send(store.get(req.query.key))); // expect no-blocking-call: get > fs.readFileSync
app.get('/sum', (req, res) => res.send(sum([1, 2]))); // ok: arithmetic
app.get('/age', (req, res) => res.json(statSync('db').mtimeMs)); // expect no-blocking-call: fs.statSync
app.get('/now', (req, res) => res.send(now())); // expect no-blocking-call: now > child_process.execSync
app.listen(3000);
