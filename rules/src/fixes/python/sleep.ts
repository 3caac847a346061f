/** `time.sleep(s)` -> `await asyncio.sleep(s)`. */

import type { PackageInfo } from '../../project/project-index.js';
import { asyncLibrary } from './async-library.js';
import { rootOf, type CallParts } from './call.js';
import { dropUnused } from './import-edits.js';
import { moduleMember } from './module-member.js';
import type { Replacement } from './replacement.js';
import type { PythonSource } from './tree.js';

export function sleep(source: PythonSource, { node, callee, args }: CallParts, api: string, owner: PackageInfo | null): Replacement | null {
  if (api !== 'time.sleep' || args.length !== 1 || args[0]?.type === 'list_splat' || args[0]?.type === 'keyword_argument') return null;
  const library = asyncLibrary(source, owner);
  const member = moduleMember(source, node, library, 'sleep', rootOf(callee));
  return (
    member && {
      callee: member.callee,
      elsewhere: [...member.imports, ...dropUnused(source, rootOf(callee))],
      title: `Await ${library}.sleep instead`,
    }
  );
}
