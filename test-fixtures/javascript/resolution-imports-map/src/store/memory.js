import { readFileSync } from 'node:fs';

export const get = (key) => readFileSync(`fixtures/${key}`, 'utf8'); // ok: another condition
