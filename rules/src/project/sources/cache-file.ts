/** Where the facts of a project are kept, and under which version. */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FACTS_VERSION } from '../../facts/facts.js';

/** In the project only where caches are expected; else among the user's caches. */
export function cacheFile(root: string): string {
  const modules = path.join(root, 'node_modules');
  if (fs.existsSync(modules)) return path.join(modules, '.cache', 'unblock', 'facts.bin');
  const name = createHash('sha1').update(root).digest('hex').slice(0, 16);
  return path.join(userCaches(), 'unblock', name, 'facts.bin');
}

function userCaches(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME !== undefined && path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : path.join(os.homedir(), '.cache');
}

let version: string | null = null;

/** Also tells builds of the extractors apart, so that working on them needs no new FACTS_VERSION at every step. */
export function cacheVersion(): string {
  version ??= `${FACTS_VERSION}-${extractorBuild()}`;
  return version;
}

function extractorBuild(): string {
  const hash = createHash('sha1');
  try {
    const here = fileURLToPath(import.meta.url);
    const folder = path.join(path.dirname(here), '..', '..', 'facts');
    const files = fs.existsSync(folder)
      ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))
      : [here];
    for (const file of files.filter((name) => /\.[jt]s$/.test(name)).sort()) {
      const { size, mtimeMs } = fs.statSync(file);
      hash.update(`${file}:${size}:${mtimeMs}\n`);
    }
  } catch {
    // Bundled in a way that hides where it is: the version alone must do.
  }
  return hash.digest('hex').slice(0, 12);
}
