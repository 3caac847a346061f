// Applies all preferred fixes of Python applications in memory, and asks Python whether every changed file compiles.
// node scripts/evaluate-fixes/python.mjs FOLDER… [--list] [--diff FILE]
// --list: what is left and why; --diff: the edits. Names that are defined nowhere are looked for with pyright.
// Exit code 1 where a file does not compile or a new name is undefined. Needs a build (`npx tsc -b`) and Python.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { diffOf } from '../../rules/dist/cli/fix/changes.js';
import { fixInRounds } from '../../rules/dist/cli/fix/rounds.js';
import { openSession } from '../../rules/dist/engine.js';

const PYRIGHT = createRequire(import.meta.url).resolve('pyright/index.js');
const COMPILE = `
import json, sys, warnings
warnings.simplefilter('ignore')
for name, text in json.load(sys.stdin):
    try:
        compile(text, name, 'exec', dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        print(f'{name}: {error}')
`;

function notCompiling(files) {
  const { stdout, status, stderr } = spawnSync('python3', ['-c', COMPILE], { input: JSON.stringify(files), encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '');
}

/** How often each name is undefined or possibly so. */
function undefinedNames(files) {
  const folder = mkdtempSync(join(tmpdir(), 'unblock-evaluate-'));
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const rules = { reportUndefinedVariable: true, reportPossiblyUnbound: true, reportUnusedCoroutine: true, reportUnusedImport: true };
    writeFileSync(join(folder, 'pyrightconfig.json'), JSON.stringify({ typeCheckingMode: 'off', exclude: [], ...rules }));
    const run = spawnSync(process.execPath, [PYRIGHT, '--outputjson', '-p', folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const counts = new Map();
    for (const { file, message, rule } of JSON.parse(run.stdout).generalDiagnostics) {
      if (rule !== undefined && !(rule in rules)) continue;
      const key = `${file.slice(folder.length + 1)}: ${rule ?? 'syntax'}: ${message}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const options = process.argv.slice(2);
const diffFile = options.includes('--diff') ? options[options.indexOf('--diff') + 1] : undefined;
const folders = options.filter((each) => !each.startsWith('--') && each !== diffFile);
if (folders.length === 0) {
  console.error('usage: evaluate-fixes/python.mjs FOLDER… [--list] [--diff FILE]');
  process.exit(2);
}
const total = { fixed: 0, left: 0, files: 0, failing: 0 };
let diff = '';
for (const folder of folders.map((each) => resolve(each))) {
  const session = await openSession(folder, { cache: false });
  const outcome = fixInRounds(session, {
    kind: undefined,
    wanted: (findings) => findings.filter(({ place }) => place.file.endsWith('.py')),
    exists: (file) => existsSync(join(folder, file)),
    beforeEdits: () => undefined,
  });
  const texts = (side) => outcome.changes.filter((each) => each[side] !== null).map((each) => [each.file, each[side]]);
  const known = new Set(notCompiling(texts('before')).map((line) => line.split(': ', 1)[0]));
  const failures = notCompiling(texts('after')).filter((line) => !known.has(line.split(': ', 1)[0]));
  const before = undefinedNames(texts('before'));
  for (const [message, count] of undefinedNames(texts('after'))) if (count > (before.get(message) ?? 0)) failures.push(message);
  diff += diffOf(outcome.changes);
  const row = { fixed: outcome.fixed.length, left: outcome.left.length, files: outcome.changes.length, failing: failures.length };
  for (const key of Object.keys(total)) total[key] += row[key];
  console.log(basename(folder).padEnd(44), JSON.stringify(row));
  for (const failure of failures) console.log(`   ${failure}`);
  if (options.includes('--list'))
    for (const { finding, reason } of outcome.left)
      console.log(
        `   left ${finding.place.file}:${session.lineStarts(finding.place.file).findLastIndex((at) => at <= finding.place.at) + 1} ${finding.primitive.api}: ${reason}`,
      );
}
console.log('all'.padEnd(44), JSON.stringify(total));
if (diffFile !== undefined) writeFileSync(diffFile, diff);
process.exit(total.failing > 0 ? 1 : 0);
