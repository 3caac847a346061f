import assert from 'node:assert/strict';
import { removeTemporaryProjects } from '../temporary-project.js';
import { ConfigurationError } from '../../src/project/configuration.js';
import { runCommand } from './run-command.js';
import { finding } from '../fake-session.js';
import { sample } from '../report/sample.js';

const trivial = finding([{ name: 'fs.existsSync', file: 'src/routes.ts', at: 0, end: 3 }], {
  severity: 'info',
  stall: { class: 'trivial', estimateMs: null },
});
const atStart = finding([{ name: 'fs.readFileSync', file: 'src/routes.ts', at: 0, end: 3 }], { severity: 'warning', context: 'startup' });

describe('unblock check', () => {
  after(removeTemporaryProjects);

  it('exits with 1 when there are findings', async () => {
    const { exitCode, stdout, stderr, root, options } = await runCommand(['check'], sample);
    assert.deepEqual({ exitCode, stderr, root, cache: options?.cache }, { exitCode: 1, stderr: '', root: '', cache: true });
    assert.match(stdout, /^src\/settings\.ts:4 {2}fs\.readFileSync/);
  });

  it('exits with 0 when there is information alone', async () => {
    const { exitCode, stdout } = await runCommand(['check', '.'], { ...sample, findings: () => [trivial] });
    assert.equal(exitCode, 0);
    assert.match(stdout, /1 finding \(1 note\)/);
  });

  it('fails from the severity on that the configuration says', async () => {
    assert.equal((await runCommand(['check'], { ...sample, configuration: { failOn: 'error' } })).exitCode, 0);
  });

  it('reports what has its boundary in the given paths', async () => {
    assert.equal((await runCommand(['check', 'src/routes.ts'], sample)).exitCode, 1);
    assert.equal((await runCommand(['check', 'src/settings.ts'], sample)).exitCode, 0);
  });

  it('asks for start and shutdown with --include-startup', async () => {
    assert.equal((await runCommand(['check'], sample)).options?.includeStartup, undefined);
    const { options, stdout } = await runCommand(['check', '--include-startup'], { ...sample, findings: () => [atStart] });
    assert.equal(options?.includeStartup, true);
    assert.match(stdout, /here {2}start or shutdown → fs\.readFileSync/);
  });

  it('passes on --config and --no-cache', async () => {
    const { options } = await runCommand(['check', '--no-cache', '--config', 'other.json'], sample);
    assert.equal(options?.cache, false);
    assert.match(options.configFile ?? '', /^\/.*other\.json$/);
  });

  it('names files that could not be analyzed and reports the rest', async () => {
    const problems = [
      { file: 'bad.py', line: null, message: 'it is not UTF-8' },
      { file: 'worse.js', line: 3, message: 'a string has no end' },
    ];
    const { exitCode, stderr } = await runCommand(['check'], { ...sample, problems });
    assert.equal(exitCode, 1);
    assert.equal(stderr, 'unblock: bad.py: it is not UTF-8\nunblock: worse.js:3: a string has no end\n');
  });

  it('says that a project is empty', async () => {
    const { exitCode, stdout, stderr } = await runCommand(['check', '--format', 'json'], { files: {} });
    assert.equal(exitCode, 0);
    assert.equal(stderr, 'unblock: no JavaScript, TypeScript or Python files found in .\n');
    assert.deepEqual((JSON.parse(stdout) as { findings: unknown[] }).findings, []);
  });

  const unable: readonly (readonly [argv: readonly string[], stderr: string])[] = [
    [['check', 'nowhere'], 'unblock: no such file or folder: nowhere\n'],
    [['check', '--fromat', 'json'], "unblock: unknown option '--fromat' (Did you mean --format?)\n"],
    [
      ['check', '--format', 'xml'],
      "unblock: option '-f, --format <format>' argument 'xml' is invalid. Allowed choices are stylish, json, sarif, github, junit. (see `unblock --help`)\n",
    ],
    [['check', '--baseline', 'none.json'], 'unblock: no such baseline: none.json (--update-baseline writes it)\n'],
    [['check', '--update-baseline'], 'unblock: --update-baseline needs --baseline FILE: the file to write\n'],
    [['check', '--baseline', 'src/routes.ts'], 'unblock: cannot use the baseline src/routes.ts: '],
    [['chekc'], "unblock: unknown command 'chekc' (Did you mean check?)\n"],
    [[], 'unblock: say what to do: `unblock check` or `unblock fix` (see `unblock --help`)\n'],
  ];
  for (const [argv, expected] of unable) {
    it(`exits with 2 and one line: unblock ${argv.join(' ')}`, async () => {
      const { exitCode, stdout, stderr } = await runCommand(argv, sample);
      assert.deepEqual({ exitCode, stdout }, { exitCode: 2, stdout: '' });
      assert.equal(stderr.slice(0, expected.length), expected);
      assert.equal(stderr.split('\n').length, 2);
    });
  }

  it('exits with 2 and the line of a wrong configuration', async () => {
    const { exitCode, stderr } = await runCommand(['check'], sample, () => {
      throw new ConfigurationError(
        '/project/unblock.config.json',
        3,
        1,
        '"includ" is no setting;\n  do you mean "include"?',
        'unblock.config.json',
      );
    });
    assert.deepEqual(
      { exitCode, stderr },
      { exitCode: 2, stderr: 'unblock: unblock.config.json:3:1: "includ" is no setting; do you mean "include"?\n' },
    );
  });

  it('exits with 2 and one line to report after a fault of its own', async () => {
    const { exitCode, stderr } = await runCommand(['check'], sample, () => {
      throw new TypeError('x is undefined');
    });
    assert.equal(exitCode, 2);
    assert.match(stderr, /^unblock: internal error, please report it: x is undefined at .*check\.test\.ts:\d+:\d+\)?\n$/);
  });

  it('prints help and version', async () => {
    const help = await runCommand(['check', '--help'], sample);
    assert.equal(help.exitCode, 0);
    assert.match(help.stdout, /--format <format>/);
    assert.deepEqual((await runCommand(['--version'], sample)).stdout, '1.2.3\n');
  });
});

describe('unblock check --baseline', () => {
  after(removeTemporaryProjects);

  it('knows findings again when lines have moved, and tells new ones', async () => {
    const written = await runCommand(['check', '--baseline', 'known.json', '--update-baseline'], sample);
    assert.deepEqual([written.exitCode, written.stderr], [0, 'known.json now holds 3 findings\n']);
    const known = written.file('known.json') ?? '';
    assert.doesNotMatch(known, /"line"|"at"/);

    const files = { ...sample.files, 'known.json': known };
    assert.equal((await runCommand(['check', '--baseline', 'known.json'], { ...sample, files })).exitCode, 0);

    const more = {
      ...sample,
      files,
      findings: () => [...(sample.findings?.(() => '') ?? []), ...(sample.findings?.(() => '') ?? []).slice(0, 1)],
    };
    const { exitCode, stdout } = await runCommand(['check', '--baseline', 'known.json'], more);
    assert.equal(exitCode, 1);
    assert.match(stdout, /^1 finding \(1 warning\)/m);
  });
});
