import assert from 'node:assert/strict';
import { checkedOf } from '../../src/report/checked.js';
import { formats, type FormatName } from '../../src/report/formats/index.js';
import type { FormatOptions } from '../../src/report/formats/format.js';
import { fakeSession, finding, placeOf, type FakeProject } from '../fake-session.js';
import { sample } from './sample.js';

const plain: FormatOptions = { colour: false, width: null, verbose: false, version: '0.1.0' };

function write(format: FormatName, project: FakeProject, options: Partial<FormatOptions> = {}): string {
  const session = fakeSession(project);
  const report = session.report();
  return formats[format](checkedOf(session, report, report.findings), { ...plain, ...options });
}

/** Sites in one file, each reached by so many handlers through so long a chain. */
function crowded(handlers: number, links: number): FakeProject {
  const text = `${'load()\n'.repeat(handlers)}time.sleep(1)\n`;
  const file = 'app.py';
  const primitive = { name: 'time.sleep', ...placeOf('time.sleep(1)', file, text) };
  const way = Array.from({ length: links }, (_, index) => ({ ...primitive, name: `step_${index + 1}` }));
  return {
    files: { [file]: text },
    findings: () =>
      Array.from({ length: handlers }, (_, nth) => finding([{ name: 'load', ...placeOf('load()', file, text, nth) }, ...way, primitive])),
  };
}

describe('stylish', () => {
  it('groups boundaries by primitive site, and counts what is trivial', () => {
    assert.equal(
      write('stylish', sample),
      `src/settings.ts:4  fs.readFileSync  warning file, usually short (no-blocking-call)
    src/routes.ts:2  GET /users/:id → readSettings → fs.readFileSync
    src/routes.ts:5  GET /teams → readSettings → fs.readFileSync
    fix: Make readSettings async and await it

2 findings (2 warnings) at 1 site in 1 file; 2 files checked in 80 ms
and 1 note on calls that take well under a millisecond: --verbose shows them
`,
    );
  });

  it('shows everything with --verbose', () => {
    const text = write('stylish', sample, { verbose: true });
    assert.match(
      text,
      /^src\/routes\.ts:5 {2}fs\.existsSync {2}note file metadata, well under a millisecond \(no-blocking-call\)\n {4}here {2}GET \/teams → fs\.existsSync\n {4}advice: /m,
    );
    assert.match(text, /3 findings \(2 warnings, 1 note\) at 2 sites in 2 files/);
  });

  it('lists five boundaries of many', () => {
    const lines = write('stylish', crowded(38, 0)).split('\n');
    assert.deepEqual(lines.slice(1, 7), [...[1, 2, 3, 4, 5].map((line) => `    app.py:${line}  load → time.sleep`), '    and 33 more']);
  });

  it('leaves out the middle of a chain that is wider than the terminal', () => {
    const [, row] = write('stylish', crowded(1, 5), { width: 60 }).split('\n');
    assert.equal(row, '    app.py:1  load → step_1 → … → step_5 → time.sleep');
  });

  it('says so when there is nothing', () => {
    assert.equal(write('stylish', { files: { 'a.js': '' } }), 'Nothing found that blocks the event loop; 1 file checked in 80 ms\n');
  });

  it('colours where it may', () => {
    const text = write('stylish', sample, { colour: true });
    assert.ok(text.includes('\u001B[33mwarning\u001B[39m'));
    assert.equal(text.replace(/\u001B\[\d+m/g, ''), write('stylish', sample));
  });
});

describe('json', () => {
  it('follows the contract', () => {
    const { version, root, findings, stats } = JSON.parse(write('json', sample)) as {
      version: number;
      root: string;
      findings: unknown[];
      stats: unknown;
    };
    assert.deepEqual({ version, root, stats }, { version: 1, root: '/project', stats: { files: 2, functions: 7, durationMs: 80.4 } });
    assert.deepEqual(findings[0], {
      ruleId: 'no-blocking-call',
      severity: 'warning',
      file: 'src/routes.ts',
      line: 2,
      column: 12,
      endLine: 2,
      endColumn: 26,
      message: '`fs.readFileSync` blocks the event loop: `readSettings` → `fs.readFileSync` (file, usually short)',
      kind: 'file',
      primitive: { api: 'fs.readFileSync', file: 'src/settings.ts', line: 4, column: 10 },
      chain: [
        { name: 'readSettings', file: 'src/routes.ts', line: 2, column: 12 },
        { name: 'fs.readFileSync', file: 'src/settings.ts', line: 4, column: 10 },
      ],
      entry: { kind: 'route', name: 'GET /users/:id', file: 'src/routes.ts', line: 1 },
      stall: { class: 'light', estimateMs: null },
      fixes: [
        { kind: 'async-chain', title: 'Make readSettings async and await it', preferred: true },
        { kind: 'ignore', title: 'Ignore no-blocking-call here', preferred: false },
      ],
    });
  });
});

describe('github', () => {
  it('annotates each boundary', () => {
    const [first, second] = write('github', sample).split('\n');
    assert.equal(
      first,
      '::warning title=unblock/no-blocking-call,file=src/routes.ts,line=2,endLine=2,col=12,endColumn=26::`fs.readFileSync` blocks the event loop: `readSettings` → `fs.readFileSync` (file, usually short)',
    );
    assert.match(second ?? '', /^::notice /);
  });

  it('escapes what its commands are made of', () => {
    const file = 'a,b:c.py';
    const project = { files: { [file]: 'x()' }, findings: () => [finding([{ name: '100%\n', file, at: 0, end: 3 }])] };
    assert.match(write('github', project), /^::error title=unblock\/no-blocking-call,file=a%2Cb%3Ac\.py,.*::`100%25%0A` blocks/);
  });
});

describe('junit', () => {
  it('has a suite for each file and a failure for each finding', () => {
    const lines = write('junit', sample).split('\n');
    assert.equal(lines[1], '<testsuites name="unblock" tests="3" failures="3">');
    assert.equal(lines[2], '  <testsuite name="src/routes.ts" tests="3" failures="3">');
    assert.equal(lines[3], '    <testcase classname="src/routes.ts" name="no-blocking-call 2:12" file="src/routes.ts" line="2">');
  });

  it('is well-formed with any name', () => {
    const project = { files: { 'a.py': 'x()' }, findings: () => [finding([{ name: `<"&'\u0000>`, file: 'a.py', at: 0, end: 3 }])] };
    assert.match(write('junit', project), /message="`&lt;&quot;&amp;&apos;&gt;` blocks/);
  });

  it('passes one case when there is nothing', () => {
    assert.match(write('junit', { files: {} }), /<testsuites name="unblock" tests="1" failures="0">/);
  });
});

describe('sarif', () => {
  it('tells the chain as a code flow', () => {
    interface Log {
      readonly runs: readonly [
        {
          readonly results: readonly [
            {
              readonly level: string;
              readonly ruleIndex: number;
              readonly codeFlows: readonly {
                threadFlows: readonly { locations: readonly { location: { message: { text: string } } }[] }[];
              }[];
              readonly partialFingerprints: unknown;
            },
          ];
        },
      ];
    }
    const [run] = (JSON.parse(write('sarif', sample)) as Log).runs;
    const [result] = run.results;
    assert.equal(result.level, 'warning');
    assert.equal(result.ruleIndex, 0);
    assert.deepEqual(
      result.codeFlows[0]?.threadFlows[0]?.locations.map(({ location }) => location.message.text),
      ['readSettings', 'fs.readFileSync'],
    );
    assert.ok(result.partialFingerprints);
  });
});
