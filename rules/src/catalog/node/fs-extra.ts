import { blocks, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { callsBack, each, UNKNOWN } from './forms.js';
import { fsCallbacks, fsSync } from './fs.js';

const file = (names: string): Members =>
  each(names, (name) => blocks('file', { returns: UNKNOWN, alternative: { symbol: `fs-extra#${name.slice(0, -'Sync'.length)}` } }));

const EXTRA =
  'copy remove move emptyDir emptydir ensureDir mkdirs mkdirp ensureFile createFile ensureLink createLink ensureSymlink createSymlink outputFile outputJson outputJSON readJson readJSON writeJson writeJSON pathExists';

/** The functions of fs without `Sync` give promises when no callback follows. */
const members: Members = {
  ...fsSync,
  ...fsCallbacks,
  ...file(
    'copySync removeSync moveSync emptyDirSync emptydirSync ensureDirSync mkdirsSync mkdirpSync ensureFileSync createFileSync ensureLinkSync createLinkSync ensureSymlinkSync createSymlinkSync outputFileSync outputJsonSync outputJSONSync readJsonSync readJSONSync writeJsonSync writeJSONSync',
  ),
  pathExistsSync: blocks('fsmeta', { returns: 'boolean', alternative: { symbol: 'fs-extra#pathExists' } }),
  [EXTRA]: callsBack(['Error', UNKNOWN], { returns: UNKNOWN }),
  createReadStream: returns('fs:ReadStream'),
  createWriteStream: returns('fs:WriteStream'),
  constants: property(UNKNOWN),
};

const plain: Members = {
  ...fsSync,
  ...fsCallbacks,
  createReadStream: returns('fs:ReadStream'),
  createWriteStream: returns('fs:WriteStream'),
  gracefulify: returns(UNKNOWN),
  constants: property(UNKNOWN),
};

export const fsExtra: Library = {
  name: 'fs-extra',
  language: 'javascript',
  source: 'https://github.com/jprichardson/node-fs-extra (11.3), graceful-fs 4.2, memfs is in memory and left out',
  modules: {
    'fs-extra': members,
    'fs-extra/esm': members,
    'graceful-fs': plain,
    jsonfile: {
      readFileSync: blocks('file', { returns: UNKNOWN, alternative: { symbol: 'jsonfile#readFile' } }),
      writeFileSync: blocks('file', { alternative: { symbol: 'jsonfile#writeFile' } }),
      'readFile writeFile': callsBack(['Error', UNKNOWN], { returns: UNKNOWN }),
    },
    'fs-jetpack': {
      'read write append copy move remove dir file list find inspect inspectTree exists rename symlink tmpDir': blocks('file', {
        returns: UNKNOWN,
      }),
      'readAsync writeAsync appendAsync copyAsync moveAsync removeAsync dirAsync fileAsync listAsync findAsync existsAsync':
        returns(UNKNOWN),
    },
  },
};
