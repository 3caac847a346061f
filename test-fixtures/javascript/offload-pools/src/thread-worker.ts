import { ThreadWorker } from 'poolifier';
import { strong, weak } from './strong.js';

async function both(text: string): Promise<string> {
  return strong(text) + weak(text); // ok: a thread
}
export default new ThreadWorker({ both, weak: (text: string) => weak(text) }); // ok: a thread
