/** What is slow, beside what does the same and is not. */

import { createHash } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.json({ limit: '10mb' }));
const stock = [];

app.post('/stock', (req, res) => {
  stock.length = 0;
  stock.push(...req.body); // ok: it only keeps
  res.end();
});

app.post('/index/copied', (req, res) => {
  res.json(Object.keys(req.body.reduce((all, item) => ({ ...all, [item]: true }), {})).length); // expect no-heavy-loop: reduce
});

app.post('/index', (req, res) => {
  const index = req.body.reduce((all, item) => {
    all[item] = true; // ok: one step for each
    return all;
  }, {});
  res.json(Object.keys(index).length);
});

app.post('/list/copied', (req, res) => {
  let out = [];
  for (const item of req.body) out = [...out, item]; // expect no-heavy-loop: for
  res.json(out.length);
});

app.post('/list', (req, res) => {
  const out = [];
  for (const item of req.body) out.push(item); // ok: one step for each
  res.json(out.length);
});

app.post('/list/concatenated', (req, res) => {
  res.json(req.body.reduce((all, item) => all.concat(item), []).length); // expect no-heavy-loop: reduce
});

app.post('/list/fresh', (req, res) => {
  let pairs = 0;
  for (const item of req.body) {
    let pair = [];
    pair = [...pair, item]; // ok: it starts anew in each turn
    pairs += pair.length;
  }
  res.json(pairs);
});

app.post('/front', (req, res) => {
  const out = [];
  for (const item of req.body) out.unshift(item); // expect no-heavy-loop: out.unshift
  res.json(out.length);
});

app.post('/ordered', (req, res) => {
  const { order, items } = req.body;
  items.sort((a, b) => order.indexOf(a) - order.indexOf(b)); // expect no-heavy-loop: order.indexOf
  res.json(items.length);
});

app.post('/ordered/indexed', (req, res) => {
  const { order, items } = req.body;
  const index = new Map(order.map((item, i) => [item, i]));
  items.sort((a, b) => index.get(a) - index.get(b)); // ok: a Map looks up
  res.json(items.length);
});

app.post('/snapshots', (req, res) => {
  let size = 0;
  for (const item of req.body) {
    const copy = JSON.parse(JSON.stringify(stock)); // expect no-cpu-bound-call: JSON.parse // expect no-cpu-bound-call: JSON.stringify // expect no-heavy-loop: JSON.stringify
    size += copy.length + item.length;
  }
  res.json(size);
});

app.post('/snapshot', (req, res) => {
  const copy = [...stock];
  let size = 0;
  for (const item of req.body) size += copy.length + item.length; // ok: it is copied once
  res.json(size);
});

app.get('/countdown', (req, res) => {
  let n = Number(req.query.n);
  let sum = 0;
  while (n--) sum += n; // expect no-heavy-loop: while
  res.json(sum);
});

app.get('/countdown/limited', (req, res) => {
  let n = Math.min(Number(req.query.n), 1000);
  let sum = 0;
  while (n--) sum += n; // ok: at most a thousand
  res.json(sum);
});

app.get('/left', (req, res) => {
  let sum = 0;
  let i = 0;
  for (;;) { // expect no-heavy-loop: for
    if (i >= Number(req.query.n)) break;
    sum += i++;
  }
  res.json(sum);
});

app.get('/left/early', (req, res) => {
  let i = 0;
  for (;;) { // ok: at most a hundred
    if (i >= 100) break;
    i++;
  }
  res.json(i);
});

app.get('/clock', (req, res) => {
  const start = Date.now();
  while (true) { // expect no-heavy-loop: while
    if (Date.now() - start > 200) break;
  }
  res.end();
});

app.get('/hashes', (req, res) => {
  const hash = createHash('sha256');
  for (let i = 0; i < 1_500_000; i++) hash.update(String(i)); // expect no-heavy-loop: for
  res.json(hash.digest('hex'));
});

app.get('/hash', (req, res) => {
  const hash = createHash('sha256');
  for (let i = 0; i < 200; i++) hash.update(String(i)); // ok: a few
  res.json(hash.digest('hex'));
});

const fibonacci = (n) => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2));
app.get('/fibonacci/high', (req, res) => res.json(fibonacci(34))); // expect no-heavy-loop: fibonacci > fibonacci
app.get('/fibonacci/low', (req, res) => res.json(fibonacci(12))); // ok: a small number

function subsets(items) {
  if (items.length === 0) return [[]];
  const [first, ...others] = items;
  const without = subsets(others);
  return [...without, ...without.map((each) => [first, ...each])];
}
app.post('/subsets', (req, res) => res.json(subsets(req.body).length)); // expect no-heavy-loop: subsets > subsets
app.post('/subsets/few', (req, res) => res.json(subsets(req.body.slice(0, 8)).length)); // ok: at most eight

app.post('/freight', (req, res) => {
  const { weights, capacity } = req.body;
  const best = new Array(capacity + 1).fill(0); // expect no-heavy-loop: fill
  for (const weight of weights) // expect no-heavy-loop: for
    for (let rest = capacity; rest >= weight; rest--) best[rest] = Math.max(best[rest], best[rest - weight] + weight);
  res.json(best[capacity]);
});

app.post('/lines', (req, res) => {
  const total = req.body.map((order) => order.tags.filter((tag) => tag.includes('a')).length); // ok: the tags of each
  res.json(total.length);
});

app.get('/name', (req, res) => {
  const taken = new Set(stock);
  for (let i = 0; i < 10_000_000; i++) if (!taken.has(`name ${i}`)) return res.json(i); // ok: it ends at the first that is free
  return res.end();
});

app.listen(3000);
