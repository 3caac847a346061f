/** Members named by constants, templates, enums of strings and by the request. */
import express from 'express';
import fs from 'node:fs';
import { formats } from './formats.js';

const READ = 'readFileSync';
const verb = 'write';
const METHOD = { list: 'readdirSync', check: `exists${'Sync'}` };

const app = express();
app.get('/a', (req, res) => res.send(fs[READ]('a'))); // expect no-blocking-call: fs.readFileSync
app.get('/b', (req, res) => {
  fs[`${verb}FileSync`]('b', ''); // expect no-blocking-call: fs.writeFileSync
  res.end();
});
app.get('/c', (req, res) => res.json(fs[METHOD.list]('c'))); // expect no-blocking-call: fs.readdirSync
app.get('/d', (req, res) => res.json(fs[METHOD.check]('d'))); // expect no-blocking-call: fs.existsSync
app.get('/e', (req, res) => res.json(fs['promises'].readFile)); // ok: a property
app.get('/f', (req, res) => {
  const write = formats[req.query.format] ?? formats.json;
  res.send(write({ id: 1 })); // expect no-blocking-call: csv > fs.readFileSync
});
app.get('/g', (req, res) => res.send(formats['json']({ id: 1 }))); // ok: JSON only
app.get('/h', (req, res) => res.send(formats?.['csv']?.({ id: 1 }))); // expect no-blocking-call: csv > fs.readFileSync
app.get('/i', (req, res) => {
  const suffix = req.query.sync ? 'Sync' : '';
  res.send(String(Object.keys(fs).includes(`readFile${suffix}`))); // ok: names only
});
app.listen(3000);
