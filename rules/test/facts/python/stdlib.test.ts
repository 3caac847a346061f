import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractPython, initPython } from '../../../src/facts/python/index.js';
import type { FileFacts } from '../../../src/facts/facts.js';

/** Test data that is meant to be invalid or is Python 2, and tests whose sources hold a NUL or an invalid name. */
const INVALID = /lib2to3|bad_?syntax|badsyntax|bad_coding|test_compile\.py$/;

function standardLibrary(): string | null {
  try {
    return execFileSync('python3', ['-c', 'import sysconfig; print(sysconfig.get_paths()["stdlib"])'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

function pythonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (/^(?:site-packages|dist-packages|__pycache__)$/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pythonFiles(path);
    return entry.name.endsWith('.py') ? [path] : [];
  });
}

/** Everything in the facts that refers to something else. */
function checkReferences(value: unknown, facts: FileFacts, end: number): void {
  if (Array.isArray(value)) for (const item of value) checkReferences(item, facts, end);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, part] of Object.entries(value)) {
    if (typeof part !== 'number') checkReferences(part, facts, end);
    else if (key === 'at' || key === 'end' || key === 'nameAt') assert.ok(part >= 0 && part <= end, `${key} ${part}`);
    else if (key === 'fn' || key === 'parent' || key === 'staticsInit') assert.ok(part === -1 || facts.functions[part]?.index === part, `${key} ${part}`);
    else if (key === 'cls') assert.ok(part === -1 || facts.classes[part]?.index === part, `${key} ${part}`);
  }
}

describe('the Python standard library', () => {
  before(() => initPython());

  it('gives sound facts', function () {
    this.timeout(180_000);
    const folder = standardLibrary();
    if (folder === null) this.skip();
    for (const file of pythonFiles(folder)) {
      const text = readFileSync(file, 'utf8');
      const facts = extractPython(text);
      if (!INVALID.test(file)) assert.deepEqual(facts.syntaxErrors, [], file);
      checkReferences([facts.functions, facts.classes, facts.ignores], facts, text.length);
      assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts, file);
    }
  });
});
