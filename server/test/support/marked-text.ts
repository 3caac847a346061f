/** Fixture text with `⟦ ⟧` around what a test speaks of. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver/node';

export interface MarkedText {
  /** Without the marks. */
  readonly text: string;
  readonly ranges: readonly Range[];
}

export function readMarks(marked: string): MarkedText {
  let text = '';
  const offsets: number[] = [];
  for (const part of marked.split(/[⟦⟧]/)) {
    text += part;
    offsets.push(text.length);
  }
  const document = TextDocument.create('', '', 0, text);
  const ranges: Range[] = [];
  for (let at = 0; at + 2 < offsets.length; at += 2) {
    ranges.push({ start: document.positionAt(offsets[at] ?? 0), end: document.positionAt(offsets[at + 1] ?? 0) });
  }
  return { text, ranges };
}
