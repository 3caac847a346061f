/** Generators run when somebody asks for the next value. */
import express from 'express';
import fs from 'node:fs';
import { Readable } from 'node:stream';

function* pages(folder) {
  for (const name of ['1', '2']) yield fs.readFileSync(`${folder}/${name}`);
}
function* outer() {
  yield* pages('outer');
}
class Shelf {
  *[Symbol.iterator]() {
    yield fs.readdirSync('shelf');
  }
  async *[Symbol.asyncIterator]() {
    yield fs.statSync('shelf'); // expect no-blocking-call: fs.statSync
  }
}
class Countdown {
  [Symbol.iterator]() {
    return { next: () => ({ done: fs.existsSync('stop'), value: 1 }) };
  }
}
async function* lines() {
  for await (const chunk of Readable.from(['a'])) yield String(chunk); // ok: a stream
}

const shelf = new Shelf();
const app = express();
app.get('/for-of', (req, res) => {
  for (const page of pages('a')) res.write(page); // expect no-blocking-call: pages > fs.readFileSync
  res.end();
});
app.get('/spread', (req, res) => res.json([...shelf])); // expect no-blocking-call: [Symbol.iterator] > fs.readdirSync
app.get('/next', (req, res) => {
  const iterator = pages('b');
  res.json(iterator.next().value); // expect no-blocking-call: pages > fs.readFileSync
});
app.get('/delegated', (req, res) => res.json(Array.from(outer()))); // expect no-blocking-call: outer > pages > fs.readFileSync
app.get('/destructured', (req, res) => {
  const [first] = shelf; // expect no-blocking-call: [Symbol.iterator] > fs.readdirSync
  res.json(first);
});
app.get('/countdown', (req, res) => {
  for (const step of new Countdown()) res.write(String(step)); // expect no-blocking-call: next > fs.existsSync
  res.end();
});
app.get('/made', (req, res) => {
  const waiting = pages('c'); // ok: nothing has run yet
  res.json(typeof waiting);
});
app.get('/async', async (req, res) => {
  for await (const stat of shelf) res.write(String(stat.size)); // ok: the asynchronous generator is the boundary
  for await (const line of lines()) res.write(line); // ok: a stream
  res.end();
});
app.listen(3000);
