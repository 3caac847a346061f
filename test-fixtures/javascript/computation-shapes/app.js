/** Sizes that come in other shapes: headers, generators, pages; and what limits them. */

import { createReadStream } from 'node:fs';
import { setImmediate as pause } from 'node:timers/promises';
import express from 'express';

const app = express();
const articles = [];

app.post('/articles', express.json(), (req, res) => {
  articles.push(req.body); // ok: it only keeps
  res.end();
});

app.get('/page', (req, res) => {
  const size = Math.min(Number(req.query.size) || 20, 100);
  const start = Number(req.query.page) * size;
  const end = start + size;
  res.json(articles.slice(start, end).map((article) => article.tags.map((tag) => tag.trim()))); // ok: one page
});

app.get('/all', (req, res) => {
  const start = Number(req.query.page);
  const words = [];
  for (const article of articles.slice(start)) for (const word of article.text.split(' ')) words.push(word.trim()); // expect no-heavy-loop: for
  res.json(words.length);
});

app.get('/tags', (req, res) => {
  const tags = new Set();
  for (const article of articles) for (const tag of article.tags) tags.add(tag); // ok: each article has a few tags
  res.json(tags.size);
});

app.get('/tagged', (req, res) => {
  res.json(articles.filter((article) => article.tags.some((tag) => tag === req.query.tag))); // ok: each article has a few tags
});

app.get('/depths', (req, res) => {
  res.json(articles.map((article) => article.path.split('/').length)); // ok: a path has few parts
});

app.get('/points', (req, res) => {
  const points = [];
  for (let n = 0; n < Number(req.headers['x-count']); n++) points.push(n * n); // expect no-heavy-loop: for
  res.json(points);
});

function primes(limit) {
  const found = [];
  for (let n = 2; n < limit; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

app.get('/primes', (req, res) => {
  res.json(primes(Number(req.query.limit))); // expect no-heavy-loop: primes > for
});

async function* numbers(count) {
  for (let n = 0; n < count; n++) yield n;
}

async function* numbersWithPauses(count) {
  for (let n = 0; n < count; n++) {
    if (n % 1000 === 0) await pause();
    yield n;
  }
}

app.get('/sum', async (req, res) => {
  let sum = 0;
  for await (const n of numbers(Number(req.query.count))) sum += n; // expect no-heavy-loop: for
  res.json(sum);
});

app.get('/polite-sum', async (req, res) => {
  let sum = 0;
  for await (const n of numbersWithPauses(Number(req.query.count))) sum += n; // ok: it lets the loop go on
  res.json(sum);
});

app.get('/lines', async (req, res) => {
  let length = 0;
  for await (const chunk of createReadStream('lines.txt')) length += chunk.length; // ok: the stream waits for the disk
  res.json(length);
});

app.listen(3000);
