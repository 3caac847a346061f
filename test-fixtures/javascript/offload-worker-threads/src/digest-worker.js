import { parentPort, workerData } from 'node:worker_threads';
import { readFileSync } from 'node:fs';
import { digest, strong } from './digest.js';

const salt = readFileSync('salt'); // ok: a thread
parentPort.on('message', async (text) => {
  for (let i = 0; i < workerData.rounds; i++) parentPort.postMessage(digest(text) + strong(text) + salt); // ok: a thread
});
setInterval(() => readFileSync('salt'), 1000); // ok: a thread
