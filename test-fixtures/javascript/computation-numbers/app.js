/** Numbers that make something large, limits that stand in the loop itself, texts that are cut down, waits that spin. */

import express from 'express';

const app = express();
app.use(express.text({ limit: '5mb' }));
app.use(express.json({ limit: '5mb' }));

app.get('/power', (req, res) => {
  const power = 10n ** BigInt(req.query.n); // expect no-heavy-loop: **
  res.json(power > 1n);
});

app.get('/power/limited', (req, res) => {
  const power = 10n ** BigInt(Math.min(Number(req.query.n), 100)); // ok: at most a hundred digits
  res.json(power > 1n);
});

app.get('/power/of-numbers', (req, res) => {
  res.json(2 ** Number(req.query.n)); // ok: one step, however large
});

app.get('/factorial', (req, res) => {
  let product = 1n;
  for (let i = 2n; i <= BigInt(req.query.n); i++) product *= i; // expect no-heavy-loop: for
  res.json(product > 1n);
});

app.get('/board', (req, res) => {
  const board = new Array(Number(req.query.size)).fill(0); // expect no-heavy-loop: fill
  res.json(board.length);
});

app.get('/board/refused', (req, res) => {
  const size = Number(req.query.size);
  if (!(size > 0 && size <= 100)) return res.json(0);
  const board = new Array(size).fill(0); // ok: more is refused
  return res.json(board.length);
});

app.get('/first', (req, res) => {
  let sum = 0;
  for (let i = 0; i < Number(req.query.n) && i < 1000; i++) sum += i; // ok: at most a thousand
  res.json(sum);
});

app.get('/first/broken', (req, res) => {
  let sum = 0;
  for (let i = 0; i < Number(req.query.n); i++) {
    if (i >= 1000) break;
    sum += i; // ok: it ends after a thousand
  }
  res.json(sum);
});

app.get('/first/left-out', (req, res) => {
  let sum = 0;
  for (let i = 0; i < Number(req.query.n); i++) { // expect no-heavy-loop: for
    if (i < 1000) continue;
    sum += i;
  }
  res.json(sum);
});

app.get('/window', (req, res) => {
  const start = Number(req.query.start);
  let sum = 0;
  for (let i = start; i < start + 50; i++) sum += i; // ok: fifty, wherever they start
  res.json(sum);
});

app.get('/ids', (req, res) => {
  const ids = String(req.query.ids).split(',');
  if (ids.length > 50) throw new Error('too many');
  res.json(ids.filter((id, i) => ids.indexOf(id) === i)); // ok: more are refused
});

app.post('/collapsed', (req, res) => {
  let text = req.body;
  while (text.includes('  ')) text = text.replace('  ', ' '); // expect no-heavy-loop: while
  res.json(text.length);
});

app.post('/collapsed/all', (req, res) => {
  res.json(req.body.replaceAll('  ', ' ').length); // ok: one step for each
});

app.post('/found', (req, res) => {
  let found = 0;
  for (let at = req.body.indexOf('the'); at !== -1; at = req.body.indexOf('the', at + 1)) found++; // ok: it goes on from where it was
  res.json(found);
});

app.post('/without', (req, res) => {
  const { items, gone } = req.body;
  for (const each of gone) items.splice(items.indexOf(each), 1); // expect no-heavy-loop: items.splice
  res.json(items.length);
});

app.post('/without/set', (req, res) => {
  const { items, gone } = req.body;
  const left = new Set(gone);
  res.json(items.filter((each) => !left.has(each)).length); // ok: a Set looks up
});

function wait(ms) {
  const start = new Date().getTime();
  let now = start;
  while (now - start < ms) now = new Date().getTime();
}

app.get('/wait', (req, res) => {
  wait(60); // expect no-heavy-loop: wait > while
  res.end();
});

let ready = false;
setTimeout(() => (ready = true), 50);

app.get('/ready', async (req, res) => {
  while (!ready) await new Promise((resolve) => setTimeout(resolve, 5)); // ok: it lets the loop go on
  res.end();
});

app.listen(3000);
