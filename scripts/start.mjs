// `npm start`: sets up, then checks the demo application, or the folder given after `--`.

import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './set-up.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [folder, ...options] = process.argv.slice(2);

setUp();
console.error(`Checking ${folder ?? 'test-fixtures/demo'} …\n`);
const { status } = spawnSync(process.execPath, [join(root, 'rules/bin/unblock.js'), 'check', '.', ...options], {
  cwd: folder === undefined ? join(root, 'test-fixtures/demo') : resolve(process.env.INIT_CWD ?? '.', folder),
  stdio: 'inherit',
});
// Findings are what a demonstration is for: only a check that could not run is a failure here.
process.exitCode = status === 1 ? 0 : (status ?? 2);
