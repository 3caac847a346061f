/** The pinned packages of both languages, in folders of their own. */

import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const isThere = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Installs what is not there yet; gives the path of the Python to use. */
export async function setUp() {
  if (!(await isThere(here('node/node_modules')))) await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here('node') });
  const python = here('.venv/bin/python');
  if (!(await isThere(python))) {
    await run('python3', ['-m', 'venv', here('.venv')]);
    await run(python, ['-m', 'pip', 'install', '--quiet', '--only-binary', ':all:', '-r', here('python/requirements.txt')]);
  }
  return python;
}
