import assert from 'node:assert/strict';
import type { Finding } from '../../src/analysis/finding.js';
import type { Fix, TextEdit } from '../../src/fixes/fix.js';
import { initPython } from '../../src/facts/python/index.js';
import { finding, placeOf, type FakeProject } from '../fake-session.js';
import { removeTemporaryProjects } from '../temporary-project.js';
import { runCommand } from './run-command.js';

const sleepCall = 'time.sleep(1)';

/** Every `time.sleep(1)` that is not awaited is a finding; its fix is `fixOf`. */
function sleepers(
  files: Readonly<Record<string, string>>,
  fixOf: (finding: Finding, text: string) => readonly Fix[] = asyncSleep,
): FakeProject {
  return {
    files,
    findings: (text) =>
      Object.keys(files).flatMap((file) => {
        const times = text(file).split(sleepCall).length - 1;
        return Array.from({ length: times }, (_, nth) => finding([{ name: 'time.sleep', ...placeOf(sleepCall, file, text(file), nth) }]));
      }),
    fixes: (one, text) => fixOf(one, text(one.place.file)),
  };
}

/** Replaces the call and imports asyncio where that is not done yet. */
function asyncSleep({ place }: Finding, text: string): readonly Fix[] {
  const imports: TextEdit[] = text.includes('import asyncio') ? [] : [{ file: place.file, at: 0, end: 0, text: 'import asyncio\n' }];
  return [
    {
      kind: 'async-alternative',
      title: 'Await asyncio.sleep instead',
      preferred: true,
      edits: [...imports, { ...place, text: 'await asyncio.sleep(1)' }],
    },
    {
      kind: 'ignore',
      title: 'Ignore it',
      preferred: false,
      edits: [{ file: place.file, at: place.end, end: place.end, text: '  # unblock: ignore' }],
    },
  ];
}

const app = `import time

async def one():
    time.sleep(1)

async def two():
    time.sleep(1)
`;

