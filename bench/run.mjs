// Runs a phase or the command in a process of its own, so that none warms up the code of another.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const command = path.join(here, '../rules/bin/unblock.js');
const peak = new URL('./print-peak.mjs', import.meta.url).href;
const LARGEST_OUTPUT = 512e6;

/** What the phase prints as JSON on its last line. */
export function runPhase(phase, root) {
  const { stdout, stderr, status } = node([path.join(here, 'phases.mjs'), phase, root]);
  if (status !== 0) throw new Error(`the phase ${phase} failed: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** The command as a user runs it. Caches go to a folder of the benchmark. */
export function runCommand(root, caches, options) {
  const started = performance.now();
  const { stderr, status } = node(['--import', peak, command, 'check', '--format', 'json', ...options], {
    cwd: root,
    env: { ...process.env, XDG_CACHE_HOME: caches },
  });
  const ms = performance.now() - started;
  if (status !== 0 && status !== 1) throw new Error(`the command failed: ${stderr}`);
  return { ms, peakMb: Number(/peak (\d+) MB/.exec(stderr)?.[1]) };
}

const node = (args, options = {}) => spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: LARGEST_OUTPUT, ...options });
