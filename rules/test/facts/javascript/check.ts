import assert from 'node:assert/strict';
import { extractJavaScript } from '../../../src/facts/javascript/index.js';
import { printFacts } from './print-facts.js';

/** Each source beside the facts it gives; blank lines around and common indentation do not matter. */
export type Table = readonly (readonly [source: string, expected: string])[];

export function checkTable(path: string, table: Table): void {
  for (const [source, expected] of table) {
    it(dedent(source).split('\n')[0] ?? '', () => {
      assert.equal(printFacts(extractJavaScript(dedent(source), path)), dedent(expected));
    });
  }
}

function dedent(text: string): string {
  const lines = text
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}
