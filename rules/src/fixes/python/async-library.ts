/** Which library's event loop a file is written for. */

import type { PackageInfo } from '../../project/project-index.js';
import { topImports } from './imported.js';
import type { PythonSource } from './tree.js';

export type AsyncLibrary = 'asyncio' | 'anyio' | 'trio';

export function asyncLibrary(source: PythonSource, owner: PackageInfo | null): AsyncLibrary {
  const imported = new Set(topImports(source).map(({ module }) => module.split('.', 1)[0]));
  if (imported.has('asyncio')) return 'asyncio';
  if (imported.has('trio')) return 'trio';
  if (imported.has('anyio')) return 'anyio';
  const uses = (name: string): boolean => owner?.dependencies.has(name) ?? false;
  if (uses('trio')) return 'trio';
  return uses('anyio') ? 'anyio' : 'asyncio';
}
