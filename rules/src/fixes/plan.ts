/** The fixes of many findings that can be applied together: their edits do not disturb each other. */

import type { Finding, Place } from '../analysis/finding.js';
import type { Fix, TextEdit } from './fix.js';

export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

export interface Plan {
  readonly applied: readonly ChosenFix[];
  /** In the way of others: they wait for the next round, when the text is analyzed again. */
  readonly deferred: readonly ChosenFix[];
  readonly edits: readonly TextEdit[];
  readonly creates: ReadonlyMap<string, string>;
}

export function planRound(chosen: readonly ChosenFix[], exists: (file: string) => boolean): Plan {
  const applied: ChosenFix[] = [];
  const deferred: ChosenFix[] = [];
  const edits = new Map<string, TextEdit>();
  const creates = new Map<string, string>();
  const whole = new Set<string>();
  const alone: Place[] = [];
  const loaded = new Set<string>();
  const pooled = new Set<string>();
  for (const one of chosen) {
    const { fix } = one;
    const identity = JSON.stringify([fix.edits, fix.creates ?? []]);
    if (!whole.has(identity)) {
      const created = fix.creates ?? [];
      const loads = fix.loads ?? [];
      const edited = fix.loads ? fix.edits.map((each) => each.file) : [];
      const fits =
        fix.edits.every(
          (edit) =>
            [...edits.values()].every((other) => agree(edit, other) && !declareTwice(edit, other)) &&
            !alone.some((place) => isIn(edit, place)),
        ) &&
        ![...edits.values()].some((edit) => isIn(edit, fix.alone)) &&
        !loads.some((file) => pooled.has(file)) &&
        !edited.some((file) => loaded.has(file)) &&
        created.every(({ file, text }) => (creates.has(file) ? creates.get(file) === text : !exists(file)));
      if (!fits) {
        deferred.push(one);
        continue;
      }
      whole.add(identity);
      if (fix.alone) alone.push(fix.alone);
      for (const file of loads) loaded.add(file);
      for (const file of edited) pooled.add(file);
      for (const edit of fix.edits) edits.set(JSON.stringify(edit), edit);
      for (const { file, text } of created) creates.set(file, text);
    }
    applied.push(one);
  }
  return { applied, deferred, edits: [...edits.values()], creates };
}

const isIn = (edit: TextEdit, place: Place | undefined): boolean =>
  place?.file === edit.file && place.at <= edit.at && edit.end <= place.end;

/** Declared at two places of a file: each of two fixes imports the same, or makes the same constant. */
function declareTwice(a: TextEdit, b: TextEdit): boolean {
  if (a.file !== b.file || (a.at === b.at && a.end === b.end)) return false;
  const lines = declarationsIn(a.text);
  return lines.length > 0 && declarationsIn(b.text).some((line) => lines.includes(line));
}

const declarationsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^(?:import |from |const .*(?:\brequire\(|= (?:new |(?:\w+\.)?promisify\()))/.test(line));

function agree(a: TextEdit, b: TextEdit): boolean {
  if (a.file !== b.file) return true;
  if (a.at === b.at && a.end === b.end) {
    // Two fixes may need the same import or the same changed signature. The same `await ` twice is two awaits.
    return a.text === b.text && (a.at !== a.end || a.text.includes('\n'));
  }
  return a.end <= b.at || b.end <= a.at;
}
