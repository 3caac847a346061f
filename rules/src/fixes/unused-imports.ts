/** After several fixes at once: each of them saw the other uses of an import that all of them together have removed. */

import { sourceLanguage } from '../project/source-language.js';
import type { TextEdit } from './fix.js';
import { bindings, usesOf as javascriptUses } from './javascript/bindings.js';
import { importEdits } from './javascript/import-edits.js';
import { importStyle } from './javascript/import-style.js';
import { openSource } from './javascript/source.js';
import { topImports, usesOf as pythonUses } from './python/imported.js';
import { dropImported } from './python/import-edits.js';
import { openPython } from './python/tree.js';
import { joinEdits, overlaps } from './text/edits.js';

export interface ChangedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Edits of the text after the fixes that take out the imports which were used before them and are not any more. */
export function unusedImports(changed: ChangedFile): readonly TextEdit[] {
  const edits = joinEdits(sourceLanguage(changed.file) === 'python' ? inPython(changed) : inJavaScript(changed));
  return overlaps(edits) ? [] : edits;
}

function inJavaScript({ file, before, after }: ChangedFile): readonly TextEdit[] {
  const [was, is] = [openSource(file, before), openSource(file, after)];
  if (!was || !is) return [];
  const used = new Set(
    bindings(was)
      .filter(({ name }) => javascriptUses(was, name).length > 0)
      .map(({ name }) => name.text),
  );
  const gone = bindings(is).filter(({ name }) => used.has(name.text) && javascriptUses(is, name).length === 0);
  return gone.length === 0 ? [] : importEdits(is, importStyle(is, null), [], gone);
}

function inPython({ file, before, after }: ChangedFile): readonly TextEdit[] {
  const [was, is] = [openPython(file, before), openPython(file, after)];
  if (!was || !is) return [];
  const rootOf = (local: string): string => local.split('.', 1)[0] ?? local;
  const used = new Set(
    topImports(was)
      .map(({ local }) => rootOf(local))
      .filter((name) => pythonUses(was, name).length > 0),
  );
  const gone = topImports(is).filter(({ local }) => used.has(rootOf(local)) && pythonUses(is, rootOf(local)).length === 0);
  return dropImported(is, gone);
}
