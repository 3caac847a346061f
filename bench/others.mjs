// Other tools on the same files, where they are installed: they look at one file at a time and follow no calls.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export function runEslint(root, files) {
  const name = 'eslint with n/no-sync';
  if (files.length === 0) return { name, note: 'no JavaScript or TypeScript files' };
  if (!isInstalled('eslint-plugin-n')) return { name, note: 'eslint-plugin-n is not installed' };
  const script = fileURLToPath(new URL('./no-sync.mjs', import.meta.url));
  const input = JSON.stringify(files.map((file) => path.join(root, file)));
  return timed(name, () => spawnSync(process.execPath, [script], { cwd: root, input, encoding: 'utf8' }));
}

export function runRuff(root) {
  const name = 'ruff check --select ASYNC';
  return timed(name, () => spawnSync('ruff', ['check', '--no-cache', '--isolated', '--quiet', '--exit-zero', '--select', 'ASYNC', root]));
}

function timed(name, run) {
  const started = performance.now();
  const { error, status, stderr } = run();
  if (error !== undefined) return { name, note: 'not on PATH' };
  return status === 0 ? { name, ms: performance.now() - started } : { name, note: `failed: ${String(stderr).trim().split('\n')[0]}` };
}

function isInstalled(module) {
  try {
    import.meta.resolve(module);
    return true;
  } catch {
    return false;
  }
}
