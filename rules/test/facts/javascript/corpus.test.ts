import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { extractJavaScript } from '../../../src/facts/javascript/index.js';
import { checkFacts } from './sound-facts.js';

const OWN = join(import.meta.dirname, '../../../src');
const MODULES = join(import.meta.dirname, '../../../../node_modules');
const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const FILES_PER_PACKAGE = 15;
const MAX_SIZE = 300_000;

const packages = [
  'acorn',
  'ajv',
  'argparse',
  'chokidar',
  'debug',
  'eslint',
  'espree',
  'esquery',
  'fdir',
  'glob',
  'ignore',
  'jiti',
  'js-yaml',
  'knip',
  'lru-cache',
  'minimatch',
  'mocha',
  'picomatch',
  'semver',
  'tinyglobby',
  'ts-api-utils',
  'tsx',
  'undici-types',
  'which',
  'workerpool',
  'yaml',
  'zod',
  '@types/node',
  '@typescript-eslint/parser',
  '@eslint/core',
];

function sources(folder: string, limit: number): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return found
    .filter((path) => SOURCE.test(path))
    .sort()
    .slice(0, limit)
    .map((path) => join(folder, path));
}

function checkFile(path: string): number {
  const text = readFileSync(path, 'utf8');
  if (text.length > MAX_SIZE) return 0;
  const facts = extractJavaScript(text, path);
  checkFacts(facts, text);
  assert.deepEqual(facts.syntaxErrors, [], path);
  return facts.functions.length;
}

describe('JavaScript facts: real sources', () => {
  it('reads this package', () => {
    for (const path of sources(OWN, Infinity)) checkFile(path);
  });

  for (const name of packages) {
    it(`reads ${name}`, function () {
      this.timeout(30_000);
      for (const path of sources(join(MODULES, name), FILES_PER_PACKAGE)) checkFile(path);
    });
  }
});
