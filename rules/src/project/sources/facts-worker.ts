/** A thread that takes files from the common queue until there are none left. Loaded by extract-in-parallel.ts only. */

import { workerData } from 'node:worker_threads';
import { taskOf } from './boundary.js';
import { loadExtractors } from './extract-facts.js';
import { CHUNK, type Delivery } from './parallel-task.js';
import { readSource } from './read-source.js';

const task = taskOf(workerData);
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
    const { kind, key, problem, facts } = source;
    const json = new TextEncoder().encode(JSON.stringify(facts));
    task.port.postMessage({ index, source: { kind, key, problem, json } } satisfies Delivery, [json.buffer]);
  }
}
task.port.close();
