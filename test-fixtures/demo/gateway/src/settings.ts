import { readFileSync } from 'node:fs';

export interface Settings {
  readonly port: number;
}

/** At start this is fine; behind a route it is not. */
export function loadSettings(): Settings {
  return JSON.parse(readFileSync('settings.json', 'utf8'));
}
