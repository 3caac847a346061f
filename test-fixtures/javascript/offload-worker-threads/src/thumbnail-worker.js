import { parentPort } from 'node:worker_threads';
import { execFileSync } from 'node:child_process';

export async function thumbnail(file) {
  return execFileSync('convert', [file, '-resize', '100', '-']); // ok: a thread
}
parentPort?.on('message', async (file) => parentPort.postMessage(await thumbnail(file))); // ok: a thread
