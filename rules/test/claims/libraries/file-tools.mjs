/** Libraries that make, remove, lock and read files. */

import Conf from 'conf';
import dotenv from 'dotenv';
import fse from 'fs-extra';
import gracefulFs from 'graceful-fs';
import jsonfile from 'jsonfile';
import { JSONFilePreset, JSONFileSyncPreset } from 'lowdb/node';
import { mkdirp, mkdirpSync } from 'mkdirp';
import lockfile from 'proper-lockfile';
import { rimraf, rimrafSync } from 'rimraf';
import tmp from 'tmp';
import writeFileAtomic from 'write-file-atomic';
import { file, folder, fresh, tree } from '../inputs.mjs';

const json = file('{"a": 1}', '.json');
const environment = file('NAME=value');
const folders = Array.from({ length: 6 }, () => tree());
const paths = Array.from({ length: 20 }, () => fresh());
const locked = [file(), file()];
const conf = new Conf({ cwd: folder, projectName: 'claims' });
const low = JSONFileSyncPreset(fresh('.json'), { posts: [] });

export const blocking = {
  'file fs-extra.copySync': async () => fse.copySync(folders[0], paths[0]),
  'file fs-extra.removeSync': async () => fse.removeSync(folders[1]),
  'file fs-extra.moveSync': async () => fse.moveSync(folders[2], paths[1]),
  'file fs-extra.emptyDirSync': async () => fse.emptyDirSync(paths[2]),
  'file fs-extra.ensureDirSync': async () => fse.ensureDirSync(paths[3]),
  'file fs-extra.ensureFileSync': async () => fse.ensureFileSync(paths[4]),
  'file fs-extra.outputFileSync': async () => fse.outputFileSync(paths[5], 'content'),
  'file fs-extra.outputJsonSync': async () => fse.outputJsonSync(paths[6], { a: 1 }),
  'file fs-extra.readJsonSync': async () => fse.readJsonSync(json),
  'file fs-extra.writeJsonSync': async () => fse.writeJsonSync(json, { a: 1 }),
  'fsmeta fs-extra.pathExistsSync': async () => fse.pathExistsSync(json),
  'file fs-extra.readFileSync': async () => fse.readFileSync(json),
  'file graceful-fs.readFileSync': async () => gracefulFs.readFileSync(json),
  'file jsonfile.readFileSync': async () => jsonfile.readFileSync(json),
  'file jsonfile.writeFileSync': async () => jsonfile.writeFileSync(json, { a: 1 }),
  'file rimraf.rimrafSync': async () => rimrafSync(folders[3]),
  'file mkdirp.mkdirpSync': async () => mkdirpSync(`${paths[7]}/deep`),
  'file write-file-atomic.sync': async () => writeFileAtomic.sync(paths[8], 'content'),
  'file proper-lockfile.lockSync': async () => lockfile.lockSync(locked[0]),
  'fsmeta proper-lockfile.checkSync': async () => lockfile.checkSync(locked[0]),
  'file proper-lockfile.unlockSync': async () => lockfile.unlockSync(locked[0]),
  'file tmp.fileSync': async () => tmp.fileSync({ tmpdir: folder }),
  'file tmp.dirSync': async () => tmp.dirSync({ tmpdir: folder }),
  'file dotenv.config': async () => dotenv.config({ path: environment, quiet: true }),
  'file lowdb/node.JSONFileSyncPreset': async () => JSONFileSyncPreset(json, {}),
  'file lowdb:LowSync.read': async () => low.read(),
  'file lowdb:LowSync.update': async () => low.update(({ posts }) => posts.push(1)),
  'file lowdb:LowSync.write': async () => low.write(),
  'file conf': async () => new Conf({ cwd: folder, projectName: 'other' }),
  'file conf:Conf.set': async () => conf.set('name', 'value'),
  'file conf:Conf.get': async () => conf.get('name'),
};

export const free = {
  'fs-extra.copy': async () => await fse.copy(folders[0], paths[9]),
  'fs-extra.move': async () => await fse.move(paths[9], paths[10]),
  'fs-extra.emptyDir': async () => await fse.emptyDir(paths[11]),
  'fs-extra.remove': async () => await fse.remove(paths[10]),
  'fs-extra.ensureDir': async () => await fse.ensureDir(paths[12]),
  'fs-extra.ensureFile': async () => await fse.ensureFile(paths[13]),
  'fs-extra.outputFile': async () => await fse.outputFile(paths[14], 'content'),
  'fs-extra.outputJson': async () => await fse.outputJson(paths[15], { a: 1 }),
  'fs-extra.readJson': async () => await fse.readJson(json),
  'fs-extra.writeJson': async () => await fse.writeJson(json, { a: 1 }),
  'fs-extra.pathExists': async () => await fse.pathExists(json),
  'jsonfile.readFile': async () => await jsonfile.readFile(json),
  'jsonfile.writeFile': async () => await jsonfile.writeFile(json, { a: 1 }),
  'rimraf.rimraf': async () => await rimraf(folders[4]),
  'mkdirp.mkdirp': async () => await mkdirp(`${paths[16]}/deep`),
  'write-file-atomic': async () => await writeFileAtomic(paths[17], 'content'),
  'proper-lockfile.lock': async () => await lockfile.lock(locked[1]),
  'proper-lockfile.check': async () => await lockfile.check(locked[1]),
  'proper-lockfile.unlock': async () => await lockfile.unlock(locked[1]),
  'lowdb/node.JSONFilePreset': async () => await JSONFilePreset(json, {}),
};
