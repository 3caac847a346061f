/** Destructuring in every form: renames, defaults, rest, nested, in parameters and in loops. */
import express from 'express';
import fs from 'node:fs';
import * as path from 'node:path';
import { tools } from './tools.js';

const { readFileSync: read, promises: { readFile }, ...others } = fs;
const { disk: { load, save = () => undefined }, memory: { load: recall } = {} } = tools;
const [first, , third = load] = [load, recall];
const { missing = tools.disk.list } = tools;

const app = express();

app.get('/a', (req, res) => res.send(read(path.join('a', req.query.name)))); // expect no-blocking-call: fs.readFileSync
app.get('/b', async (req, res) => res.send(await readFile('b'))); // ok: promise
app.get('/c', (req, res) => res.json(others.readdirSync('.'))); // expect no-blocking-call: fs.readdirSync
app.get('/d', (req, res) => res.send(load('d'))); // expect no-blocking-call: load > fs.readFileSync
app.post('/e', (req, res) => {
  save('e'); // expect no-blocking-call: save > fs.writeFileSync
  res.send(recall('e')); // ok: a map
});
app.get('/f', (req, res) => res.send(first('f'))); // expect no-blocking-call: load > fs.readFileSync
app.get('/g', (req, res) => res.send(third('g'))); // expect no-blocking-call: load > fs.readFileSync
app.get('/h', (req, res) => res.json(missing())); // expect no-blocking-call: list > fs.readdirSync
app.get('/i', (req, res) => res.send(show({ name: 'i', tools }))); // expect no-blocking-call: show > load > fs.readFileSync
app.get('/j', (req, res) => {
  let opened;
  ({ load: opened } = tools.disk);
  res.send(opened('j')); // expect no-blocking-call: load > fs.readFileSync
});
app.get('/k', (req, res) => {
  for (const [name, tool] of Object.entries(tools)) res.write(name + tool.load('k')); // expect no-blocking-call: load > fs.readFileSync
  res.end();
});
app.listen(3000);

function show({ name, tools: { disk: { load: open } } }) {
  return open(name);
}
