/** node:child_process: with a program that takes a tenth of a second. */

import { exec, execFile, execFileSync, execSync, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const sleep = ['-e', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)'];
const command = `"${process.execPath}" -e "setTimeout(() => {}, 100)"`;

export const blocking = {
  'process child_process.execSync': async () => execSync(command),
  'process child_process.execFileSync': async () => execFileSync(process.execPath, sleep),
  'process child_process.spawnSync': async () => spawnSync(process.execPath, sleep),
};

export const free = {
  'child_process.exec': async () => promisify(exec)(command),
  'child_process.execFile': async () => promisify(execFile)(process.execPath, sleep),
};
