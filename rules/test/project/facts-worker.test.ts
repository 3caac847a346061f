import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { extractInParallel } from '../../src/project/sources/extract-in-parallel.js';
import type { Delivery, Task } from '../../src/project/sources/parallel-task.js';
import { loadExtractors } from '../../src/project/sources/extract-facts.js';
import { runToEnd } from '../../src/project/sources/run-steps.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';

const REPOSITORY = path.join(import.meta.dirname, '../../..');

/** The worker as it is shipped: compiled. */
function buildWorker(): string {
  const folder = temporaryProject({ 'package.json': '{"type":"module"}' });
  fs.symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(folder, 'node_modules'));
  const outfile = path.join(folder, 'facts-worker.js');
  const entryPoints = [path.join(REPOSITORY, 'rules/src/project/sources/facts-worker.ts')];
  // As in the server's bundle: the compiler is loaded by `require`.
  const banner = {
    js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(${JSON.stringify(import.meta.url)});`,
  };
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', banner, logLevel: 'silent' });
  return outfile;
}

describe('the facts worker', () => {
  afterEach(removeTemporaryProjects);

  it('takes every file of the queue and delivers it once', async () => {
    const root = temporaryProject({ 'a.js': 'export const a = 1;', 'b.py': 'b = 1', 'made.js': '// @generated' });
    const files = ['a.js', 'b.py', 'made.js', 'gone.js'];
    const { port1, port2 } = new MessageChannel();
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const task: Task = { root, files, languages: ['javascript', 'python'], next, port: port2 };
    const delivered: Delivery[] = [];
    port1.on('message', (delivery: Delivery) => delivered.push(delivery));
    const worker = new Worker(buildWorker(), { workerData: task, transferList: [port2] });
    await new Promise((resolve, reject) => {
      port1.on('close', resolve);
      worker.on('error', reject);
    });
    const kinds = delivered.sort((a, b) => a.index - b.index).map(({ index, source }) => `${files[index] ?? ''} ${source.kind}`);
    assert.deepEqual(kinds, ['a.js facts', 'b.py facts', 'made.js skipped', 'gone.js unreadable']);
  });

  it('may be anything: what it does not deliver is done here', async () => {
    const files = Array.from({ length: 450 }, (_, index) => `file${index}.js`);
    const root = temporaryProject({
      ...Object.fromEntries(files.map((file) => [file, 'export {};'])),
      'broken/worker.js': 'throw new Error();',
    });
    await loadExtractors(['javascript']);
    for (const workerFile of [buildWorker(), path.join(root, 'broken/worker.js'), path.join(root, 'none.js')]) {
      const delivered: string[] = [];
      runToEnd(extractInParallel({ root, files, languages: ['javascript'], workerFile }, (file) => delivered.push(file)));
      assert.deepEqual(delivered.sort(), [...files].sort());
    }
  });
});
