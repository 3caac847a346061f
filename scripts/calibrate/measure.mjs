/** Runs the measuring programs. Each unit is measured in several passes, of which the quickest counts. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PASSES = 3;

export const measureNode = (only) => inPasses(() => run(process.execPath, [here('node/measure.mjs'), only]));
export const measurePython = (python, only) => inPasses(() => run(python, [here('python/measure.py'), only]));

async function inPasses(measure) {
  const least = {};
  for (let pass = 0; pass < PASSES; pass++) {
    const { stdout } = await measure();
    for (const [name, ms] of Object.entries(JSON.parse(stdout))) least[name] = Math.min(least[name] ?? Infinity, ms);
  }
  return least;
}
