/** Prints every unit as JSON, or those whose names contain the argument. */

import { units } from './units.mjs';

const [wanted = ''] = process.argv.slice(2);
const out = {};
for (const [name, measure] of Object.entries(units)) {
  if (!name.includes(wanted)) continue;
  out[name] = measure();
  console.error(`${name}: ${out[name].toPrecision(3)} ms`);
}
console.log(JSON.stringify(out));
