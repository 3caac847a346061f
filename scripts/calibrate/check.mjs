/** Compares the engine's estimates with what the calls of the check programs take. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { geometricMean } from './measured-table.mjs';

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const COMMAND = here('../../rules/bin/unblock.js');
/** Further off than this an estimate misleads. */
const FACTOR = 3;
const MEGABYTE = 1_000_000;

/** Prints one line for each primitive; gives the exit code. */
export async function check(python) {
  const rows = [
    ...(await compare('node', 'check.mjs', () => run(process.execPath, [here('node/run-check.mjs')]))),
    ...(await compare('python', 'check.py', () => run(python, [here('python/check.py')]))),
  ];
  for (const { name, estimate, ms, factor } of rows)
    console.log(
      `${factor > FACTOR ? 'OFF ' : '    '}${name.padEnd(36)} ${round(estimate)} ms estimated, ${round(ms)} ms measured, factor ${round(factor)}`,
    );
  const speed = geometricMean(rows.flatMap(({ estimate, ms }) => (estimate > 0 ? [estimate / ms] : [])));
  console.log(`the machine of the table takes ${round(speed)} times as long as this one`);
  const off = rows.filter(({ factor }) => !(factor <= FACTOR));
  console.log(`${rows.length - off.length} of ${rows.length} estimates are within a factor of ${FACTOR}`);
  return off.length > 0 ? 1 : 0;
}

async function compare(folder, file, measure) {
  const estimates = await estimatesOf(folder, file);
  const measured = JSON.parse((await measure()).stdout);
  return Object.entries(measured).map(([name, { ms, size }]) => {
    const stall = estimates.get(name);
    const estimate = stall?.estimateMs ?? ((stall?.perMegabyteMs ?? NaN) * size) / MEGABYTE;
    return { name: `${folder} ${name}`, estimate, ms, factor: Math.max(estimate / ms, ms / estimate) };
  });
}

/** Name of a function -> the longest stall of what it calls. */
async function estimatesOf(folder, file) {
  const { stdout } = await run(process.execPath, [COMMAND, 'check', '--format', 'json', '--no-cache', '.'], { cwd: here(folder) }).catch(
    (failed) => failed,
  );
  const { findings } = JSON.parse(stdout);
  const longest = new Map();
  for (const { file: at, ruleId, entry, stall } of findings) {
    if (at !== file || ruleId !== 'no-cpu-bound-call') continue;
    const known = longest.get(entry.name);
    if (!known || (stall.estimateMs ?? 0) > (known.estimateMs ?? 0)) longest.set(entry.name, stall);
  }
  return longest;
}

const round = (value) => String(Number(value.toPrecision(3)));
