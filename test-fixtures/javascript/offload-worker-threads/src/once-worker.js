import { parentPort, workerData } from 'node:worker_threads';
import { execSync } from 'node:child_process';

async function work() {
  return execSync(workerData.command).toString(); // ok: a thread
}
parentPort.postMessage(await work()); // ok: a thread
