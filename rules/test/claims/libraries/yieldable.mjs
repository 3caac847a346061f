/** yieldable-json gives way now and then, and computes on the loop all the same. */

import yieldable from 'yieldable-json';
import { promisify } from 'node:util';
import { rows } from '../inputs.mjs';

const many = Array.from({ length: 6 }, () => rows).flat();
const text = JSON.stringify(many);

export const sliced = {
  'parse yieldable-json.parseAsync': async () => await promisify(yieldable.parseAsync)(text),
  'parse yieldable-json.stringifyAsync': async () => await promisify(yieldable.stringifyAsync)(many),
};
