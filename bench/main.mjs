// `npm run bench [-- PATH]`: how long everything takes, as milliseconds and as ratios against parsing alone. Asserts nothing.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCommand, runPhase } from './run.mjs';
import { runEslint, runRuff } from './others.mjs';
import { makeProject } from './synthetic-project.mjs';
import { table } from './table.mjs';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'unblock-bench-'));
try {
  const given = process.argv[2];
  const root = given === undefined ? makeProject(path.join(temporary, 'project')) : path.resolve(given);
  if (!fs.statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${root}: no such folder`);
  const caches = path.join(temporary, 'caches');

  const parsing = runPhase('parse', root);
  const facts = runPhase('facts', root);
  const cold = runCommand(root, caches, ['--no-cache']);
  // Whatever a run before left in the project's own cache does not count: the first run may write it, the second is timed.
  runCommand(root, caches, []);
  const warm = runCommand(root, caches, []);
  const edit = runPhase('edit', root);
  const others = [runEslint(root, parsing.javascript), runRuff(root)];

  const [processor] = os.cpus();
  console.log(`${processor?.model ?? 'unknown processor'}, ${os.availableParallelism()} cores, ${os.platform()}, Node ${process.version}`);
  console.log(
    `${given === undefined ? 'synthetic project' : root}: ${parsing.javascript.length} JavaScript and TypeScript files, ${parsing.python} Python files, ${(parsing.bytes / 1e6).toFixed(1)} MB`,
  );
  console.log();
  console.log(
    table(parsing.ms, [
      { name: 'parsing alone, one process', ms: parsing.ms },
      { name: 'facts, one process', ms: facts.ms },
      { name: 'unblock check, no cache', ...cold },
      { name: 'unblock check, cached', ...warm },
      { name: 'open a session', ms: edit.openMs },
      { name: `one edit of ${edit.file} and report`, ms: edit.ms, peakMb: edit.peakMb },
      ...others,
    ]),
  );
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}
