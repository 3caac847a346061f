/** What one request leaves in shared objects is not what another one brings; what many hold, and what trees hold, is not large. */

import express from 'express';
import multer from 'multer';
import { WebSocketServer } from 'ws';
import { catalog, Report } from './report.js';

const app = express();
const upload = multer();
app.use(express.json({ limit: '10mb' }));

app.post('/report', (req, res) => {
  res.json(new Report(req.body.rows, req.body.marks).marked()); // expect no-heavy-loop: marked > filter > includes
});

app.get('/report', (req, res) => {
  res.json(new Report(['a', 'b'], ['b']).marked()); // ok: another request brings what is large
});

app.post('/kept', (req, res) => {
  res.json(catalog.marked()); // ok: it is as large as it was at start
});

app.post('/upload', upload.single('list'), (req, res) => {
  const lines = req.file.buffer.toString().split('\n');
  res.json(lines.filter((line, i) => lines.indexOf(line) === i)); // expect no-heavy-loop: lines.indexOf
});

app.post('/upload/set', upload.single('list'), (req, res) => {
  res.json([...new Set(req.file.buffer.toString().split('\n'))]); // ok: one step for each
});

app.post('/tree', (req, res) => {
  res.json(depthOf(req.body, 0)); // ok: each node is visited once
});

function depthOf(node, depth) {
  let most = depth;
  for (const child of node.children ?? []) most = Math.max(most, depthOf(child, depth + 1));
  for (const tag of node.tags ?? []) most += tag.length;
  return most;
}

app.get('/paths', (req, res) => {
  res.json(paths(Number(req.query.depth), ['a', 'b'])); // expect no-heavy-loop: paths > paths
});

function paths(depth, names) {
  let sum = 0;
  if (depth > 0) for (const name of names) sum += paths(depth - 1, names) + name.length;
  return sum;
}

app.get('/halves', (req, res) => {
  let n = Number(req.query.n);
  let sum = 0;
  while (sum < 10 && n < 100) {
    for (let i = 0; i < n; i += 1) sum += i; // ok: it is below a hundred
    n += 1;
  }
  res.json(sum);
});

app.get('/turns', (req, res) => {
  let n = Number(req.query.n);
  let sum = 0;
  while (sum < 10) {
    for (let i = 0; i < n; i += 1) sum += i; // expect no-heavy-loop: for
    n += 1;
  }
  res.json(sum);
});

const clients = new Set();
const members = {};
new WebSocketServer({ port: 0 }).on('connection', (socket) => {
  clients.add(socket);
  members[socket.protocol] = { socket, since: 0 };
});

app.post('/broadcast', (req, res) => {
  for (const item of req.body.items) for (const client of clients) client.send(item); // ok: as many as are connected
  for (const item of req.body.items) for (const id in members) members[id].socket.send(item); // ok: as many as are connected
  res.end();
});

const log = [];
app.post('/log', (req, res) => {
  log.push(...req.body.items);
  for (const item of req.body.items) if (log.indexOf(item) < 0) res.write(item); // expect no-heavy-loop: log.indexOf
  res.end();
});

app.listen(Number(process.env.PORT ?? 3000));
