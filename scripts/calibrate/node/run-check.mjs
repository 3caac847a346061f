/** Prints what each function of check.mjs takes. */

import * as program from './check.mjs';
import { millisecondsOf } from './timing.mjs';

const out = {};
for (const [name, call] of Object.entries(program))
  if (typeof call === 'function')
    out[name] = { ms: millisecondsOf(call, { chance: program.byChance.includes(name) }), size: program.sizes[name]?.length ?? null };
console.log(JSON.stringify(out));
