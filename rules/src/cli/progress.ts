/** How far a long run is, on a terminal; erased when it ends. */

import type { Output } from './environment.js';

const QUIET_MS = 1000;
const STEP_MS = 100;
const ERASE_LINE = '\r\u001B[2K';

export interface ProgressLine {
  show(done: number, total: number): void;
  erase(): void;
}

export function progressLine(output: Output, now: () => number = Date.now): ProgressLine {
  const start = now();
  let last = start + QUIET_MS - STEP_MS;
  let visible = false;
  return {
    show(done, total) {
      if (output.isTTY !== true || now() - last < STEP_MS) return;
      last = now();
      visible = true;
      output.write(`${ERASE_LINE}reading ${done} of ${total} files …`);
    },
    erase() {
      if (visible) output.write(ERASE_LINE);
      visible = false;
    },
  };
}
