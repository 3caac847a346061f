import { readFileSync } from 'node:fs';

export function exportAll() {
  return readFileSync('all.csv', 'utf8');
}
