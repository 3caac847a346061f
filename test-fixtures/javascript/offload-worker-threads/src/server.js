/** Code that runs in threads and processes of its own. */
import express from 'express';
import { Worker, isMainThread } from 'node:worker_threads';
import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from './digest.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const worker = new Worker(path.join(here, 'digest-worker.js'), { workerData: { rounds: 3 } });
const child = fork(path.resolve(here, './report-process.js'));
const inline = new Worker('require("fs").readFileSync("x")', { eval: true }); // ok: a thread

const app = express();
app.post('/digest', (req, res) => {
  worker.postMessage(req.body); // ok: the worker does it
  worker.once('message', (value) => res.json(value)); // ok: nothing blocks
});
app.post('/thread', async (req, res) => {
  const once = new Worker(new URL('./once-worker.js', import.meta.url), { workerData: req.body }); // ok: a thread
  once.on('message', (value) => res.json(value));
});
app.post('/here', (req, res) => {
  res.json(digest(req.body)); // expect no-cpu-bound-call: digest > crypto.pbkdf2Sync
});
child.on('message', (message) => console.log(message, isMainThread)); // ok: nothing blocks
inline.unref();
app.listen(3000);
