/** Reads and writes rules/src/catalog/measured.ts. */

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TABLE = fileURLToPath(new URL('../../rules/src/catalog/measured.ts', import.meta.url));
const ENTRY = /^ {2}(?:'([^']+)'): ([\d.e-]+),$/gm;

/** Native code and interpreted, of both languages: what tells how fast a machine is. */
export const YARDSTICKS = [
  'node pbkdf2 sha256 iteration',
  'node gzip megabyte',
  'node JSON.parse megabyte',
  'bcryptjs 2^10 steps',
  'papaparse megabyte',
  'sanitize-html megabyte',
  'python pbkdf2 sha256 iteration',
  'pyyaml safe_load megabyte',
].join(',');

export async function readTable() {
  const text = await readFile(TABLE, 'utf8');
  const units = Object.fromEntries([...text.matchAll(ENTRY)].map(([, name, ms]) => [name, Number(ms)]));
  return {
    units,
    reference: /^ \* Measured on (.*)\.$/m.exec(text)?.[1] ?? 'an unknown machine',
    /** How many times as long the machine of the table takes as the one that has measured these. */
    speedOf: (measured) => geometricMean(Object.entries(measured).flatMap(([name, ms]) => (name in units ? [units[name] / ms] : []))),
  };
}

export const geometricMean = (values) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

export async function writeTable(measured, machine) {
  const entries = Object.entries(measured).map(([name, ms]) => `  '${name}': ${Number(ms.toPrecision(3))},`);
  await writeFile(
    TABLE,
    `/**
 * What computing takes: milliseconds of processor time of one unit. Written by \`npm run calibrate\`, not by hand.
 *
 * Measured on ${machine}.
 * The packages are those that scripts/calibrate pins. Of Node's calls the median counts, as collecting garbage is part of what they
 * take; of Python's the quickest, and the median where chance decides (the search for primes). Units that were measured again
 * later are scaled to that machine.
 */
export const MEASURED = {
${entries.join('\n')}
} as const;

export type Unit = keyof typeof MEASURED;
`,
  );
}

/** This machine. */
export async function reference(python) {
  const { stdout } = await run(python, ['--version']);
  const day = new Date().toISOString().slice(0, 10);
  return `${day} on ${cpus().length} × ${cpus()[0].model.trim()}, ${process.platform}, with Node ${process.versions.node} and ${stdout.trim()}`;
}