describe('unblock fix', () => {
  before(() => initPython());
  afterEach(removeTemporaryProjects);

  it('applies the fixes of a file together, shared edits once, and takes out the import that none needs any more', async () => {
    const { exitCode, stdout, file } = await runCommand(['fix'], sleepers({ 'app.py': app }));
    assert.equal(file('app.py'), app.replace('import time', 'import asyncio').replaceAll(sleepCall, 'await asyncio.sleep(1)'));
    assert.equal(exitCode, 0);
    assert.equal(
      stdout,
      `fixed app.py:4  Await asyncio.sleep instead
fixed app.py:7  Await asyncio.sleep instead
2 findings fixed in 1 file, 0 left
`,
    );
  });

  it('only shows a diff with --dry-run', async () => {
    const { stdout, stderr, file } = await runCommand(
      ['fix', '--dry-run'],
      sleepers({ 'app.py': app.slice(0, app.indexOf('\nasync def two')) }),
    );
    assert.equal(file('app.py')?.includes('asyncio'), false);
    assert.equal(
      stdout,
      `--- a/app.py
+++ b/app.py
@@ -1,4 +1,4 @@
-import time
+import asyncio
 
 async def one():
-    time.sleep(1)
+    await asyncio.sleep(1)
`,
    );
    assert.equal(stderr, 'would fix app.py:4  Await asyncio.sleep instead\n1 finding would be fixed in 1 file, 0 left\n');
  });

  it('fixes the findings of one line, wherever an edit moves it', async () => {
    const { exitCode, stdout, file } = await runCommand(['fix', 'app.py:7'], sleepers({ 'app.py': app }));
    assert.match(file('app.py') ?? '', /async def one\(\):\n {4}time\.sleep\(1\)\n\nasync def two\(\):\n {4}await asyncio/);
    assert.equal(exitCode, 0);
    assert.match(stdout, /^1 finding fixed in 1 file, 0 left$/m);
  });

  it('says why it leaves what has no fix', async () => {
    const { exitCode, stdout, file } = await runCommand(
      ['fix'],
      sleepers({ 'app.py': app }, () => []),
    );
    assert.equal(file('app.py'), app);
    assert.equal(exitCode, 1);
    assert.match(stdout, /^left {2}app\.py:4 {2}time\.sleep: no fix is offered\. Use `await asyncio\.sleep\(\)`\.$/m);
  });

  it('says why what others would fix it with is not possible', async () => {
    const { stdout } = await runCommand(['fix'], {
      ...sleepers({ 'app.py': app }, () => []),
      refusals: [{ kind: 'async-chain', reason: 'a getter cannot wait' }],
    });
    assert.match(stdout, /no fix is offered\. async-chain is not possible: a getter cannot wait\. Use `await asyncio\.sleep\(\)`\.$/m);
  });

  it('applies the fixes of one kind', async () => {
    const { file } = await runCommand(['fix', '--kind', 'ignore', 'app.py:4'], sleepers({ 'app.py': app }));
    assert.match(file('app.py') ?? '', /time\.sleep\(1\) {2}# unblock: ignore\n/);
    const { stdout } = await runCommand(['fix', '--kind', 'worker-pool'], sleepers({ 'app.py': app }));
    assert.match(stdout, /no fix of the kind worker-pool is offered; it has --kind async-alternative$/m);
  });

  it('tries a fix that does not help once', async () => {
    const useless = ({ place }: Finding): readonly Fix[] => [
      { kind: 'worker-pool', title: 'Say hello', preferred: true, edits: [{ file: place.file, at: 0, end: 0, text: '# hello\n' }] },
    ];
    const { stdout, file } = await runCommand(['fix'], sleepers({ 'app.py': 'time.sleep(1)\n' }, useless));
    assert.equal(file('app.py'), '# hello\ntime.sleep(1)\n');
    assert.match(stdout, /it is still there after its fix/);
  });

  it('applies what overlaps in another round', async () => {
    const nested = 'time.sleep(1)time.sleep(1)';
    const wide = ({ place }: Finding): readonly Fix[] => [
      {
        kind: 'async-chain',
        title: 'Await',
        preferred: true,
        edits: [
          { ...place, text: 'ok' },
          { file: place.file, at: 0, end: 0, text: 'await ' },
        ],
      },
    ];
    const { exitCode, file } = await runCommand(['fix'], sleepers({ 'app.py': nested }, wide));
    assert.equal(file('app.py'), 'await await okok');
    assert.equal(exitCode, 0);
  });

  it('creates files, and shows them in the diff', async () => {
    const pool = ({ place }: Finding): readonly Fix[] => [
      {
        kind: 'worker-pool',
        title: 'Move it to a worker',
        preferred: true,
        edits: [{ ...place, text: 'run()' }],
        creates: [{ file: 'lib/pool.py', text: 'run = 1\n' }],
      },
    ];
    const { file } = await runCommand(['fix'], sleepers({ 'app.py': app }, pool));
    assert.equal(file('lib/pool.py'), 'run = 1\n');
    assert.match(file('app.py') ?? '', /two\(\):\n {4}run\(\)/);
    const { stdout } = await runCommand(['fix', '--dry-run'], sleepers({ 'app.py': app }, pool));
    assert.match(stdout, /--- \/dev\/null\n\+\+\+ b\/lib\/pool\.py\n@@ -0,0 \+1,1 @@\n\+run = 1\n/);
  });

  it('keeps a byte order mark', async () => {
    const project = sleepers({ 'app.py': sleepCall });
    const { file } = await runCommand(['fix'], { ...project, files: { 'app.py': `\u{FEFF}${sleepCall}` } }, (session) => {
      session.setText('app.py', sleepCall);
      return session;
    });
    assert.equal(file('app.py'), '\u{FEFF}import asyncio\nawait asyncio.sleep(1)');
  });

  it('writes nothing when a file has changed meanwhile', async () => {
    const { exitCode, stderr, file } = await runCommand(['fix'], sleepers({ 'app.py': app }), (session) => {
      session.setText('app.py', `${app}# typed meanwhile`);
      return session;
    });
    assert.deepEqual([exitCode, stderr], [2, 'unblock: app.py is not UTF-8 or has changed meanwhile; nothing was written\n']);
    assert.equal(file('app.py'), app);
  });
});
