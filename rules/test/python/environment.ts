/** A virtual environment with pinned packages for tests that run Python, kept until its requirements change. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/unblock-python', import.meta.url));

/** Installing wheels takes seconds; a machine without a registry should not hold up the tests. */
const INSTALL_MILLISECONDS = 180_000;

/**
 * The interpreter of an environment that holds exactly what a requirements file pins.
 * Undefined where there is no Python 3.10 or its packages cannot be installed: such tests are skipped.
 */
export async function pythonEnvironment(requirementsFile: string): Promise<string | undefined> {
  const requirements = await readFile(requirementsFile, 'utf8');
  try {
    const { stdout: version } = await run('python3', [
      '-c',
      'import sys; assert sys.version_info >= (3, 10); print(sys.version, sys.executable)',
    ]);
    const key = createHash('sha256').update(version).update(requirements).digest('hex').slice(0, 16);
    return await environmentAt(join(CACHE, key), requirementsFile);
  } catch {
    return undefined;
  }
}

async function environmentAt(folder: string, requirementsFile: string): Promise<string> {
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  // Written last, so that an installation that was cut short is done again.
  const complete = join(folder, 'complete');
  if (await exists(complete)) return python;
  await rm(folder, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  await run('python3', ['-m', 'venv', folder]);
  // What is imported is compiled then; the rest, most of it, never.
  const options = ['--quiet', '--disable-pip-version-check', '--no-compile', '--only-binary', ':all:'];
  await run(python, ['-m', 'pip', 'install', ...options, '-r', requirementsFile], { timeout: INSTALL_MILLISECONDS });
  await writeFile(complete, '');
  return python;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
