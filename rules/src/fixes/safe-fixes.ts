/** Fixes that need no look at each of them, as one edit. */

import type { Finding } from '../analysis/finding.js';
import { sourceLanguage } from '../project/source-language.js';
import type { Fix, FixKind, TextEdit } from './fix.js';
import { type ChosenFix, planRound } from './plan.js';
import { applyEdits, joinEdits } from './text/edits.js';
import { unusedImports } from './unused-imports.js';

/** They change the call and the function around it, and nothing that others call. */
const SAFE: ReadonlySet<FixKind> = new Set<FixKind>(['async-alternative', 'thread-pool', 'sync-endpoint']);

/** What is in the way of others is left for the next time. null when there is nothing to do. */
export function safeFixes(
  findings: readonly Finding[],
  fixesOf: (finding: Finding) => readonly Fix[],
  textOf: (file: string) => string | null,
): Fix | null {
  const chosen = findings.flatMap((finding): ChosenFix[] => {
    const fix = fixesOf(finding).find((each) => each.preferred && isSafe(each, finding.place.file));
    return fix ? [{ finding, fix }] : [];
  });
  const { applied, edits } = planRound(chosen, () => true);
  const [first] = applied;
  if (!first) return null;
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    kind: first.fix.kind,
    title: applied.length === 1 ? first.fix.title : `Take ${applied.length} blocking calls off the loop`,
    preferred: false,
    edits: files.flatMap((file) => withoutUnused(file, textOf(file) ?? '', joinEdits(edits.filter((edit) => edit.file === file)))),
  };
}

const isSafe = ({ kind, edits, creates }: Fix, file: string): boolean =>
  SAFE.has(kind) && (creates?.length ?? 0) === 0 && edits.every((edit) => edit.file === file);

/** Each of the fixes saw the uses of an import that the others take away. */
function withoutUnused(file: string, before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (sourceLanguage(file) === null) return edits;
  const after = applyEdits(before, edits);
  const gone = unusedImports({ file, before, after });
  return gone.length === 0 ? edits : [difference(file, before, applyEdits(after, gone))];
}

/** One edit from the first difference to the last. */
function difference(file: string, before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { file, at: start, end: before.length - end, text: after.slice(start, after.length - end) };
}
