/** What is gone through never ends: ticks, events, changes. */
import { EventEmitter, on } from 'node:events';
import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { open, watch } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setInterval } from 'node:timers/promises';

export const bus = new EventEmitter();

async function heartbeat() {
  mkdirSync('beats', { recursive: true }); // ok: before the first tick
  for await (const beat of setInterval(1000, 'beat')) {
    appendFileSync('beats/log', beat); // expect no-blocking-call: fs.appendFileSync
  }
}

async function reload() {
  createServer((req, res) => {
    res.end(readFileSync('state')); // expect no-blocking-call: fs.readFileSync
  }).listen(3000);
  for await (const change of watch('config')) writeFileSync('changed', change.filename ?? ''); // expect no-blocking-call: fs.writeFileSync
}

async function warm() {
  const file = await open('words.txt');
  for await (const line of file.readLines()) appendFileSync('index', line); // ok: a file ends
}

void heartbeat();
void reload();
await warm();
writeFileSync('ready', ''); // ok: module top level
for await (const [path] of on(bus, 'saved')) {
  readFileSync(path); // expect no-blocking-call: fs.readFileSync
}
