import http from 'node:http';
import express from 'express';
import { gzipSync } from 'node:zlib';
import { plugins, setPlugins } from './plugins.js';
import { flood, queens } from './boards.js';

const app = express();

// What lets bodies in decides whether they are small.
app.put('/files', express.text({ limit: '30mb' }), (req, res) => {
  res.json(gzipSync(req.body).length); // expect no-cpu-bound-call: zlib.gzipSync
});

app.put('/notes', express.text({ limit: '10kb' }), (req, res) => {
  res.json(gzipSync(req.body).length); // ok: half a millisecond
});

app.use(express.json({ limit: '20mb' }));

app.post('/copy', (req, res) => {
  res.json(Object.keys(JSON.parse(JSON.stringify(req.body))).length); // expect no-cpu-bound-call: JSON.parse
});

app.post('/copy/fields', (req, res) => {
  res.json(Object.keys({ ...req.body }).length); // ok: a shallow copy
});

// Expressions of one helper, and runs that are no runs any more.
const whole = (source) => new RegExp(`^(?:${source})$`);
const VERSION = whole('(\\d+\\.?)+');
const NAME = whole('[a-z]+');

app.get('/version', (req, res) => {
  res.json(VERSION.test(req.query.text)); // expect no-slow-regex: /^(?:(\d+\.?)+)$/
});

app.get('/name', (req, res) => {
  res.json(NAME.test(req.query.text)); // ok: linear
});

app.post('/strip', (req, res) => {
  res.json(req.body.title.replace(/^-+|-+$/g, '').length); // expect no-slow-regex: /^-+|-+$/g
});

app.post('/slug', (req, res) => {
  const slug = req.body.title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  res.json(slug.replace(/^-+|-+$/g, '').length); // ok: no two hyphens in a row
});

// What marks where it has been goes there once; what takes the mark back tries again.
app.post('/flood', (req, res) => {
  res.json(flood(req.body.grid, 0, 0)); // ok: each cell once
});

app.post('/queens', (req, res) => {
  res.json(queens(req.body.board, 0)); // expect no-heavy-loop: queens > queens
});

setPlugins([{ name: 'a', text: 'b' }]);

app.get('/plugins', (req, res) => {
  res.json(plugins().length); // ok: given its content while the program starts
});

app.listen(3000);

// Bodies that the program puts together.
http
  .createServer(async (req, res) => {
    let text = '';
    for await (const chunk of req) text += chunk;
    res.end(String(JSON.parse(text).items.length)); // expect no-cpu-bound-call: JSON.parse
  })
  .listen(3001);

http
  .createServer((req, res) => {
    const chunks = [];
    let size = 0;
    req.on('data', (chunk) => {
      size += chunk.length;
      if (size > 65_536) req.destroy();
      else chunks.push(chunk);
    });
    req.on('end', () => res.end(String(JSON.parse(Buffer.concat(chunks).toString()).items.length))); // ok: 64 KiB at most
  })
  .listen(3002);
