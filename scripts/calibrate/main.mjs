#!/usr/bin/env node
/**
 * `npm run calibrate` measures the computing units that the catalog's prices are made of and writes them to
 * rules/src/catalog/measured.ts; `-- --only TEXT` measures those whose names contain the text and keeps the others.
 * `npm run calibrate -- --check` runs the programs in `check/` and says by what factor the engine's estimates are off.
 */

import { check } from './check.mjs';
import { measureNode, measurePython } from './measure.mjs';
import { readTable, writeTable } from './measured-table.mjs';
import { setUp } from './set-up.mjs';

const { argv } = process;
const only = argv.includes('--only') ? (argv[argv.indexOf('--only') + 1] ?? '') : '';

const python = await setUp();
if (argv.includes('--check')) process.exitCode = await check(python);
else {
  const measured = { ...(await measureNode(only)), ...(await measurePython(python, only)) };
  await writeTable({ ...(only === '' ? {} : await readTable()), ...measured }, python);
}
