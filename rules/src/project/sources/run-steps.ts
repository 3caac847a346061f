/** Two ways through work that is done in steps. */

import { setImmediate, setTimeout } from 'node:timers/promises';

/** What the caller may do between two steps: go on at once, or leave the processor to others for a moment. */
export type Step = 'working' | 'waiting';

/** How long the thread is kept before others get a turn. */
const TURN_MS = 30;
const POLL_MS = 2;

/** Keeps the thread until all is done. */
export function runToEnd(steps: Iterable<Step>): void {
  const sleeper = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  for (const step of steps) if (step === 'waiting') Atomics.wait(sleeper, 0, 0, POLL_MS);
}

/** Lets the thread do other things now and then. */
export async function runInTurns(steps: Iterable<Step>): Promise<void> {
  let turn = performance.now();
  for (const step of steps) {
    if (step === 'waiting') await setTimeout(POLL_MS);
    else if (performance.now() - turn > TURN_MS) await setImmediate();
    else continue;
    turn = performance.now();
  }
}
