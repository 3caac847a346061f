import type { Format } from './format.js';
import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { sarif } from './sarif.js';
import { stylish } from './stylish.js';

export const formats = { stylish, json, sarif, github, junit } satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
