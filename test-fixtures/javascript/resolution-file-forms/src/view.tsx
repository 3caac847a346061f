import { readFileSync } from 'node:fs';

export const page = (): string => readFileSync('page.html', 'utf8');
