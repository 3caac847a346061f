import express from 'express';
import { setImmediate as giveWay } from 'node:timers/promises';
import { countUp, indexed, joined, limited, permutations, shortest } from './work.js';

const app = express();
app.use(express.json({ limit: '10mb' }));
const people = [];
const teams = [];
const COLORS = ['red', 'green', 'blue'];

app.post('/people', (req, res) => {
  people.push(...req.body.people); // ok: it only keeps
  teams.push(...req.body.teams);
  res.end();
});

app.get('/count', (req, res) => res.json(countUp(Number(req.query.n)))); // expect no-heavy-loop: countUp > for
app.get('/count/limited', (req, res) => res.json(limited(Math.min(Number(req.query.n), 500)))); // ok: at most 500

app.get('/count/refused', (req, res) => {
  const n = Number.parseInt(req.query.n, 10);
  if (n > 1000) return res.sendStatus(400);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i; // ok: more is refused
  return res.json(sum);
});

app.get('/count/lower', (req, res) => {
  const n = Math.max(Number(req.query.n), 1);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i; // expect no-heavy-loop: for
  res.json(sum);
});

app.get('/halving', (req, res) => {
  let steps = 0;
  for (let n = Number(req.query.n); n > 1; n /= 2) steps++; // ok: halving ends soon
  res.json(steps);
});

app.get('/joined', (req, res) => res.json(joined(people, teams))); // expect no-heavy-loop: joined > people.map > teams.find
app.get('/indexed', (req, res) => res.json(indexed(people, teams))); // ok: a Map answers at once

app.get('/square', (req, res) => {
  const found = [];
  for (const one of people) { // expect no-heavy-loop: for
    for (const other of people) if (one.name === other.name && one !== other) found.push(one);
  }
  res.json(found);
});

app.get('/colors', (req, res) => {
  res.json(people.map((person) => COLORS.find((color) => color === person.color))); // ok: three colors
});

app.post('/tags', (req, res) => {
  const found = [];
  for (const person of req.body.people) for (const tag of person.tags) found.push(tag); // ok: no more than what was sent
  res.json(found);
});

app.get('/wait', (req, res) => {
  const end = Date.now() + 100;
  while (Date.now() < end); // expect no-heavy-loop: while
  res.json({});
});

app.get('/microtasks', async (req, res) => {
  let sum = 0;
  for (let i = 0; i < req.query.n; i++) { // expect no-heavy-loop: for
    sum += await Promise.resolve(i);
  }
  res.json(sum);
});

app.get('/giving-way', async (req, res) => {
  let sum = 0;
  for (let i = 0; i < req.query.n; i++) { // ok: gives way to the event loop
    sum += i;
    if (i % 1000 === 0) await giveWay();
  }
  res.json(sum);
});

app.get('/constant', (req, res) => {
  let sum = 0;
  for (let i = 0; i < 50_000_000; i++) sum += Math.sqrt(i); // expect no-heavy-loop: for
  for (let i = 0; i < 1_000; i++) sum += Math.sqrt(i); // ok: a few
  res.json(sum);
});

app.post('/permutations', (req, res) => res.json(permutations(req.body.stops))); // expect no-heavy-loop: permutations > permutations
app.post('/shortest', (req, res) => res.json(shortest(req.body.stops))); // ok: at most six stops

app.post('/copy', (req, res) => res.json(structuredClone(people))); // expect no-cpu-bound-call: structuredClone
app.post('/copy/colors', (req, res) => res.json(structuredClone(COLORS))); // ok: three colors

app.post('/import', express.text({ limit: '50mb' }), (req, res) => res.json(JSON.parse(req.body))); // expect no-cpu-bound-call: JSON.parse
app.post('/settings', express.text({ limit: '100kb' }), (req, res) => res.json(JSON.parse(req.body))); // ok: a small body

app.listen(3000);
