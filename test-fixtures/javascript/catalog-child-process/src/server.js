import express from 'express';
import { exec, execFile, execFileSync, execSync, spawn, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { execa, execaSync, $ as run } from 'execa';
import crossSpawn from 'cross-spawn';
import shell from 'shelljs';

const execAsync = promisify(exec);

const app = express();
app.get('/node', async (req, res) => {
  execSync('date'); // expect no-blocking-call: child_process.execSync
  execFileSync('date'); // expect no-blocking-call: child_process.execFileSync
  spawnSync('date'); // expect no-blocking-call: child_process.spawnSync
  exec('date', () => res.end()); // ok: calls back
  spawn('date').on('close', () => res.end()); // ok: another process
  await execAsync('date'); // ok: promise
  await promisify(execFile)('date'); // ok: promise
});
app.get('/execa', async (req, res) => {
  await execa('date'); // ok: promise
  await run`date`; // ok: promise
  execaSync('date'); // expect no-blocking-call: execa.execaSync
  run.sync`date`; // expect no-blocking-call: execa.$.sync
  crossSpawn('date'); // ok: another process
  crossSpawn.sync('date'); // expect no-blocking-call: cross-spawn.sync
  res.end();
});
app.get('/shell', (req, res) => {
  shell.exec('date'); // expect no-blocking-call: shelljs.exec
  shell.exec('date', { async: true }); // ok: another process
  shell.exec('date', () => res.end()); // ok: calls back
  shell.rm('-rf', 'tmp'); // expect no-blocking-call: shelljs.rm
  shell.cd('..'); // ok: changes a variable
});
app.listen(3000);
