import express from 'express';
import { Report, countOf, firstOf } from './report.js';

const app = express();
app.use(express.json({ limit: '2mb' }));

app.post('/repeated', (req, res) => {
  const { rows } = req.body;
  let count = 0;
  for (const row of rows) if (countOf(rows, row.key) > 1) count++; // expect no-heavy-loop: countOf > rows.filter
  res.json(count);
});

app.post('/repeated/first', (req, res) => {
  const { rows } = req.body;
  const few = rows.slice(0, 5);
  let count = 0;
  for (const row of rows) if (firstOf(few, row.key) > 1) count++; // ok: five for each
  res.json(count);
});

app.post('/report', (req, res) => res.json(new Report(req.body.rows).repeated())); // expect no-heavy-loop: repeated > same > filter
app.post('/report/replaced', (req, res) => res.json(new Report(req.body.rows).replaced())); // ok: a Map looks up

app.post('/drained', (req, res) => {
  const { jobs } = req.body;
  let sum = 0;
  while (jobs.length > 0) sum += jobs.shift(); // expect no-heavy-loop: while
  res.json(sum);
});

app.post('/drained/spliced', (req, res) => {
  const { jobs } = req.body;
  let sum = 0;
  while (jobs.length) {
    const [job] = jobs.splice(0, 1); // expect no-heavy-loop: jobs.splice
    sum += job;
  }
  res.json(sum);
});

app.post('/drained/popped', (req, res) => {
  const { jobs } = req.body;
  let sum = 0;
  while (jobs.length > 0) sum += jobs.pop(); // ok: from the end
  res.json(sum);
});

app.post('/drained/few', (req, res) => {
  const jobs = req.body.jobs.slice(0, 50);
  let sum = 0;
  while (jobs.length > 0) sum += jobs.shift(); // ok: fifty at most
  res.json(sum);
});

app.post('/walked', (req, res) => {
  const open = [req.body.root];
  let count = 0;
  while (open.length > 0) {
    const node = open.shift(); // expect no-heavy-loop: while
    count++;
    for (const child of node.children ?? []) open.push(child);
  }
  res.json(count);
});

app.post('/walked/deep', (req, res) => {
  const open = [req.body.root];
  let count = 0;
  while (open.length > 0) {
    const node = open.pop(); // ok: from the end, each node once
    count++;
    for (const child of node.children ?? []) open.push(child);
  }
  res.json(count);
});

app.post('/tags', (req, res) => {
  const out = [];
  req.body.rows.forEach((row) => {
    if (out.findIndex((each) => each.id === row.id) === -1) out.push(row); // expect no-heavy-loop: out.findIndex
  });
  res.json(out.length);
});

app.post('/tags/mapped', (req, res) => {
  const out = new Map();
  req.body.rows.forEach((row) => {
    if (!out.has(row.id)) out.set(row.id, row); // ok: a Map looks up
  });
  res.json(out.size);
});

app.post('/earlier', (req, res) => {
  const { rows } = req.body;
  let doubles = 0;
  for (let i = 0; i < rows.length; i++) { // expect no-heavy-loop: for
    for (let j = 0; j < i; j++) if (rows[i].id === rows[j].id) doubles++;
  }
  res.json(doubles);
});

app.post('/lately', (req, res) => {
  const { rows } = req.body;
  let doubles = 0;
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < 5; j++) if (rows[i].id === rows[j].id) doubles++; // ok: five for each
  }
  res.json(doubles);
});

app.listen(3000);
