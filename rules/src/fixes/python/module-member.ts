/** How a file says a function of a module: with the name it has for the module, or for the function. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { TextEdit } from '../fix.js';
import { addImport } from './import-edits.js';
import { hasWord, importedAs, isImportedWithin, isRebound, topImports, usesOf } from './imported.js';
import type { PythonSource } from './tree.js';

export interface Member {
  /** `asyncio.sleep`. */
  readonly callee: string;
  readonly imports: readonly TextEdit[];
}

/**
 * `module` is dotted: `anyio.to_thread`. null when the names that have to be imported mean something else in the file.
 * A use that the edit takes away (`replaced`) does not count.
 */
export function moduleMember(source: PythonSource, at: Syntax, module: string, name: string, replaced?: Syntax): Member | null {
  const named = importedAs(source, at, module, name);
  if (named !== null) return { callee: named, imports: [] };
  const local = importedAs(source, at, module, '');
  if (local !== null) return { callee: `${local}.${name}`, imports: [] };
  const [root = module] = module.split('.', 1);
  const rootLocal = importedAs(source, at, root, '');
  if (rootLocal !== null) return { callee: `${rootLocal}${module.slice(root.length)}.${name}`, imports: [] };
  if (!isTaken(source, root) && !isImportedWithin(source, at, root))
    return { callee: `${module}.${name}`, imports: addImport(source, { module: root, name: '' }) };
  const others = usesOf(source, name).filter((each) => each !== replaced);
  if (others.length === 0 && (replaced !== undefined || !hasWord(source, name)))
    return { callee: name, imports: addImport(source, { module, name }) };
  const alias = `${root}_${name}`;
  return hasWord(source, alias) ? null : { callee: alias, imports: addImport(source, { module, name, alias }) };
}

/** Something besides an import of the module, or of one that only the type checker imports, has the name. */
function isTaken(source: PythonSource, root: string): boolean {
  if (isRebound(source, root)) return true;
  const typeOnly = new RegExp(`^[ \\t]+import ${root}$`, 'm').test(source.text);
  return (
    hasWord(source, root) && !typeOnly && !topImports(source).some((each) => each.module === root || each.module.startsWith(`${root}.`))
  );
}
