import type { TextEdit } from '../fix.js';

/** In order, with edits that touch joined into one, so that no two of them start at the same place. */
export function joinEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) =>
      a.edit.file < b.edit.file
        ? -1
        : a.edit.file > b.edit.file
          ? 1
          : a.edit.at - b.edit.at || a.edit.end - b.edit.end || a.index - b.index,
    )
    .map(({ edit }) => edit);
  const joined: TextEdit[] = [];
  for (const edit of sorted) {
    const last = joined.at(-1);
    if (last?.file === edit.file && last.end === edit.at)
      joined[joined.length - 1] = { ...last, end: edit.end, text: last.text + edit.text };
    else joined.push(edit);
  }
  return joined;
}

export function overlaps(edits: readonly TextEdit[]): boolean {
  return edits.some((edit, i) => {
    const next = edits[i + 1];
    return next?.file === edit.file && next.at < edit.end;
  });
}

/** The text after its edits, which do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.at - b.at || a.end - b.end);
  let out = '';
  let from = 0;
  for (const { at, end, text: replacement } of ordered) {
    out += text.slice(from, at) + replacement;
    from = end;
  }
  return out + text.slice(from);
}
