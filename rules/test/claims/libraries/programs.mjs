/** Programs started through libraries, and calls that wait for another thread or process. */

import commandExists from 'command-exists';
import spawn from 'cross-spawn';
import { $, execa, execaSync } from 'execa';
import shell from 'shelljs';
import { fileURLToPath } from 'node:url';
import { once } from 'node:events';
import { createSyncFn } from 'synckit';
import { file, fresh } from '../inputs.mjs';

const sleep = ['-e', 'setTimeout(() => {}, 100)'];
const command = `"${process.execPath}" -e "setTimeout(() => {}, 100)"`;
const waitInWorker = createSyncFn(
  file(
    `import { runAsWorker } from ${JSON.stringify(fileURLToPath(import.meta.resolve('synckit')))};\nrunAsWorker((ms) => new Promise((resolve) => setTimeout(resolve, ms)));\n`,
    '.mjs',
  ),
);
const path = file();
shell.config.silent = true;
shell.config.execPath = process.execPath;

export const blocking = {
  'process execa.execaSync': async () => execaSync(process.execPath, sleep),
  'process execa.$.sync': async () => $.sync`sleep 0.1`,
  'process cross-spawn.sync': async () => spawn.sync(process.execPath, sleep),
  'process shelljs.exec': async () => shell.exec(command),
  'file shelljs.cat': async () => shell.cat(path),
  'file shelljs.cp': async () => shell.cp(path, fresh()),
  'file shelljs.ls': async () => shell.ls(path),
  'file shelljs.mkdir': async () => shell.mkdir('-p', fresh()),
  'fsmeta shelljs.which': async () => shell.which('sh'),
  'process command-exists.sync': async () => commandExists.sync('sh'),
  'lock createSyncFn': async () => waitInWorker(100),
};

export const free = {
  'execa.execa': async () => await execa(process.execPath, sleep),
  'execa.$': async () => await $`sleep 0.1`,
  'cross-spawn': async () => await once(spawn(process.execPath, sleep), 'close'),
  'shelljs.exec': async () => await once(shell.exec(command, { async: true }), 'close'),
  'command-exists': async () => await commandExists('sh'),
};
