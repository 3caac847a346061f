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

/** Everything that refers to something else refers to what is there, and everything survives JSON. */
function checkSound(value: unknown, facts: FileFacts, end: number, key: string): void {
  if (Array.isArray(value)) for (const item of value) checkSound(item, facts, end, '');
  else if (typeof value === 'object' && value !== null) for (const name in value) checkSound(Reflect.get(value, name), facts, end, name);
  else if (typeof value === 'number') check(isSound(value, facts, end, key), `${key} ${value}`);
  else check(value !== undefined, `${key} is undefined`);
}

function isSound(value: number, facts: FileFacts, end: number, key: string): boolean {
  switch (key) {
    case 'at':
    case 'end':
    case 'nameAt':
      return value >= 0 && value <= end;
    case 'fn':
    case 'parent':
    case 'staticsInit':
      return value === -1 || facts.functions[value]?.index === value;
    case 'cls':
      return value === -1 || facts.classes[value]?.index === value;
    default:
      return Number.isFinite(value) && !Object.is(value, -0);
  }
}

function check(holds: boolean, message: string): void {
  if (!holds) assert.fail(message);
}

describe('the Python standard library', () => {
  before(() => initPython());

  it('gives sound facts', function () {
    this.timeout(180_000);
    const folder = standardLibrary();
    if (folder === null) {
      console.log('      skipped: no standard library of Python was found');
      return this.skip();
    }
    for (const file of pythonFiles(folder)) {
      const text = readFileSync(file, 'utf8');
      const facts = extractPython(text);
      if (!INVALID.test(file)) assert.deepEqual(facts.syntaxErrors, [], file);
      checkSound(facts, facts, text.length, file);
    }
  });
});
