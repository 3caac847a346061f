// Limits that calls which do not come back enforce: assertions, and functions that only throw.

import assert from 'node:assert';
import express from 'express';
import invariant from 'tiny-invariant';
import { fail, holds, insist, report } from './errors.js';

const app = express();

const count = (n) => {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.sqrt(i);
  return sum;
};

const countFew = (n) => {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.sqrt(i); // ok: a thousand at most
  return sum;
};

// What it makes of its own parameter says nothing of what it was given.
function log(n) {
  n = Math.min(n, 1000);
  console.log(n);
}

const numberOf = (req) => Number(req.query.n);

app.get('/fail', (req, res) => {
  const n = numberOf(req);
  if (n > 1000) fail('too many');
  res.json(countFew(n));
});
app.get('/report', (req, res) => {
  const n = numberOf(req);
  if (n > 1000) report('many');
  res.json(count(n)); // expect no-heavy-loop: count > for
});
app.get('/insist', (req, res) => {
  const n = numberOf(req);
  insist(n <= 1000, 'too many');
  res.json(countFew(n));
});
app.get('/insist-on-more', (req, res) => {
  const n = numberOf(req);
  insist(n > 0, 'too few');
  res.json(count(n)); // expect no-heavy-loop: count > for
});
app.get('/holds', (req, res) => {
  const n = numberOf(req);
  holds(Number.isInteger(n) && n <= 1000);
  res.json(countFew(n));
});
app.get('/assert', (req, res) => {
  const n = numberOf(req);
  assert(n <= 1000);
  res.json(countFew(n));
});
app.get('/assert-ok', (req, res) => {
  const n = numberOf(req);
  assert.ok(n <= 1000, 'too many');
  res.json(countFew(n));
});
app.get('/assert-more', (req, res) => {
  const n = numberOf(req);
  assert(n >= 0);
  res.json(count(n)); // expect no-heavy-loop: count > for
});
app.get('/invariant', (req, res) => {
  const n = numberOf(req);
  invariant(n <= 1000, 'too many');
  res.json(countFew(n));
});
app.get('/capped-elsewhere', (req, res) => {
  const n = numberOf(req);
  log(n);
  res.json(count(n)); // expect no-heavy-loop: count > for
});

// The second of two tests, the branch that goes on, and a switch.
app.get('/else-if', (req, res) => {
  const n = numberOf(req);
  if (Number.isNaN(n)) return res.sendStatus(400);
  else if (n > 1000) return res.sendStatus(413);
  res.json(countFew(n));
});
app.get('/else-if-goes-on', (req, res) => {
  const n = numberOf(req);
  if (Number.isNaN(n)) return res.sendStatus(400);
  else if (n > 1000) console.log('many');
  res.json(count(n)); // expect no-heavy-loop: count > for
});
app.get('/else', (req, res) => {
  const n = numberOf(req);
  if (n <= 1000) res.set('x-count', String(n));
  else return res.sendStatus(413);
  res.json(countFew(n));
});
app.get('/switch', (req, res) => {
  const n = numberOf(req);
  switch (true) {
    case n < 0:
      return res.sendStatus(400);
    case n > 1000:
      return res.sendStatus(413);
    default:
      break;
  }
  res.json(countFew(n));
});
app.get('/switch-goes-on', (req, res) => {
  const n = numberOf(req);
  switch (true) {
    case n > 1000:
      console.log('many');
      break;
    default:
      break;
  }
  res.json(count(n)); // expect no-heavy-loop: count > for
});

app.use((error, req, res, next) => {
  res.sendStatus(400);
});

app.listen(3000);
