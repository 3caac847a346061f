/** Reads and writes rules/src/catalog/measured.ts. */

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TABLE = fileURLToPath(new URL('../../rules/src/catalog/measured.ts', import.meta.url));
const ENTRY = /^ {2}(?:'([^']+)'): ([\d.e-]+),$/gm;

export async function readTable() {
  const text = await readFile(TABLE, 'utf8');
  return Object.fromEntries([...text.matchAll(ENTRY)].map(([, name, ms]) => [name, Number(ms)]));
}

export async function writeTable(measured, python) {
  const entries = Object.entries(measured).map(([name, ms]) => `  '${name}': ${Number(ms.toPrecision(3))},`);
  await writeFile(
    TABLE,
    `/**
 * What computing takes: milliseconds of processor time of one unit. Written by \`npm run calibrate\`, not by hand.
 *
 * Measured on ${await reference(python)}.
 * The packages are those that scripts/calibrate pins. Of several measurements the quickest counts; where chance decides how long
 * a call takes (the search for primes), the median.
 */
export const MEASURED = {
${entries.join('\n')}
} as const;

export type Unit = keyof typeof MEASURED;
`,
  );
}

async function reference(python) {
  const { stdout } = await run(python, ['--version']);
  const day = new Date().toISOString().slice(0, 10);
  return `${day} on ${cpus().length} × ${cpus()[0].model.trim()}, ${process.platform}, with Node ${process.versions.node} and ${stdout.trim()}`;
}
