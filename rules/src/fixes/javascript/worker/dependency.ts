/** Adds the pool's package to package.json, where its text is at hand. */

import { parseTree, type Node } from 'jsonc-parser';
import type { PackageInfo } from '../../../project/project-index.js';
import type { FixContext } from '../../context.js';
import type { TextEdit } from '../../fix.js';
import type { PoolLibrary } from './pools.js';

export function addDependency(context: FixContext, owner: PackageInfo | null, library: PoolLibrary): readonly TextEdit[] {
  if (!owner || owner.dependencies.has(library.package)) return [];
  const file = owner.folder === '' ? 'package.json' : `${owner.folder}/package.json`;
  const text = context.text(file);
  if (text === null) return [];
  const list = parseTree(text)?.children?.find((each) => each.children?.[0]?.value === 'dependencies')?.children?.[1];
  const known = list?.children ?? [];
  const last = known.at(-1);
  if (!list || !last) return [];
  const nameOf = (each: Node): string => String(each.children?.[0]?.value ?? '');
  const isSorted = known.every((each, i) => i === 0 || nameOf(known[i - 1] ?? each) <= nameOf(each));
  const next = isSorted ? known.find((each) => nameOf(each) > library.package) : undefined;
  // Between the last two, or after the brace: what the file writes between them.
  const before = known.at(-2);
  const gap = text.slice(before ? text.indexOf(',', before.offset + before.length) + 1 : list.offset + 1, last.offset);
  const entry = `"${library.package}": "${library.version}"`;
  if (next) return [{ file, at: next.offset, end: next.offset, text: `${entry},${gap}` }];
  const at = last.offset + last.length;
  return [{ file, at, end: at, text: `,${gap}${entry}` }];
}
