/** Passes over lists, visits of graphs, and awaiting what is there already. */

import { createHash } from 'node:crypto';
import vm from 'node:vm';
import express from 'express';
import { Boards, Index, Layouts } from './boards.js';

const app = express();
const players = [];
const documents = [];
const edges = new Map();
const boards = new Boards();
const layouts = new Layouts();
app.use(express.json({ limit: '20mb' }));

app.post('/fill', (req, res) => {
  for (const each of req.body.players) players.push({ name: each.name, score: each.id });
  for (const [start, ends] of Object.entries(req.body.edges)) edges.set(start, ends);
  res.sendStatus(201);
});

app.post('/documents', (req, res) => {
  for (const each of req.body.documents) documents.push({ id: each.name, text: each.name });
  boards.add(req.body.board ?? '', req.body.documents);
  res.sendStatus(201);
});

function bubble(list) {
  let swapped;
  do {
    swapped = false;
    for (let i = 1; i < list.length; i++) {
      if (list[i - 1].score < list[i].score) {
        [list[i - 1], list[i]] = [list[i], list[i - 1]];
        swapped = true;
      }
    }
  } while (swapped);
  return list;
}

function bubbleUntilSorted(list) {
  let sorted = false;
  while (!sorted) {
    sorted = true;
    for (let i = 1; i < list.length; i++) {
      if (list[i - 1].score < list[i].score) {
        const before = list[i - 1];
        list[i - 1] = list[i];
        list[i] = before;
        sorted = false;
      }
    }
  }
  return list;
}

function highestFirst(list) {
  for (let i = 0; i < list.length; i++) {
    let best = i;
    for (let j = i + 1; j < list.length; j++) if (list[j].score > list[best].score) best = j;
    const before = list[i];
    list[i] = list[best];
    list[best] = before;
  }
  return list;
}

app.get('/ranking', (req, res) => res.json(bubble([...players])[0])); // expect no-heavy-loop: bubble > while

app.get('/ranking/until', (req, res) => res.json(bubbleUntilSorted(players.slice())[0])); // expect no-heavy-loop: bubbleUntilSorted > while

app.get('/ranking/selected', (req, res) => res.json(highestFirst([...players])[0])); // expect no-heavy-loop: highestFirst > for

app.get('/ranking/top', (req, res) => {
  const list = players.slice(0, 10);
  let swapped = true;
  while (swapped) { // ok: ten
    swapped = false;
    for (let i = 1; i < list.length; i++) {
      if (list[i - 1].score < list[i].score) {
        [list[i - 1], list[i]] = [list[i], list[i - 1]];
        swapped = true;
      }
    }
  }
  res.json(list);
});

app.post('/settled', (req, res) => {
  let changed = true;
  let rounds = 0;
  // ok: nothing is exchanged, and three rounds are enough
  while (changed) {
    changed = false;
    for (const each of players) {
      if (each.score >= 0 && rounds < 3) {
        changed = true;
        break;
      }
    }
    rounds++;
  }
  res.json(rounds);
});

const digestOf = ({ text }) => createHash('sha1').update(text).digest('hex');

app.post('/digests', async (req, res) => {
  const index = new Index();
  for (const each of documents) await index.put(each.id, digestOf(each)); // expect no-heavy-loop: for
  res.json(index.postings.size);
});

app.post('/digests/chunks', async (req, res) => {
  const index = new Index();
  for (let start = 0; start < documents.length; start += 500) { // ok: it lets the loop go on
    for (const each of documents.slice(start, start + 500)) await index.put(each.id, digestOf(each)); // ok: 500
    await new Promise((resolve) => setImmediate(resolve));
  }
  res.json(index.postings.size);
});

app.post('/digests/each', async (req, res) => {
  const index = new Index();
  for await (const each of documents) index.postings.set(each.id, digestOf(each)); // expect no-heavy-loop: for
  res.json(index.postings.size);
});

const nextTick = () => new Promise((resolve) => process.nextTick(resolve));
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

app.post('/digests/ticks', async (req, res) => {
  const index = new Index();
  for (const each of documents) { // expect no-heavy-loop: for
    index.postings.set(each.id, digestOf(each));
    await nextTick();
  }
  res.json(index.postings.size);
});

app.post('/digests/turns', async (req, res) => {
  const index = new Index();
  for (const each of documents) {
    index.postings.set(each.id, digestOf(each)); // ok: it lets the loop go on
    if (index.postings.size % 100 === 0) await nextTurn();
  }
  res.json(index.postings.size);
});

app.get('/password', (req, res) => {
  let password = '';
  for (let i = 0; i < req.query.length; i++) password += String.fromCharCode(97 + (i % 26)); // expect no-heavy-loop: for
  res.json(password.length);
});

app.get('/password/short', (req, res) => {
  const { length } = req.query;
  let password = '';
  for (let i = 0; i < Math.min(length, 64); i++) password += String.fromCharCode(97 + (i % 26)); // ok: 64
  res.json(password);
});

app.post('/boards/:name/fork', (req, res) => {
  boards.fork(req.params.name, req.query.as); // expect no-cpu-bound-call: fork > structuredClone
  res.sendStatus(204);
});

app.put('/boards/:name', (req, res) => {
  boards.rename(req.params.name, req.query.title); // ok: a shallow copy
  res.sendStatus(204);
});

app.get('/layouts/:name', (req, res) => {
  res.json(layouts.copy(req.params.name)); // ok: a table of the program's own
});

app.get('/reachable/list', (req, res) => {
  const visited = [];
  const queue = [req.query.start];
  while (queue.length > 0) {
    const node = queue.shift();
    if (visited.includes(node)) continue; // expect no-heavy-loop: visited.includes
    visited.push(node);
    queue.push(...(edges.get(node) ?? []));
  }
  res.json(visited.length);
});

app.get('/reachable/set', (req, res) => {
  const visited = new Set([req.query.start]);
  const stack = [req.query.start];
  while (stack.length) {
    for (const next of edges.get(stack.pop()) ?? []) {
      if (visited.has(next)) continue; // ok: a Set looks up
      visited.add(next);
      stack.push(next);
    }
  }
  res.json(visited.size);
});

app.post('/evaluate', (req, res) => {
  res.json(vm.runInNewContext(req.body.code, { x: 1 })); // expect no-blocking-call: vm.runInNewContext
});

app.post('/evaluate/briefly', (req, res) => {
  try {
    res.json(vm.runInNewContext(req.body.code, { x: 1 }, { timeout: 10 })); // ok: it is stopped after 10 ms
  } catch {
    res.sendStatus(422);
  }
});

function ways(numbers, target, i = 0) {
  if (i === numbers.length) return target === 0 ? 1 : 0;
  return ways(numbers, target - numbers[i], i + 1) + ways(numbers, target, i + 1);
}

app.post('/ways', (req, res) => {
  res.json(ways(req.body.numbers, req.body.target)); // expect no-heavy-loop: ways > ways
});

function waysOfFew(numbers, target, i = 0) {
  if (i === numbers.length) return target === 0 ? 1 : 0;
  return waysOfFew(numbers, target - numbers[i], i + 1) + waysOfFew(numbers, target, i + 1); // ok: ten numbers
}

app.post('/ways/few', (req, res) => {
  res.json(waysOfFew(req.body.numbers.slice(0, 10), req.body.target)); // ok: ten numbers, whatever the target
});

app.listen(3000);
