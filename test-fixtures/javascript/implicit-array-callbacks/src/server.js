/** Functions that array, map, string and object methods call at once. */
import express from 'express';
import fs from 'node:fs';

const read = (name) => fs.readFileSync(name, 'utf8');
const names = ['a', 'b'];
const byTime = (a, b) => fs.statSync(a).mtimeMs - b.length;

const app = express();
app.get('/map', (req, res) => res.json(names.map((name) => read(name)))); // expect no-blocking-call: read > fs.readFileSync
app.get('/for-each', (req, res) => {
  names.forEach((name) => {
    res.write(read(name)); // expect no-blocking-call: read > fs.readFileSync
  });
  res.end();
});
app.get('/filter', (req, res) => res.json(names.filter((name) => fs.existsSync(name)))); // expect no-blocking-call: fs.existsSync
app.get('/reduce', (req, res) => {
  res.json(names.reduce((size, name) => size + fs.statSync(name).size, 0)); // expect no-blocking-call: fs.statSync
});
app.get('/sort', (req, res) => res.json([...names].sort((a, b) => byTime(a, b)))); // expect no-blocking-call: byTime > fs.statSync
app.get('/flat-map', (req, res) => res.json(names.flatMap((name) => fs.readdirSync(name)))); // expect no-blocking-call: fs.readdirSync
app.get('/from', (req, res) => res.json(Array.from(names, (name) => read(name)))); // expect no-blocking-call: read > fs.readFileSync
app.get('/some', (req, res) => res.json(names.some((name) => read(name) === ''))); // expect no-blocking-call: read > fs.readFileSync
app.get('/replace', (req, res) => {
  res.send('{{a}}'.replace(/{{(\w+)}}/g, (_, name) => read(name))); // expect no-blocking-call: read > fs.readFileSync
});
app.get('/parse', (req, res) => {
  res.json(JSON.parse('{}', (key, value) => (key === 'file' ? read(value) : value))); // expect no-blocking-call: read > fs.readFileSync
});
app.get('/group', (req, res) => res.json(Object.groupBy(names, (name) => read(name)))); // expect no-blocking-call: read > fs.readFileSync
app.get('/map-for-each', (req, res) => {
  new Map([['a', 1]]).forEach((value, name) => res.write(read(name))); // expect no-blocking-call: read > fs.readFileSync
  res.end();
});
app.get('/async', async (req, res) => {
  res.json(await Promise.all(names.map((name) => fs.promises.readFile(name)))); // ok: promises
});
app.get('/plain', (req, res) => res.json(names.map((name) => name.length))); // ok: a property
app.get('/later', (req, res) => {
  const readers = names.map((name) => () => name); // ok: makes functions only
  res.json(readers.length);
});
names.forEach((name) => fs.writeFileSync(name, '')); // ok: module top level
app.listen(3000);
