/** An ES module uses CommonJS files in every way Node allows. */
import express from 'express';
import { createRequire } from 'node:module';
import store, { dropNote } from './legacy/store.cjs';
import * as storeNamespace from './legacy/store.cjs';
import render, { partial } from './legacy/render.cjs';
import transpiled from './legacy/transpiled.cjs';

const require = createRequire(import.meta.url);
const audit = require('./legacy/audit.cjs');

const app = express();
store.prepare(); // ok: module top level

app.get('/notes/:id', (req, res) => {
  res.send(store.readNote(req.params.id)); // expect no-blocking-call: readNote > fs.readFileSync
});
app.delete('/notes/:id', (req, res) => {
  dropNote(req.params.id); // expect no-blocking-call: dropNote > fs.unlinkSync
  audit.record('drop'); // expect no-blocking-call: record > fs.appendFileSync
  res.end();
});
app.get('/raw/:id', (req, res) => {
  res.send(storeNamespace.default.readNote(req.params.id)); // expect no-blocking-call: readNote > fs.readFileSync
});
app.get('/page', (req, res) => {
  res.send(render('page') + partial('footer')); // expect no-blocking-call: render > fs.readFileSync // expect no-blocking-call: partial > fs.readFileSync
});
app.get('/compiled', (req, res) => {
  res.send(transpiled.default() + transpiled.version()); // expect no-blocking-call: compiled > fs.readFileSync
});
app.listen(3000);
