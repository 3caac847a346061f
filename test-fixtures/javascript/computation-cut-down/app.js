// Lists that get shorter in each turn, fields that are named like sizes, and requests that callbacks read.

import express from 'express';

const app = express();
app.use(express.json({ limit: '20mb' }));

app.post('/slice', (req, res) => {
  let { jobs } = req.body;
  let sum = 0;
  while (jobs.length > 0) {
    sum += jobs[0].id;
    jobs = jobs.slice(1); // expect no-heavy-loop: while
  }
  res.json(sum);
});

app.post('/rest', (req, res) => {
  let jobs = req.body.jobs;
  let sum = 0;
  while (jobs.length) {
    const [job, ...others] = jobs; // expect no-heavy-loop: while
    sum += job.id;
    jobs = others;
  }
  res.json(sum);
});

app.post('/rest-in-place', (req, res) => {
  let { jobs } = req.body;
  let job;
  let sum = 0;
  while (jobs.length !== 0) {
    [job, ...jobs] = jobs; // expect no-heavy-loop: while
    sum += job.id;
  }
  res.json(sum);
});

app.post('/few', (req, res) => {
  let jobs = req.body.jobs.slice(0, 200);
  let sum = 0;
  while (jobs.length > 0) {
    const [job, ...others] = jobs; // ok: two hundred at most
    sum += job.id;
    jobs = others;
  }
  res.json(sum);
});

app.post('/batches', (req, res) => {
  let { jobs } = req.body;
  const sizes = [];
  while (jobs.length > 0) {
    sizes.push(jobs.slice(0, 5000).length);
    jobs = jobs.slice(5000); // ok: thousands in each turn
  }
  res.json(sizes);
});

app.post('/slashes', (req, res) => {
  let { text } = req.body;
  while (text.startsWith('/')) text = text.slice(1); // ok: slices of texts share the text
  res.json(text.length);
});

// A field that is called like a measure says nothing of what it stands in.
app.get('/other-field', (req, res) => {
  if (Number(req.query.size) > 50) return res.sendStatus(400);
  let sum = 0;
  for (let i = 0; i < Number(req.query.count); i++) sum += Math.sqrt(i); // expect no-heavy-loop: for
  res.json(sum);
});

app.get('/field', (req, res) => {
  if (!(Number(req.query.size) <= 50)) return res.sendStatus(400);
  let sum = 0;
  for (let i = 0; i < Number(req.query.size); i++) sum += Math.sqrt(i); // ok: fifty at most
  res.json(sum);
});

// The callback reads the request of the handler that it is written in.
app.post('/known', (req, res) => {
  res.json(req.body.items.filter((each) => req.body.known.includes(each)).length); // expect no-heavy-loop: includes
});

app.post('/known-by-set', (req, res) => {
  const known = new Set(req.body.known);
  res.json(req.body.items.filter((each) => known.has(each)).length); // ok: a set looks up
});

app.listen(3000);
