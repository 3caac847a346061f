/** Frameworks for tests that run applications, installed once for a lock file and kept. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PACKAGES = fileURLToPath(new URL('packages', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/unblock-javascript', import.meta.url));

const INSTALL_MILLISECONDS = 180_000;

export type Environment =
  /** A `node_modules` folder. */
  { readonly modules: string } | { readonly missing: string };

/** Says why there is none where the packages cannot be installed: such tests are skipped. */
export async function javascriptEnvironment(): Promise<Environment> {
  const lock = await readFile(join(PACKAGES, 'package-lock.json'));
  const folder = join(CACHE, createHash('sha256').update(process.version).update(lock).digest('hex').slice(0, 16));
  const modules = join(folder, 'node_modules');
  // Written last, so that an installation that was cut short is done again.
  const complete = join(folder, 'complete');
  try {
    if (await exists(complete)) return { modules };
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await cp(PACKAGES, folder, { recursive: true });
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, timeout: INSTALL_MILLISECONDS });
    await writeFile(complete, '');
    return { modules };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { missing: text.split('\n').slice(0, 3).join(' ') };
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
