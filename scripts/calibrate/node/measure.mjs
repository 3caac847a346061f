/**
 * Prints every unit as JSON, or those whose names contain one of the texts in the argument, which commas divide. Each is
 * measured in a process of its own: what others have left in memory makes one slower.
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { units } from './units.mjs';

const [texts = '', alone] = process.argv.slice(2);
if (alone === undefined) {
  const wanted = texts.split(',');
  const out = {};
  for (const name of Object.keys(units)) {
    if (!wanted.some((text) => name.includes(text))) continue;
    out[name] = JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), '', name], { encoding: 'utf8' }));
    console.error(`${name}: ${out[name].toPrecision(3)} ms`);
  }
  console.log(JSON.stringify(out));
} else console.log(JSON.stringify(units[alone]()));
