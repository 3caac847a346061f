/** Start-up schedules work that runs while serving. */
import express from 'express';
import fs from 'node:fs';
import { EventEmitter } from 'node:events';

const app = express();
const events = new EventEmitter();
const save = () => fs.writeFileSync('state.json', '{}');
const tidy = () => fs.rmSync('state.tmp', { force: true }); // expect no-blocking-call: fs.rmSync
const load = () => fs.readFileSync('state.json', 'utf8');

class Cache {
  constructor() {
    this.state = load(); // ok: constructed at start-up
    this.timer = setInterval(() => this.refresh(), 60_000); // expect no-blocking-call: refresh > load > fs.readFileSync
    this.timer.unref();
  }
  refresh() {
    this.state = load();
  }
}
export const cache = new Cache();

function poll() {
  save(); // expect no-blocking-call: save > fs.writeFileSync
  setTimeout(poll, 1000);
}

app.listen(3000, () => {
  save(); // ok: once, when the server listens
  setTimeout(tidy, 5000); // ok: tidy is the boundary
  poll();
  fs.watch('state.json', () => load()); // expect no-blocking-call: load > fs.readFileSync
  process.nextTick(save); // ok: before the loop turns
  setImmediate(() => save()); // expect no-blocking-call: save > fs.writeFileSync
  events.on('later', () => load()); // ok: nobody emits it
});

process.nextTick(async () => {
  await load(); // ok: start-up goes on
  app.get('/state', (req, res) => res.send(load())); // expect no-blocking-call: load > fs.readFileSync
});
queueMicrotask(() => load()); // ok: before the loop turns
app.post('/state', (req, res) => {
  process.nextTick(() => save()); // expect no-blocking-call: save > fs.writeFileSync
  res.end();
});
