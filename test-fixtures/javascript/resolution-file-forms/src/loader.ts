import { readFileSync } from 'node:fs';

export const load = (name: string): string => readFileSync(name, 'utf8');
