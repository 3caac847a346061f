import express from 'express';

const app = express();
app.use(express.json({ limit: '1mb' }));

const boards = new Map();
const visits = [];
const names = new Map();
const MODES = { fast: { steps: 3 }, exact: { steps: 9 } };

app.put('/boards/:id', (req, res) => {
  boards.set(req.params.id, req.body);
  res.sendStatus(204);
});

app.get('/boards/:id/duplicates', (req, res) => {
  const board = boards.get(req.params.id);
  let found = 0;
  for (const card of board.cards) { // expect no-heavy-loop: for
    for (const other of board.cards) if (card.name === other.name) found++;
  }
  res.json(found);
});

app.get('/boards/:id/names', (req, res) => {
  const board = boards.get(req.params.id);
  const seen = new Set();
  for (const card of board.cards) seen.add(card.name); // ok: each card once
  res.json(seen.size);
});

app.put('/names/:id', (req, res) => {
  names.set(req.params.id, { list: req.body.list.slice(0, 50), at: Date.now() });
  res.sendStatus(204);
});

app.get('/names/:id/duplicates', (req, res) => {
  const { list } = names.get(req.params.id);
  res.json(list.filter((name, i) => list.indexOf(name) !== i)); // ok: fifty at most have been kept
});

app.post('/visits', (req, res) => {
  visits.push({ ...req.body, at: Date.now() });
  res.sendStatus(204);
});

app.post('/visits/filled', (req, res) => {
  visits.push(...req.body);
  res.sendStatus(204);
});

app.get('/visits/export', (req, res) => {
  res.type('json').send(JSON.stringify(visits)); // expect no-cpu-bound-call: JSON.stringify
});

app.get('/visits/last', (req, res) => {
  res.type('json').send(JSON.stringify(visits.slice(-20))); // ok: twenty of them
});

app.get('/boards/:id', (req, res) => {
  res.type('json').send(JSON.stringify(boards.get(req.params.id))); // ok: as much as was sent
});

app.get('/modes', (req, res) => {
  res.type('json').send(JSON.stringify(MODES)); // ok: a constant
});

app.listen(3000);
