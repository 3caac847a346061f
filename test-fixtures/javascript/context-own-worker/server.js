/** A file that is its own worker: what stands behind `isMainThread` decides the thread. */
import express from 'express';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url));
  const app = express();
  app.get('/index', (req, res) => {
    worker.postMessage(req.query.folder); // ok: another thread
    res.json(readdirSync('index')); // expect no-blocking-call: fs.readdirSync
  });
  app.get('/size', (req, res) => res.json(statSync('index').size)); // expect no-blocking-call: fs.statSync
  app.listen(3000);
} else {
  const words = readFileSync('words.txt', 'utf8'); // ok: a worker
  parentPort.on('message', (folder) => {
    parentPort.postMessage(words + readFileSync(`${folder}/index`)); // ok: a worker
  });
}
