/** The only casts of this folder: what comes back from where this program put it, its cache and its threads. */

import type { FileFacts } from '../../facts/facts.js';
import type { Header } from './facts-cache.js';
import type { Delivery, Task } from './parallel-task.js';

/** From a cache of this version; one that somebody else wrote throws here or when its parts are missing. */
export const parseHeader = (text: string): Header => JSON.parse(text) as Header;

export const parseFacts = (json: Uint8Array): FileFacts =>
  JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString('utf8')) as FileFacts;

export const taskOf = (workerData: unknown): Task => workerData as Task;

export const deliveryOf = (message: unknown): Delivery => message as Delivery;
