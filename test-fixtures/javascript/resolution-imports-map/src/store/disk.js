import { readFileSync } from 'node:fs';

export const get = (key) => readFileSync(`db/${key}`, 'utf8');
