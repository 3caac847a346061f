/** `time.sleep(s)` -> `await asyncio.sleep(s)`. */

import type { PackageInfo } from '../../project/project-index.js';
import { asyncLibrary } from './async-library.js';
import { rootOf, type CallParts } from './call.js';
import { addImport, dropUnused } from './import-edits.js';
import { importedAs } from './imported.js';
import type { Replacement } from './replacement.js';
import type { PythonSource } from './tree.js';

export function sleep(source: PythonSource, { node, callee, args }: CallParts, api: string, owner: PackageInfo | null): Replacement | null {
  if (api !== 'time.sleep' || args.length !== 1 || args[0]?.type === 'list_splat' || args[0]?.type === 'keyword_argument') return null;
  const library = asyncLibrary(source, owner);
  const named = importedAs(source, node, library, 'sleep');
  const module = importedAs(source, node, library, '') ?? library;
  return {
    callee: named ?? `${module}.sleep`,
    elsewhere: [
      ...(named === null && module === library ? addImport(source, { module: library, name: '' }) : []),
      ...dropUnused(source, rootOf(callee)),
    ],
    title: `Await ${library}.sleep instead`,
  };
}
