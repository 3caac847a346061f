/** Worker files named by the folder that the program is started in. */
import path from 'node:path';
import { packageDirectory } from 'pkg-dir';
import Piscina from 'piscina';
import { Worker } from 'node:worker_threads';

const folder = await packageDirectory();

export const archives = new Piscina({ filename: path.join(folder, 'src/archive-worker.js') }); // ok: threads
export const thumbnails = new Worker(path.resolve(process.cwd(), 'src', 'thumbnail-worker.js')); // ok: a thread
