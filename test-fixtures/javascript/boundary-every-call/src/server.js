/** Each call that leaves the handler is a place of its own, also when it leads to the same line. */
import express from 'express';
import fs from 'node:fs';

const load = (name) => fs.readFileSync(name, 'utf8');
const describe = (name) => `${name}: ${load(name)}`;
const count = (name) => name.length; // ok: a property

const app = express();
app.get('/both', (req, res) => {
  const header = load('header'); // expect no-blocking-call: load > fs.readFileSync
  const footer = load('footer'); // expect no-blocking-call: load > fs.readFileSync
  res.send(header + footer + count(header)); // ok: a property
});
app.get('/ways', (req, res) => {
  if (req.query.short) return res.send(load('short')); // expect no-blocking-call: load > fs.readFileSync
  return res.send(describe('long')); // expect no-blocking-call: describe > load > fs.readFileSync
});
app.get('/same', async (req, res) => {
  res.send(load('a') + load('b')); // expect no-blocking-call: load > fs.readFileSync
});
app.listen(3000);
