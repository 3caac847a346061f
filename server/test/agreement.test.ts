import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { run } from '../../rules/src/cli/run.js';
import { openSession } from '../../rules/src/engine.js';
import plugin from '../../rules/src/eslint/index.js';
import { startEditor, textOf, type Editor } from './support/editor.js';

const fixtures = fileURLToPath(new URL('../../test-fixtures', import.meta.url));
const applications = [
  'demo',
  ...['javascript', 'python'].flatMap((language) => readdirSync(path.join(fixtures, language)).map((name) => `${language}/${name}`)),
];

interface Told {
  readonly ruleId: string | null;
  /** From 1, as all of them say it to people. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const said = (file: string, { line, column, ruleId, message }: Told): string =>
  `${file}:${line}:${column} ${(ruleId ?? '').replace(/^unblock\//, '')} ${message}`;
const relative = (folder: string, file: string): string => path.relative(folder, file).replaceAll(path.sep, '/');

async function command(folder: string): Promise<readonly string[]> {
  let stdout = '';
  const ignored = { write: () => undefined };
  const argv = ['check', '--format', 'json', '--no-cache'];
  const exitCode = await run(argv, {
    folder,
    stdout: { write: (text) => (stdout += text) },
    stderr: ignored,
    colour: false,
    version: '',
    open: openSession,
  });
  assert.notEqual(exitCode, 2);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly (Told & { readonly file: string })[] };
  return findings.map((each) => said(each.file, each)).sort();
}

const sources = '**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}';

/** Everything, also what ESLint leaves out unless it is asked for it. */
const everything: Linter.Config[] = [
  { ignores: ['!**/node_modules/'] },
  { files: [sources], languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  { files: [sources], ...plugin.configs.recommended },
  plugin.configs.python,
  { rules: Object.fromEntries(Object.keys(plugin.rules).map((rule) => [`unblock/${rule}`, ['error', { minStall: 'trivial' }]])) },
];

async function eslint(folder: string): Promise<readonly string[]> {
  const linter = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: everything, errorOnUnmatchedPattern: false });
  const results = await linter.lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) => messages.map((each) => said(relative(folder, filePath), each))).sort();
}

/** By application. Its marks in helpers are its own: no other front end has a place for them. */
async function server(editor: Editor): Promise<ReadonlyMap<string, readonly string[]>> {
  const { items } = await editor.pullAll();
  const told = new Map<string, string[]>(applications.map((application) => [application, []]));
  for (const report of items) {
    assert.equal(report.kind, 'full');
    const file = relative(editor.root, fileURLToPath(report.uri));
    const application = applications.find((each) => file.startsWith(`${each}/`)) ?? assert.fail(`${file} is in no application`);
    for (const diagnostic of report.items) {
      if ((diagnostic.data as { readonly mark: string }).mark !== 'boundary') continue;
      const { line, character } = diagnostic.range.start;
      const ruleId = String(diagnostic.code);
      const one: Told = { ruleId, line: line + 1, column: character + 1, message: textOf(diagnostic) };
      told.get(application)?.push(said(file.slice(application.length + 1), one));
    }
  }
  return new Map([...told].map(([application, all]) => [application, all.sort()]));
}

describe('the command, ESLint and the server give the same findings', () => {
  let editor: Editor;
  let told: ReadonlyMap<string, readonly string[]>;
  before(async function () {
    this.timeout(120_000);
    editor = await startEditor({ copyOf: fixtures, folders: applications });
    told = await server(editor);
    assert.ok([...told.values()].flat().length > applications.length);
  });
  after(() => editor.quit());

  for (const application of applications)
    it(`in ${application}`, async () => {
      const folder = path.join(editor.root, application);
      const expected = await command(folder);
      assert.deepEqual(await eslint(folder), expected, 'ESLint and the command differ');
      assert.deepEqual(told.get(application), expected, 'the server and the command differ');
    });
});
