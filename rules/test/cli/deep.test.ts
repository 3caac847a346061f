import assert from 'node:assert/strict';
import { finding } from '../fake-session.js';
import { removeTemporaryProjects } from '../temporary-project.js';
import { sample } from '../report/sample.js';
import { runCommand } from './run-command.js';

const slow = finding([{ name: '/^(a+)+$/', file: 'src/routes.ts', at: 0, end: 3 }], {
  rule: 'no-slow-regex',
  kind: 'regex',
  expression: { pattern: '(?P<word>a+)+\\Z', flags: '', dialect: 'python' },
});

/** Answers with what it was asked. */
const recheck = `exports.check = async (source, flags) => ({
  status: 'vulnerable', complexity: { type: 'exponential' }, attack: { pattern: source, string: flags + 'aaa!' },
});`;

const project = { ...sample, findings: () => [slow] };

describe('unblock check --deep', () => {
  after(removeTemporaryProjects);

  it('asks recheck in JavaScript syntax, and prints its attack', async () => {
    const files = { ...sample.files, 'node_modules/recheck/index.js': recheck };
    const { stdout } = await runCommand(['check', '--deep', '--format', 'json'], { ...project, files });
    const [only] = (JSON.parse(stdout) as { findings: { message: string; recheck: unknown }[] }).findings;
    assert.deepEqual(only?.recheck, {
      status: 'vulnerable',
      growth: 'exponential',
      attack: { written: '(?<word>a+)+$', text: 'aaa!' },
    });
    assert.match(only.message, /recheck: exponential, attack `\(\?<word>a\+\)\+\$`/);
  });

  it('says what to install where the project has no recheck', async () => {
    const { exitCode, stderr } = await runCommand(['check', '--deep'], project);
    assert.equal(exitCode, 2);
    assert.match(stderr, /npm install --save-dev recheck/);
  });

  it('asks nobody without it', async () => {
    assert.equal((await runCommand(['check', '--format', 'json'], project)).stdout.includes('"recheck"'), false);
  });
});
