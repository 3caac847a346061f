/** Words of the frameworks that serve files where they lie. */

import type { Callback, Entry, Result } from '../model.js';

export const SCRIPT = '{js,jsx,ts,tsx,mjs,mts}';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
export type Exported = Omit<Callback, 'arg'>;
export const serves = (kind: Entry['kind'], name: string, params: readonly Result[] = []): Exported => ({
  runs: 'loop',
  entry: { kind, name },
  params,
});
export const builds: Exported = { runs: 'cli' };
export const methods = (params: readonly Result[]): Record<string, Exported> =>
  Object.fromEntries(METHODS.map((name) => [name, serves('route', name, params)]));
