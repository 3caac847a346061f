/**
 * Reads many files on all cores. The caller's thread works too, and what a worker does not deliver it does itself, so a
 * worker that cannot start costs time and nothing else.
 */

import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Language } from '../../facts/facts.js';
import type { WasmLocations } from '../../facts/python/index.js';
import { deliveryOf } from './boundary.js';
import { CHUNK, type Task } from './parallel-task.js';
import { readSource, type Source } from './read-source.js';
import type { Step } from './run-steps.js';
import { freshFacts, type StoredFacts, storedFacts } from './stored-facts.js';

export interface Work {
  readonly root: string;
  /** Largest first, so that the last ones to finish are short. */
  readonly files: readonly string[];
  readonly languages: readonly Language[];
  readonly wasm?: WasmLocations;
  /** Where facts-worker.js is, when it is not beside this file. */
  readonly workerFile?: string;
}

export type Extracted =
  Exclude<Source, { kind: 'facts' }> | (Omit<Extract<Source, { kind: 'facts' }>, 'facts'> & { readonly facts: StoredFacts });

/** A thread loads its own parsers, and its first files are slow. */
const FILES_WORTH_A_THREAD = 200;
const PATIENCE_MS = 10_000;

/** A generator, so that one algorithm serves callers that can wait and callers that cannot. */
export function* extractInParallel(work: Work, deliver: (file: string, source: Extracted) => void): Generator<Step, void> {
  const { files } = work;
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workers = startWorkers(work, next);
  const missing = new Set(files.keys());
  const done = (index: number, source: Extracted): void => {
    const file = files[index];
    if (file !== undefined && missing.delete(index)) deliver(file, source);
  };
  const receive = (): boolean => workers.map(({ port }) => receiveAll(port, done)).some((received) => received);
  try {
    for (let start = Atomics.add(next, 0, CHUNK); start < files.length; start = Atomics.add(next, 0, CHUNK)) {
      for (let index = start; index < Math.min(start + CHUNK, files.length); index++)
        done(index, extractHere(work.root, files[index] ?? ''));
      receive();
      yield 'working';
    }
    let heard = Date.now();
    while (missing.size > 0 && Date.now() - heard < PATIENCE_MS) {
      if (receive()) heard = Date.now();
      else yield 'waiting';
    }
    for (const index of missing) {
      done(index, extractHere(work.root, files[index] ?? ''));
      yield 'working';
    }
  } finally {
    for (const { worker, port } of workers) {
      port.close();
      void worker.terminate();
    }
  }
}

function extractHere(root: string, file: string): Extracted {
  const source = readSource(root, file);
  return source.kind === 'facts' ? { ...source, facts: freshFacts(source.facts) } : source;
}

function receiveAll(port: MessagePort, done: (index: number, source: Extracted) => void): boolean {
  let received = false;
  for (let message = receiveMessageOnPort(port); message !== undefined; message = receiveMessageOnPort(port)) {
    const { index, source } = deliveryOf(message.message);
    done(index, source.kind === 'facts' ? { ...source, facts: storedFacts(source.json) } : source);
    received = true;
  }
  return received;
}

function startWorkers(work: Work, next: Int32Array): readonly { readonly worker: Worker; readonly port: MessagePort }[] {
  const file = work.workerFile ?? besideThis();
  if (file === null) return [];
  const count = Math.min(os.availableParallelism() - 1, Math.floor(work.files.length / FILES_WORTH_A_THREAD));
  return Array.from({ length: count }, () => {
    const { port1, port2 } = new MessageChannel();
    const { root, files, languages, wasm } = work;
    const task: Task = { root, files, languages, ...(wasm && { wasm }), next, port: port2 };
    const worker = new Worker(file, { workerData: task, transferList: [port2] });
    // What it does not deliver is done here.
    worker.on('error', () => undefined);
    worker.unref();
    port1.unref();
    return { worker, port: port1 };
  });
}

/** Not there when the sources run uncompiled: threads would not know how to load them. */
function besideThis(): string | null {
  try {
    const file = fileURLToPath(new URL('./facts-worker.js', import.meta.url));
    return fs.existsSync(file) ? file : null;
  } catch {
    return null;
  }
}
