/** node:fs: every function named `…Sync` works on the spot; that of `fs/promises` leaves the loop free. */

import fs from 'node:fs';
import * as later from 'node:fs/promises';
import { file, folder, fresh, tree } from '../inputs.mjs';

const path = file();
const opened = fs.openSync(path, 'r+');
const toRemove = Array.from({ length: 4 }, () => file());
const emptyFolders = Array.from({ length: 2 }, () => fs.mkdtempSync(`${folder}/empty-`));
const folders = Array.from({ length: 3 }, () => tree());
const link = fresh();
fs.symlinkSync(path, link);
const descriptors = Array.from({ length: 2 }, () => fs.openSync(path, 'r'));
const directory = fs.opendirSync(folders[2]);
const otherDirectory = fs.opendirSync(folders[2]);
const buffer = Buffer.alloc(7);
const now = new Date();
const paths = Array.from({ length: 20 }, () => fresh());

export const blocking = {
  'fsmeta fs.accessSync': async () => fs.accessSync(path),
  'file fs.appendFileSync': async () => fs.appendFileSync(path, 'more'),
  'file fs.chmodSync': async () => fs.chmodSync(path, 0o644),
  'file fs.chownSync': async () => fs.chownSync(path, process.getuid(), process.getgid()),
  'file fs.closeSync': async () => fs.closeSync(descriptors[0]),
  'file fs.copyFileSync': async () => fs.copyFileSync(path, paths[0]),
  'file fs.cpSync': async () => fs.cpSync(folders[0], paths[1], { recursive: true }),
  'fsmeta fs.existsSync': async () => fs.existsSync(path),
  'file fs.fchmodSync': async () => fs.fchmodSync(opened, 0o644),
  'file fs.fchownSync': async () => fs.fchownSync(opened, process.getuid(), process.getgid()),
  'file fs.fdatasyncSync': async () => fs.fdatasyncSync(opened),
  'fsmeta fs.fstatSync': async () => fs.fstatSync(opened),
  'file fs.fsyncSync': async () => fs.fsyncSync(opened),
  'file fs.ftruncateSync': async () => fs.ftruncateSync(opened, 7),
  'file fs.futimesSync': async () => fs.futimesSync(opened, now, now),
  'file fs.globSync': async () => fs.globSync(`${folders[0]}/*.txt`),
  'file fs.lchownSync': async () => fs.lchownSync(link, process.getuid(), process.getgid()),
  'file fs.linkSync': async () => fs.linkSync(path, paths[2]),
  'fsmeta fs.lstatSync': async () => fs.lstatSync(path),
  'file fs.lutimesSync': async () => fs.lutimesSync(link, now, now),
  'file fs.mkdirSync': async () => fs.mkdirSync(paths[3]),
  'file fs.mkdtempSync': async () => fs.mkdtempSync(`${folder}/temporary-`),
  'file fs.mkdtempDisposableSync': async () => fs.mkdtempDisposableSync(`${folder}/temporary-`),
  'file fs.openSync': async () => fs.openSync(path),
  'file fs.opendirSync': async () => fs.opendirSync(folders[0]),
  'file fs.readFileSync': async () => fs.readFileSync(path),
  'file fs.readSync': async () => fs.readSync(opened, buffer),
  'file fs.readdirSync': async () => fs.readdirSync(folders[0]),
  'fsmeta fs.readlinkSync': async () => fs.readlinkSync(link),
  'file fs.readvSync': async () => fs.readvSync(opened, [buffer], 0),
  'fsmeta fs.realpathSync': async () => fs.realpathSync(path),
  'fsmeta fs.realpathSync.native': async () => fs.realpathSync.native(path),
  'file fs.renameSync': async () => fs.renameSync(toRemove[0], paths[4]),
  'file fs.rmSync': async () => fs.rmSync(toRemove[1]),
  'file fs.rmdirSync': async () => fs.rmdirSync(emptyFolders[0]),
  'fsmeta fs.statSync': async () => fs.statSync(path),
  'fsmeta fs.statfsSync': async () => fs.statfsSync(path),
  'file fs.symlinkSync': async () => fs.symlinkSync(path, paths[5]),
  'file fs.truncateSync': async () => fs.truncateSync(path, 7),
  'file fs.unlinkSync': async () => fs.unlinkSync(toRemove[2]),
  'file fs.utimesSync': async () => fs.utimesSync(path, now, now),
  'file fs.writeFileSync': async () => fs.writeFileSync(path, 'content'),
  'file fs.writeSync': async () => fs.writeSync(opened, 'content', 0),
  'file fs.writevSync': async () => fs.writevSync(opened, [buffer], 0),
  'file fs:Dir.readSync': async () => directory.readSync(),
  'file fs:Dir.closeSync': async () => directory.closeSync(),
};

export const free = {
  'fs/promises.access': async () => later.access(path),
  'fs/promises.appendFile': async () => later.appendFile(path, 'more'),
  'fs/promises.chmod': async () => later.chmod(path, 0o644),
  'fs/promises.chown': async () => later.chown(path, process.getuid(), process.getgid()),
  'fs/promises.copyFile': async () => later.copyFile(path, paths[6]),
  'fs/promises.cp': async () => later.cp(folders[0], paths[7], { recursive: true }),
  'fs/promises.glob': async () => Array.fromAsync(later.glob(`${folders[0]}/*.txt`)),
  'fs/promises.lchown': async () => later.lchown(link, process.getuid(), process.getgid()),
  'fs/promises.link': async () => later.link(path, paths[8]),
  'fs/promises.lstat': async () => later.lstat(path),
  'fs/promises.lutimes': async () => later.lutimes(link, now, now),
  'fs/promises.mkdir': async () => later.mkdir(paths[9]),
  'fs/promises.mkdtemp': async () => later.mkdtemp(`${folder}/temporary-`),
  'fs/promises.mkdtempDisposable': async () => later.mkdtempDisposable(`${folder}/temporary-`),
  'fs/promises.open': async () => (await later.open(path)).close(),
  'fs/promises.opendir': async () => (await later.opendir(folders[0])).close(),
  'fs/promises.readFile': async () => later.readFile(path),
  'fs/promises.readdir': async () => later.readdir(folders[0]),
  'fs/promises.readlink': async () => later.readlink(link),
  'fs/promises.realpath': async () => later.realpath(path),
  'fs/promises.rename': async () => later.rename(toRemove[3], paths[10]),
  'fs/promises.rm': async () => later.rm(paths[10]),
  'fs/promises.rmdir': async () => later.rmdir(emptyFolders[1]),
  'fs/promises.stat': async () => later.stat(path),
  'fs/promises.statfs': async () => later.statfs(path),
  'fs/promises.symlink': async () => later.symlink(path, paths[11]),
  'fs/promises.truncate': async () => later.truncate(path, 7),
  'fs/promises.unlink': async () => later.unlink(paths[11]),
  'fs/promises.utimes': async () => later.utimes(path, now, now),
  'fs/promises.writeFile': async () => later.writeFile(path, 'content'),
  'fs:Dir.read': async () => otherDirectory.read(),
  'fs:Dir.close': async () => otherDirectory.close(),
};
