// Loops that count to the length of a list that was made of what a client sends, and functions that call themselves once or twice in a run.

import express from 'express';

const app = express();
app.use(express.json({ limit: '20mb' }));

app.post('/bubble', (req, res) => {
  const list = [...req.body.list];
  for (let i = 0; i < list.length; i++) { // expect no-heavy-loop: for
    for (let j = 0; j < list.length - i - 1; j++) if (list[j] > list[j + 1]) [list[j], list[j + 1]] = [list[j + 1], list[j]];
  }
  res.json(list.length);
});
app.post('/sorted', (req, res) => {
  const list = [...req.body.list].sort((a, b) => a - b);
  for (let i = 0; i < list.length; i++) list[i] += 1; // ok: once through the list
  res.json(list.length);
});
app.post('/mapped', (req, res) => {
  const ids = req.body.list.map((each) => each + 1);
  let equal = 0;
  for (let i = 0; i < ids.length; i++) { // expect no-heavy-loop: for
    for (let j = i + 1; j < ids.length; j++) if (ids[i] === ids[j]) equal++;
  }
  res.json(equal);
});
app.post('/few', (req, res) => {
  const ids = req.body.list.slice(0, 50).map((each) => each + 1);
  let equal = 0;
  for (let i = 0; i < ids.length; i++) for (let j = i + 1; j < ids.length; j++) if (ids[i] === ids[j]) equal++; // ok: fifty at most
  res.json(equal);
});
app.post('/set-each-time', (req, res) => {
  res.json(req.body.list.filter((each) => new Set(req.body.known).has(each)).length); // expect no-heavy-loop: Set
});
app.post('/set-once', (req, res) => {
  const known = new Set(req.body.known);
  res.json(req.body.list.filter((each) => known.has(each)).length); // ok: a set is asked
});

function search(list, wanted, low, high) {
  if (low > high) return -1;
  const middle = (low + high) >> 1;
  if (list[middle] === wanted) return middle;
  return list[middle] < wanted ? search(list, wanted, middle + 1, high) : search(list, wanted, low, middle - 1);
}
app.post('/search', (req, res) => {
  const { list } = req.body;
  res.json(search(list, 500, 0, list.length - 1)); // ok: one of two calls in a run
});

function searchByIf(list, wanted, low, high) {
  if (low > high) return -1;
  const middle = Math.floor((low + high) / 2);
  if (list[middle] === wanted) return middle;
  if (list[middle] < wanted) return searchByIf(list, wanted, middle + 1, high);
  return searchByIf(list, wanted, low, middle - 1);
}
app.post('/search-by-if', (req, res) => {
  const { list } = req.body;
  res.json(searchByIf(list, 500, 0, list.length - 1)); // ok: one of two calls in a run
});

function partition(list, low, high) {
  const pivot = list[(low + high) >> 1];
  let i = low;
  let j = high;
  while (i <= j) {
    while (list[i] < pivot) i++;
    while (list[j] > pivot) j--;
    if (i <= j) [list[i++], list[j--]] = [list[j], list[i]];
  }
  return i;
}
function quickSort(list, low, high) {
  if (low >= high) return;
  const border = partition(list, low, high);
  quickSort(list, low, border - 1);
  quickSort(list, border, high);
}
app.post('/quick-sort', (req, res) => {
  const list = [...req.body.list];
  quickSort(list, 0, list.length - 1); // ok: each call has its own part
  res.json(list[0]);
});

function parity(n) {
  if (n < 2) return n;
  if (n % 2 === 0) return parity(n - 2);
  else return parity(n - 1);
}
app.get('/parity', (req, res) => {
  res.json(parity(Math.min(Number(req.query.n), 1000))); // ok: one of two calls in a run
});

function choose(n, k) {
  if (k === 0 || n === k) {
    return 1;
  } else {
    const without = choose(n - 1, k);
    const withIt = choose(n - 1, k - 1);
    return without + withIt;
  }
}
app.get('/choose', (req, res) => {
  res.json(choose(Number(req.query.n), Number(req.query.k))); // expect no-heavy-loop: choose > choose
});

app.listen(3000);
