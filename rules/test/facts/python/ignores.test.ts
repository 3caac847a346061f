import assert from 'node:assert/strict';
import { extractPython, initPython } from '../../../src/facts/python/index.js';

function ignored(source: string): string[] {
  return extractPython(source).ignores.map(({ line, rules, reason }) => `${line ?? 'file'} [${rules.join(', ')}] ${reason}`);
}

describe('Python ignore comments', () => {
  before(() => initPython());

  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['behind code', 'a()\nb()  # unblock: ignore[no-blocking-call] small file', ['1 [no-blocking-call] small file']],
    ['several rules, and all of them', 'a()  # unblock: ignore[a, b]\nb()  #unblock:ignore', ['0 [a, b] ', '1 [] ']],
    ['alone on a line', 'def f():\n  # unblock: ignore at start-up only\n\n  # more\n  a()\n', ['4 [] at start-up only']],
    ['the whole file', '#!/bin/python\n# unblock: ignore-file[x] -- generated\n', ['file [x] generated']],
    ['beside another comment', 'a()  # noqa  # unblock: ignore[x] why', ['0 [x] why']],
    ['inside brackets', 'f(\n  a,  # unblock: ignore[x]\n)', ['1 [x] ']],
    ['Windows line ends', 'a()\r\n# unblock: ignore[x] why\r\nb()\r\n', ['2 [x] why']],
    ['not in strings, not other words', 's = "# unblock: ignore"\n# unblock: ignored\n# unblock\n', []],
  ];
  for (const [title, source, expected] of rows) it(title, () => assert.deepEqual(ignored(source), expected));
});
