/** compose, pipe, curry, reduce over functions, partial application. */
import express from 'express';
import fs from 'node:fs';
import { compose, curry, pipe, tap } from './functional.js';
import { Attachment, Id, texts, validate } from './validation.js';

const read = (name) => fs.readFileSync(name, 'utf8');
const trim = (text) => text.trim();
const lines = pipe(read, trim, (text) => text.split('\n'));
const shout = compose((text) => text.toUpperCase(), trim);
const copy = curry((from, to) => fs.copyFileSync(from, to));
const copyA = copy('a');
const logged = tap((text) => fs.appendFileSync('log', text));

const app = express();
app.get('/lines', (req, res) => res.json(lines(req.query.name))); // expect no-blocking-call: lines > steps.reduce > read > fs.readFileSync
app.get('/shout', (req, res) => res.send(shout('hello'))); // ok: text only
app.get('/copy', (req, res) => res.json(copyA(req.query.to))); // expect no-blocking-call: copyA > fn > fs.copyFileSync
app.get('/log', (req, res) => res.send(logged('x'))); // expect no-blocking-call: logged > fn > fs.appendFileSync
app.get('/steps', (req, res) => {
  const steps = [trim, read];
  res.send(steps.reduce((value, step) => step(value), ' a ')); // expect no-blocking-call: read > fs.readFileSync
});
app.post('/:id/files', (req, res) => {
  validate([req.params.id, Id], [req.body, Attachment]); // ok: the boundary is the check
  res.send(texts(['a', trim], ['b', read])); // expect no-blocking-call: texts > pairs.map > read > fs.readFileSync
});
app.get('/:id', (req, res) => {
  validate([req.params.id, Id]); // ok: looks at the text
  res.send(texts(['a', trim], [' b ', shout])); // ok: text only
});
app.listen(3000);
