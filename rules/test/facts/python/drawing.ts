import assert from 'node:assert/strict';
import { extractPython, initPython } from '../../../src/facts/python/index.js';
import { printFacts } from './print-facts.js';

/** `[what it shows, source, drawing of its facts]`; both texts may be indented. */
export type Row = readonly [title: string, source: string, drawing: string];

/** Declares a test for each row. */
export function draws(rows: readonly Row[]): void {
  before(() => initPython());
  for (const [title, source, drawing] of rows) {
    it(title, () => {
      assert.equal(printFacts(extractPython(dedent(source))), dedent(drawing));
    });
  }
}

/** Takes away the indentation that all lines share, and the blank lines at both ends. */
function dedent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines
    .map((line) => line.slice(shared))
    .join('\n')
    .replace(/^\s*\n|\n\s*$/g, '');
}
