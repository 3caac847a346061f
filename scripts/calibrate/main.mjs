#!/usr/bin/env node
/**
 * `npm run calibrate` measures the computing units that the catalog's prices are made of and writes them to
 * rules/src/catalog/measured.ts; `-- --only TEXT,TEXT` measures those whose names contain one of the texts and keeps the others:
 * what this machine shows is scaled to the machine of the table, by some units that are measured on both.
 * `npm run calibrate -- --check` runs the programs in `check/` and says by what factor the engine's estimates are off.
 */

import { check } from './check.mjs';
import { measureNode, measurePython } from './measure.mjs';
import { readTable, reference, writeTable, YARDSTICKS } from './measured-table.mjs';
import { setUp } from './set-up.mjs';

const { argv } = process;
const only = argv.includes('--only') ? (argv[argv.indexOf('--only') + 1] ?? '') : '';

const python = await setUp();
if (argv.includes('--check')) process.exitCode = await check(python);
else {
  const measured = { ...(await measureNode(only)), ...(await measurePython(python, only)) };
  if (only === '') await writeTable(measured, await reference(python));
  else {
    const known = await readTable();
    const scale = known.speedOf({ ...(await measureNode(YARDSTICKS)), ...(await measurePython(python, YARDSTICKS)) });
    console.error(`the machine of the table takes ${scale.toPrecision(3)} times as long`);
    const scaled = Object.entries(measured).map(([name, ms]) => [name, ms * scale]);
    await writeTable({ ...known.units, ...Object.fromEntries(scaled) }, known.reference);
  }
}
