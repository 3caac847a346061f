/** How a file calls the project's pool. */

import { boundAs, freeName } from '../bindings.js';
import type { NewName } from '../import-edits.js';
import type { Source } from '../source.js';
import type { ExistingPool } from './pools.js';
import type { Runtime } from './runtime.js';

/** The file's name for a pool, and what to import for it. */
export function poolName(
  source: Source,
  known: ExistingPool,
  runtime: Runtime,
): { readonly pool: string; readonly add: readonly NewName[] } {
  if (known.file === source.path) return { pool: known.name, add: [] };
  const specifier = runtime.specifier(source.path, known.file);
  const stem = specifier.replace(/\.[cm]?[jt]sx?$/, '');
  const name = known.exported === 'default' ? '' : known.exported;
  for (const each of [specifier, stem, stem.replace(/\/index$/, ''), `${stem.replace(/\/index$/, '')}/`]) {
    const bound = boundAs(source, source.file, each, name);
    if (bound !== null) return { pool: bound, add: [] };
  }
  const local = freeName(source, known.name, `${known.name}Pool`);
  return { pool: local, add: [{ module: specifier, name: known.exported, local, ...(name === '' && { whole: true }) }] };
}
