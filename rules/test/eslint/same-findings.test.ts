import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import { run } from '../../src/cli/run.js';
import { openSession } from '../../src/engine.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';
import { lint, recommended, versions, type Version } from './lint.js';

const demo = new URL('../../../test-fixtures/demo', import.meta.url);

interface Told {
  readonly ruleId: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

async function checked(folder: string): Promise<readonly Told[]> {
  let stdout = '';
  let stderr = '';
  const output = { write: (text: string) => (stdout += text) };
  const argv = ['check', '--format', 'json', '--no-cache'];
  await run(argv, { folder, stdout: output, stderr: { write: (text) => (stderr += text) }, colour: false, version: '', open: openSession });
  assert.equal(stderr, '');
  return (JSON.parse(stdout) as { findings: Told[] }).findings;
}

const line = (one: Omit<Told, 'severity'>): string =>
  `${one.file}:${one.line}:${one.column}-${one.endLine}:${one.endColumn} ${one.ruleId} ${one.message}`;

describe('the command and ESLint', () => {
  afterEach(removeTemporaryProjects);

  for (const version of Object.keys(versions) as Version[]) {
    it(`report the same findings in ${version}`, async () => {
      const folder = temporaryProject({});
      cpSync(demo, folder, { recursive: true });
      const typescript = { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } };
      const linted = await lint(version, folder, [...recommended, typescript]);
      const command = (await checked(folder)).filter(({ severity }) => severity !== 'info');
      assert.ok(command.length >= 5);
      assert.deepEqual(
        linted
          .map((one) =>
            line({ ...one, ruleId: (one.ruleId ?? '').replace('unblock/', ''), endLine: one.endLine ?? 0, endColumn: one.endColumn ?? 0 }),
          )
          .sort(),
        command.map(line).sort(),
      );
    });
  }
});
