import express from 'express';
import http from 'node:http';
import Fastify from 'fastify';
import { WebSocketServer } from 'ws';
const app = express();
app.use(express.json({ limit: '10mb' }));
const fastify = Fastify();
const cache = new Map();
app.post('/dedupe', (req, res) => {
  const items = req.body.items;
  res.json(items.filter((x, i) => items.indexOf(x) === i)); // expect no-heavy-loop: items.indexOf
});
app.get('/from', (req, res) => {
  res.json(Array.from({ length: Number(req.query.n) }, (_, i) => i * 2).length); // expect no-heavy-loop: Array.from
});
app.get('/fill', (req, res) => {
  res.json(new Array(Number(req.query.n)).fill(0).map((_, i) => Math.sqrt(i)).length); // expect no-heavy-loop: map
});
app.post('/common', (req, res) => {
  const { left, right } = req.body;
  const out = [];
  for (const a of left) if (right.includes(a)) out.push(a); // expect no-heavy-loop: right.includes
  res.json(out);
});
app.post('/common-ok', (req, res) => {
  const { left, right } = req.body;
  const set = new Set(right);
  const out = [];
  for (const a of left) if (set.has(a)) out.push(a); // ok: a limit holds, or each part is visited once
  res.json(out);
});
app.post('/sliced', (req, res) => {
  const left = req.body.left.slice(0, 50);
  const out = left.filter((a) => left.includes(a)); // ok: a limit holds, or each part is visited once
  res.json(out);
});
fastify.get('/n/:n', async (request) => {
  let s = 0;
  for (let i = 0; i < request.params.n; i += 1) s += i; // expect no-heavy-loop: for
  return { s };
});
fastify.get('/schema', { schema: { querystring: { type: 'object', properties: { n: { type: 'integer', maximum: 500 } } } } }, async (request) => {
  let s = 0;
  for (let i = 0; i < request.query.n; i += 1) s += i; // ok: a limit holds, or each part is visited once
  return { s };
});
const wss = new WebSocketServer({ port: 3002 });
wss.on('connection', (ws) => {
  ws.on('message', (data) => {
    const { n } = JSON.parse(data);
    let s = 0;
    while (s < n) s++; // expect no-heavy-loop: while
    ws.send(String(s));
  });
});
http.createServer((req, res) => {
  const n = Number(new URL(req.url, 'http://x').searchParams.get('n'));
  let out = '';
  for (let i = 0; i < n; i++) out += i; // expect no-heavy-loop: for
  res.end(out);
}).listen(3003);
const sessions = [];
app.post('/sessions', (req, res) => {
  sessions.push(...req.body); // ok: it only keeps
  res.end();
});
app.get('/pairs', (req, res) => {
  let c = 0;
  sessions.forEach((a) => sessions.forEach((b) => { if (a.user === b.user) c++; })); // expect no-heavy-loop: sessions.forEach
  res.json(c);
});
app.get('/cache', (req, res) => {
  res.json([...cache.values()].sort().length);
});
function hanoi(n, a, b, c) { if (n === 0) return 0; return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a); }
app.get('/hanoi', (req, res) => res.json(hanoi(+req.query.n, 'a', 'b', 'c'))); // expect no-heavy-loop: hanoi > hanoi
function tree(node) { let n = 1; for (const c of node.children) n += tree(c); return n; }
app.post('/tree', (req, res) => res.json(tree(req.body))); // ok: a limit holds, or each part is visited once
app.listen(3000);
fastify.listen({ port: 3001 });
