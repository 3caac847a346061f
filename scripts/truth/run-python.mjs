/** Runs a fixture's application on a loop with a probe task. */

import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Milliseconds that each request kept the event loop, each of the times that it was sent. */
export async function runPython(fixture, requests) {
  const python = here('.venv/bin/python');
  await access(python).catch(async () => {
    await run('python3', ['-m', 'venv', here('.venv')]);
    await run(python, ['-m', 'pip', 'install', '--quiet', '-r', here('python/requirements.txt')]);
  });
  const running = run(python, [here('python/run.py')], { cwd: fixture, maxBuffer: 1 << 26 });
  running.child.stdin.end(JSON.stringify(requests));
  // Fixtures print as well.
  const { stdout, stderr } = await running;
  const stalls = JSON.parse(stdout.trimEnd().split('\n').at(-1));
  if (stalls.flat().some(({ all }) => all === null)) console.error(stderr.trimEnd());
  return stalls;
}
