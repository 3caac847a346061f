import express from 'express';
import { glob, globSync } from 'glob';
import fg from 'fast-glob';
import { globby, globbySync } from 'globby';
import { rimraf, rimrafSync } from 'rimraf';
import { mkdirp } from 'mkdirp';
import fse, { copySync, readJson } from 'fs-extra';
import { mkdirpSync } from 'mkdirp';
import gracefulFs from 'graceful-fs';
import dotenv from 'dotenv';
import { findUpSync } from 'find-up';

dotenv.config(); // ok: module top level

const app = express();
app.get('/globs', async (req, res) => {
  globSync('*'); // expect no-blocking-call: glob.globSync
  glob.sync('*'); // expect no-blocking-call: glob.glob.sync
  await glob('*'); // ok: promise
  fg.sync('*'); // expect no-blocking-call: fast-glob.sync
  await fg('*'); // ok: promise
  globbySync('*'); // expect no-blocking-call: globby.globbySync
  await globby('*'); // ok: promise
  res.end();
});
app.get('/files', async (req, res) => {
  rimrafSync('tmp'); // expect no-blocking-call: rimraf.rimrafSync
  await rimraf('tmp'); // ok: promise
  rimraf.sync('tmp'); // expect no-blocking-call: rimraf.rimraf.sync
  mkdirp.sync('tmp'); // expect no-blocking-call: mkdirp.mkdirp.sync
  await mkdirp('tmp'); // ok: promise
  await rimraf.native('tmp'); // ok: promise
  copySync('a', 'b'); // expect no-blocking-call: fs-extra.copySync
  fse.readJsonSync('a.json'); // expect no-blocking-call: fs-extra.readJsonSync
  fse.readFileSync('a'); // expect no-blocking-call: fs-extra.readFileSync
  await readJson('a.json'); // ok: promise
  await fse.ensureDir('a'); // ok: promise
  mkdirpSync('a'); // expect no-blocking-call: mkdirp.mkdirpSync
  gracefulFs.statSync('a'); // expect no-blocking-call: graceful-fs.statSync
  findUpSync('package.json'); // expect no-blocking-call: find-up.findUpSync
  dotenv.parse('A=1'); // ok: parses text
  res.end();
});
app.listen(3000);
