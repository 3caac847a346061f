/** Limits that stand somewhere else than the loop. */

import express from 'express';

const app = express();
app.use(express.json({ limit: '10mb' }));
const MOST = 100;

function memoize(compute) {
  const known = new Map();
  return (n) => {
    if (!known.has(n)) known.set(n, compute(n));
    return known.get(n);
  };
}

const repeated = (items) => items.filter((item, i) => items.indexOf(item) !== i);

function insist(items) {
  if (items.length > MOST) throw new Error('too many');
}

const tooMany = (items) => items.length > MOST;

function refuseLarge(req, res, next) {
  if (req.body.items.length > MOST) return res.sendStatus(413);
  return next();
}

function refuseEmpty(req, res, next) {
  if (req.body.items.length < 1) return res.sendStatus(400);
  return next();
}

app.post('/insisted', (req, res) => {
  insist(req.body.items);
  const { items } = req.body;
  res.json(items.filter((item) => items.includes(item)).length); // ok: more are refused
});

app.post('/asked', (req, res) => {
  if (tooMany(req.body.items)) return res.sendStatus(413);
  const { items } = req.body;
  return res.json(items.filter((item) => items.includes(item)).length); // ok: more are refused
});

app.post('/refused', refuseLarge, (req, res) => {
  const { items } = req.body;
  res.json(items.filter((item) => items.includes(item)).length); // ok: the middleware refuses more
});

app.post('/not-empty', refuseEmpty, (req, res) => {
  res.json(repeated(req.body.items).length); // expect no-heavy-loop: repeated > items.filter > items.indexOf
});

app.get('/put-right', (req, res) => {
  let n = Number.parseInt(req.query.n, 10);
  if (Number.isNaN(n) || n < 1 || n > MOST) n = 10;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i; // ok: at most a hundred
  res.json(sum);
});

app.get('/put-right-below', (req, res) => {
  let n = Number.parseInt(req.query.n, 10);
  if (Number.isNaN(n) || n < 1) n = 10;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i; // expect no-heavy-loop: for
  res.json(sum);
});

const remembered = memoize((n) => (n < 2 ? n : remembered(n - 1) + remembered(n - 2)));
const forgotten = (n) => (n < 2 ? n : forgotten(n - 1) + forgotten(n - 2));

app.get('/remembered', (req, res) => res.json(remembered(Number(req.query.n)))); // ok: each number is computed once
app.get('/forgotten', (req, res) => res.json(forgotten(Number(req.query.n)))); // expect no-heavy-loop: forgotten > forgotten

app.listen(3000);
