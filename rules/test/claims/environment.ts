/** Pinned packages from npm, and a Node that has everything the catalog describes; kept until the lock file changes. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const here = fileURLToPath(new URL('.', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/unblock-claims', import.meta.url));

/** Unpacking takes half a minute; a machine without a registry should not hold up the tests. */
const INSTALL_MILLISECONDS = 240_000;

interface Environment {
  /** Holds `libraries`, a copy of the claims beside the packages that they import. */
  readonly folder: string;
  /** The Node that runs them: a package of Node 26, or the one that runs the tests where it is new enough. */
  readonly node: string;
}

/** Throws where npm cannot install the packages, with what it said. */
export async function claimsEnvironment(): Promise<Environment> {
  const lock = await readFile(join(here, 'packages/package-lock.json'));
  const folder = join(CACHE, createHash('sha256').update(lock).digest('hex').slice(0, 16));
  // Written last, so that an installation that was cut short is done again.
  const complete = join(folder, 'complete');
  if (!(await exists(complete))) {
    await rm(CACHE, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) await copyFile(join(here, 'packages', name), join(folder, name));
    await install(folder);
    await writeFile(complete, '');
  }
  for (const name of ['run-claims.mjs', 'inputs.mjs']) await copyFile(join(here, name), join(folder, name));
  await rm(join(folder, 'libraries'), { recursive: true, force: true });
  await cp(join(here, 'libraries'), join(folder, 'libraries'), { recursive: true });
  const node = join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (await exists(node)) return { folder, node };
  if ('uvMetricsInfo' in performance.nodeTiming) return { folder, node: process.execPath };
  throw new Error(
    `Node ${process.versions.node} is too old, and there is no package of a newer one for ${process.platform} on ${process.arch}`,
  );
}

/**
 * What packages run when they are installed is left out: everything they need comes in packages.
 * `npm ci` refuses a lock file that leaves out packages for other platforms which a registry does not have.
 */
async function install(folder: string): Promise<void> {
  const cli = process.env.npm_execpath;
  const [command, before] = cli?.endsWith('.js') === true ? [process.execPath, [cli]] : ['npm', []];
  await run(command, [...before, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1'], {
    cwd: folder,
    timeout: INSTALL_MILLISECONDS,
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
