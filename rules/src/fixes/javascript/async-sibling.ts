/** `bcrypt.hashSync(…)` -> `await bcrypt.hash(…)`: libraries with a synchronous and an asynchronous function of the same parameters and result. */

import ts from '../../facts/javascript/typescript.cjs';
import type { No } from '../context.js';
import { boundAs, freeName } from './bindings.js';
import { denotesLibrary } from './copied-libraries.js';
import { denotes } from './denotes.js';
import { importStyle } from './import-style.js';
import type { Call } from './nodes.js';
import type { Replacement } from './replacement.js';
import { ownerOf, say, type Said } from './say.js';
import type { Source } from './source.js';

const withoutSync = (names: string): Readonly<Record<string, string>> =>
  Object.fromEntries(names.split(' ').map((name) => [`${name}Sync`, name]));

/** What is asynchronous by name, and runs on the loop all the same, or not at all. */
const HOLLOW: Readonly<Record<string, string>> = {
  bcryptjs: 'the asynchronous functions of `bcryptjs` compute on the loop as well',
  sass: '`sass.compileAsync` computes on the loop as well',
  xml2js: 'the asynchronous functions of `xml2js` compute on the loop as well',
  'better-sqlite3': '`better-sqlite3` has no asynchronous form',
  sqlite: '`node:sqlite` has no asynchronous form',
  'drizzle:SyncQuery': 'the driver under `drizzle` runs its queries on the loop, and has no asynchronous form',
  'knex:SyncKnex': 'the driver under `knex` runs its queries on the loop, and has no asynchronous form',
};

const SIBLINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bcrypt: withoutSync('hash compare genSalt'),
  '@node-rs/bcrypt': withoutSync('hash genSalt'),
  '@node-rs/argon2': withoutSync('hash verify'),
  'fs-extra': {
    ...withoutSync(
      'appendFile chmod chown copyFile link lstat mkdir mkdtemp readFile readdir readlink realpath rename rmdir symlink truncate unlink utimes writeFile ' +
        'copy emptyDir ensureDir ensureFile ensureLink ensureSymlink mkdirp mkdirs move outputFile outputJson outputJSON readJson readJSON remove writeJson writeJSON',
    ),
    existsSync: 'pathExists',
    pathExistsSync: 'pathExists',
  },
  glob: withoutSync('glob'),
  globby: withoutSync('globby'),
  tinyglobby: withoutSync('glob'),
  execa: withoutSync('execa execaCommand'),
  rimraf: { rimrafSync: 'rimraf' },
  mkdirp: { mkdirpSync: 'mkdirp' },
  'make-dir': { makeDirectorySync: 'makeDirectory' },
  'find-up': withoutSync('findUp findUpMultiple'),
  'path-exists': withoutSync('pathExists'),
  'load-json-file': withoutSync('loadJsonFile'),
  'write-json-file': withoutSync('writeJsonFile'),
  'read-pkg': withoutSync('readPackage'),
  esbuild: withoutSync('build transform'),
  '@swc/core': withoutSync('transform transformFile parse parseFile minify'),
  // The module itself is the asynchronous function.
  'write-file-atomic': { sync: '' },
};

/** Why a function of the library is not awaited; null where it may be. */
export function whyHollow(api: string): string | null {
  const module = Object.keys(HOLLOW).find(
    (each) => api === each || ['.', ':'].includes(api.startsWith(each) ? api.charAt(each.length) : ''),
  );
  return module === undefined ? null : (HOLLOW[module] ?? null);
}

export function asyncSibling(source: Source, call: Call, no: No): Replacement | null {
  if (!ts.isCallExpression(call) || call.questionDotToken) return null;
  const callee = denotesLibrary(source, call.expression);
  if (!callee) return null;
  const hollow = HOLLOW[callee.module];
  if (hollow !== undefined) return no(hollow);
  const sibling = SIBLINGS[callee.module]?.[callee.name];
  if (sibling === undefined || call.arguments.some((each) => ts.isFunctionExpression(each) || ts.isArrowFunction(each))) return null;
  const owner = ownerOf(call.expression);
  const given = owner && denotesLibrary(source, owner);
  if (given?.module === callee.module && given.name === '' && sibling !== '')
    return {
      callee: `${owner?.getText(source.file) ?? ''}.${sibling}`,
      suffix: '',
      add: [],
      title: `Await ${callee.module}'s ${sibling} instead`,
    };
  if (denotes(source, call.expression)?.module.startsWith('.'))
    return no(`\`${callee.name}\` is imported by its name from a copy of \`${callee.module}\``);
  const said = sibling === '' ? sayModule(source, call.expression, callee.module) : say(source, call.expression, callee.module, sibling);
  if (!said) return null;
  const { text, add } = said;
  return { callee: text, suffix: '', add, title: `Await ${sibling === '' ? text : `${callee.module}'s ${sibling}`} instead` };
}

/** What a module is, by the name the file has for it or a new one. */
function sayModule(source: Source, callee: ts.Expression, module: string): Said | null {
  const owner = ownerOf(callee);
  if (owner && denotes(source, owner)?.name === '') return { text: owner.getText(source.file), add: [] };
  const known = boundAs(source, callee, module, '');
  if (known !== null) return { text: known, add: [] };
  const local = freeName(
    source,
    module.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  );
  return { text: local, add: [{ module, name: 'default', local, ...(importStyle(source, null).form === 'cjs' && { whole: true }) }] };
}
