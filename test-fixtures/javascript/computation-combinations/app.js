import express from 'express';

const app = express();
app.use(express.json({ limit: '1mb' }));

app.post('/variants', (req, res) => {
  const all = req.body.options.reduce((made, values) => made.flatMap((one) => values.map((value) => [...one, value])), [[]]); // expect no-heavy-loop: reduce
  res.json(all.length);
});

app.post('/variants/few', (req, res) => {
  const { options } = req.body;
  if (options.length > 4 || options.some((values) => values.length > 5)) return res.sendStatus(400);
  const all = options.reduce((made, values) => made.flatMap((one) => values.map((value) => [...one, value])), [[]]); // ok: of four
  res.json(all.length);
});

app.post('/subsets', (req, res) => {
  let subsets = [[]];
  for (const tag of req.body.tags) {
    subsets = subsets.concat(subsets.map((subset) => [...subset, tag])); // expect no-heavy-loop: for
  }
  res.json(subsets.length);
});

app.post('/subsets/grown', (req, res) => {
  const subsets = [[]];
  for (const tag of req.body.tags) {
    for (const subset of [...subsets]) subsets.push([...subset, tag]); // expect no-heavy-loop: for
  }
  res.json(subsets.length);
});

app.post('/subsets/few', (req, res) => {
  let subsets = [[]];
  for (const tag of req.body.tags.slice(0, 6)) {
    subsets = subsets.concat(subsets.map((subset) => [...subset, tag])); // ok: of six
  }
  res.json(subsets.length);
});

app.post('/flat', (req, res) => {
  const all = req.body.lists.reduce((made, values) => {
    made.push(...values.map((value) => value.name)); // ok: each value once
    return made;
  }, []);
  res.json(all.length);
});

app.post('/grid', (req, res) => {
  let rows = [];
  for (const line of req.body.lines) {
    const next = [];
    for (const cell of line.cells) next.push(cell); // ok: each cell once
    rows = next;
  }
  res.json(rows.length);
});

app.listen(3000);
