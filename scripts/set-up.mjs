// Makes a fresh clone ready: installs what package-lock.json names and builds. Runs before anything is installed, so it needs Node alone.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export function setUp() {
  requireNode(20, 19);
  if (!isInstalled()) {
    console.error('Installing dependencies …');
    npm('ci', '--no-audit', '--no-fund');
  }
  npm('run', '--silent', 'build');
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(`Node ${major}.${minor} or newer is needed; this is ${process.versions.node}.`);
}

/** npm notes in `node_modules/.package-lock.json` what it has put there. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional, peer }]) =>
      !path.includes('node_modules/') || optional === true || peer === true || installed[path]?.version === version,
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

function npm(...args) {
  // The npm that runs this script, or the one on the path. `shell` is for Windows, where npm is a batch file.
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const { status, error } = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (error) fail(`npm could not be started: ${error.message}`);
  if (status !== 0) fail(`\`npm ${args.join(' ')}\` failed; what it said stands above.`);
}

function fail(message) {
  console.error(`set-up: ${message}`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
