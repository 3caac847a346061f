/** A thread that takes files from the common queue until there are none left. Loaded by extract-in-parallel.ts only. */

import { workerData } from 'node:worker_threads';
import { loadExtractors } from './extract-facts.js';
import { CHUNK, type Delivery, type Task } from './parallel-task.js';
import { readSource } from './read-source.js';

const task: Task = workerData;
await loadExtractors(task.languages, task.wasm);
for (;;) {
  const start = Atomics.add(task.next, 0, CHUNK);
  if (start >= task.files.length) break;
  for (let index = start; index < Math.min(start + CHUNK, task.files.length); index++) {
    const source = readSource(task.root, task.files[index] ?? '');
    if (source.kind !== 'facts') {
      task.port.postMessage({ index, source } satisfies Delivery);
      continue;
    }
    // Parsing JSON is cheaper for the receiver than copying the objects, and it may never need to.
    const json = new TextEncoder().encode(JSON.stringify(source.facts));
    const { facts: _, ...rest } = source;
    task.port.postMessage({ index, source: { ...rest, json } } satisfies Delivery, [json.buffer]);
  }
  Atomics.notify(task.next, 0);
}
task.port.close();
