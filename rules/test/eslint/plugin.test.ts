import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import plugin from '../../src/eslint/index.js';
import { RULES } from '../../src/analysis/finding.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';
import { eslintOf, lint, recommended, told, versions, type Version } from './lint.js';

const settings = `import { readFileSync } from 'node:fs';

export function settings() {
  return JSON.parse(readFileSync('settings.json', 'utf8'));
}
`;
const app = `import express from 'express';
import { settings } from './settings.js';

const app = express();
app.get('/settings', (req, res) => {
  res.json(settings());
});
`;
const slow = `import time
from fastapi import FastAPI

app = FastAPI()


@app.get("/slow")
async def slow():
    time.sleep(2)
`;
const files = {
  'package.json': '{ "type": "module", "dependencies": { "express": "5" } }',
  'app.js': app,
  'settings.js': settings,
  'slow.py': slow,
};

const summary = ({
  file,
  ruleId,
  line,
  column,
}: {
  readonly file: string;
  readonly ruleId: string | null;
  readonly line: number;
  readonly column: number;
}) => `${file}:${line}:${column} ${ruleId ?? ''}`;

for (const version of Object.keys(versions) as Version[]) {
  describe(`eslint-plugin-unblock in ${version}`, () => {
    const startedIn = process.cwd();
    afterEach(() => {
      process.chdir(startedIn);
      removeTemporaryProjects();
    });

    it('reports at the boundary, in JavaScript and Python', async () => {
      const messages = await lint(version, temporaryProject(files));
      assert.deepEqual(messages.map(summary), ['app.js:6:12 unblock/no-blocking-call', 'slow.py:9:5 unblock/no-blocking-call']);
      const [boundary, sleep] = messages;
      assert.deepEqual([boundary?.endLine, boundary?.endColumn], [6, 22]);
      assert.match(boundary?.message ?? '', /^`fs\.readFileSync` blocks the event loop: `settings` → `fs\.readFileSync`/);
      assert.match(sleep?.message ?? '', /^`time\.sleep` blocks the event loop here for about 2 s per call/);
    });

    it('suggests what edits the file alone, the best first', async () => {
      const messages = await lint(version, temporaryProject({ 'slow.py': slow }));
      const [first] = messages[0]?.suggestions ?? [];
      assert.match(first?.desc ?? '', /asyncio\.sleep/);
    });

    it('takes options', async () => {
      const folder = temporaryProject({
        'slow.py': slow.replace('time.sleep(2)', 'os.path.exists("x")').replace('import time', 'import os'),
      });
      const rule = (minStall: string): Linter.Config[] => [
        ...recommended,
        { rules: { 'unblock/no-blocking-call': ['error', { minStall }] } },
      ];
      assert.deepEqual(await lint(version, folder), []);
      assert.equal((await lint(version, folder, rule('trivial'))).length, 1);
      await assert.rejects(() => lint(version, folder, rule('huge')), /minStall|should be equal to one of/);
    });

    it('leaves it to ESLint to obey comments that disable it', async () => {
      const comments = {
        used: ['  // eslint-disable-next-line unblock/no-blocking-call -- small and cached', []],
        'used, for all rules': ['  // eslint-disable-next-line', []],
        unused: ['  // eslint-disable-next-line unblock/no-cpu-bound-call', ['app.js:6:3 ', 'app.js:7:12 unblock/no-blocking-call']],
        ours: ['  // unblock-ignore-next-line no-blocking-call -- small and cached', []],
      } as const;
      for (const [which, [comment, expected]] of Object.entries(comments)) {
        const disabled = app.replace('  res.json', `${comment}\n  res.json`);
        assert.deepEqual(
          (await lint(version, temporaryProject({ ...files, 'app.js': disabled, 'slow.py': '' }))).map(summary),
          expected,
          which,
        );
      }
    });

    it('lints the text of the editor, and the disk again afterwards', async () => {
      const folder = temporaryProject(files);
      const eslint = eslintOf(version, folder);
      const fixed = settings
        .replace('JSON.parse(readFileSync', 'JSON.parse((readFileSync')
        .replace(/readFileSync\('settings.json', 'utf8'\)/, "'{}')");
      assert.deepEqual(told(await eslint.lintText(fixed, { filePath: path.join(folder, 'settings.js') }), folder), []);
      assert.deepEqual(told(await eslint.lintFiles(['app.js']), folder).map(summary), ['app.js:6:12 unblock/no-blocking-call']);
      const unsaved = app.replace('settings());', 'null);');
      assert.deepEqual(told(await eslint.lintText(unsaved, { filePath: path.join(folder, 'app.js') }), folder), []);
    });

    it('notices what another program writes', async () => {
      const folder = temporaryProject(files);
      const eslint = eslintOf(version, folder);
      assert.equal((await eslint.lintFiles(['app.js']))[0]?.messages.length, 1);
      fs.writeFileSync(path.join(folder, 'settings.js'), 'export const settings = () => ({});\n');
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.equal((await eslint.lintFiles(['app.js']))[0]?.messages.length, 0);
    });

    it('does not let the cache keep findings that come from another file', async () => {
      const folder = temporaryProject(files);
      // The command `eslint` runs in the folder it lints.
      process.chdir(folder);
      assert.equal((await eslintOf(version, folder, recommended, true).lintFiles(['app.js']))[0]?.messages.length, 1);
      fs.writeFileSync(path.join(folder, 'settings.js'), 'export const settings = () => ({});\n');
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.equal((await eslintOf(version, folder, recommended, true).lintFiles(['app.js']))[0]?.messages.length, 0);
    });

    it('stops with one clear line when the configuration is wrong', async () => {
      const folder = temporaryProject({ ...files, 'unblock.config.json': '{\n  "includ": []\n}\n' });
      await assert.rejects(
        () => lint(version, folder),
        (error: Error) => /^unblock: unblock\.config\.json:2:3: .*includ/.test(error.stack ?? ''),
      );
    });
  });
}

describe('the plugin object', () => {
  it('fits into a typed configuration', () => {
    assert.equal(defineConfig([plugin.configs.recommended, plugin.configs.strict, plugin.configs.python]).length, 3);
  });

  it('has every rule, with its page', () => {
    assert.deepEqual(Object.keys(plugin.rules), RULES);
    for (const [name, rule] of Object.entries(plugin.rules)) {
      assert.match(rule.meta?.docs?.url ?? '', new RegExp(`/docs/rules/${name}\\.md$`));
      assert.ok(fs.existsSync(new URL(`../../docs/rules/${name}.md`, import.meta.url)));
    }
  });

  it('enables every rule in recommended and strict', () => {
    for (const config of [plugin.configs.recommended, plugin.configs.strict]) {
      assert.deepEqual(
        Object.keys(config.rules ?? {}),
        RULES.map((rule) => `unblock/${rule}`),
      );
    }
  });
});
