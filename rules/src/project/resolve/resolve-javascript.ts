/**
 * JavaScript and TypeScript module names. Looks only at the set of the project's files, never at the disk, and at
 * sources in place of what is built from them: a workspace package is its `src/` whether `dist/` is there or not.
 */

import { builtinModules } from 'node:module';
import { isAbsolute } from 'node:path';
import type { Manifests } from '../manifests.js';
import { type PackageJson, readPackageJson } from '../package-json.js';
import { LICENSE } from '../left-out-folders.js';
import { baseName, folderOf, isInside, join, projectPath, upward } from '../paths.js';
import type { Packages } from '../package-folders.js';
import type { Resolution } from '../project-index.js';
import { mainTargets, packageTargets } from './package-targets.js';
import { createBuiltFolders } from './built-folders.js';
import { createProbe, type Probe } from './probe-javascript.js';
import { sourceCandidates } from './source-of-output.js';
import { createTsConfigs, mappedPaths, type TsConfig } from './tsconfig.js';

export interface JavaScriptResolver {
  readonly resolve: (from: string, specifier: string) => Resolution;
  /** See ProjectIndex. */
  readonly fileAt: (path: string) => string | null;
}

interface Scope {
  readonly root: string;
  readonly probe: Probe;
  readonly packages: Packages;
  readonly packageJson: (folder: string) => PackageJson | null;
  readonly tsconfigs: (folder: string) => readonly TsConfig[];
  /** Where the compiler takes the file at a path from. */
  readonly builtFrom: (path: string) => readonly string[];
  /** Folders that hold files of the project, at any depth. */
  readonly folders: ReadonlySet<string>;
  /** Folders of libraries that were copied in. */
  readonly copied: readonly string[];
  /** Folders named `node_modules` that hold sources. */
  readonly sourceModules: ReadonlySet<string>;
}

interface Request {
  readonly from: string;
  readonly specifier: string;
  readonly typescript: boolean;
}

const BUILTIN = new Set(builtinModules);

export function createJavaScriptResolver(
  root: string,
  files: ReadonlySet<string>,
  manifests: Manifests,
  packages: Packages,
): JavaScriptResolver {
  const parsed = new Map<string, PackageJson | null>();
  const packageJson = (folder: string): PackageJson | null => {
    const known = parsed.get(folder);
    if (known !== undefined) return known;
    const text = manifests.get(join(folder, 'package.json'));
    const json = text === undefined ? null : readPackageJson(text);
    parsed.set(folder, json);
    return json;
  };
  const main = (folder: string): string | null => {
    const entry = packageJson(folder)?.json.main;
    return typeof entry === 'string' ? entry : null;
  };
  const scope: Scope = {
    root,
    probe: createProbe(files, main),
    packages,
    packageJson,
    tsconfigs: createTsConfigs(root, manifests, packages.workspaces),
    builtFrom: createBuiltFolders(manifests),
    folders: new Set([...files].flatMap((file) => [...upward(folderOf(file))])),
    copied: [...manifests.keys()].filter((path) => LICENSE.test(baseName(path))).map(folderOf),
    sourceModules: new Set([...files].flatMap((file) => /^(?:.*\/)?node_modules(?=\/)/.exec(file)?.[0] ?? [])),
  };
  const cache = new Map<string, Resolution>();
  return {
    resolve(from, specifier) {
      // What a name means depends on the folder of the file that uses it, and on its language.
      const typescript = /\.[cm]?tsx?$/.test(from);
      const key = `${folderOf(from)}\0${typescript ? 't' : 'j'}${specifier}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const path = findFile(scope, { from, specifier, typescript });
      const resolution: Resolution =
        path === null ? { kind: 'library', module: libraryName(scope, from, specifier) } : { kind: 'file', path };
      cache.set(key, resolution);
      return resolution;
    },
    fileAt: (path) => sourceFile(scope, join('', path), false, true),
  };
}

/**
 * The catalog's name: without `node:`, for `#pg` the library that the package.json stands it for, and for a library that was
 * copied in the name of its folder (`libs/fsExtra` is `fs-extra`).
 */
function libraryName({ packageJson, copied }: Scope, from: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    const path = join(folderOf(from), specifier);
    const home = copied.find((folder) => isInside(folder, path));
    if (home !== undefined) return libraryOf(home) + path.slice(home.length).replace(/\/index(?:\.[cm]?js)?$|\/$/, '');
  }
  const importing = specifier.startsWith('#') ? importsAround(packageJson, from) : null;
  const target = importing === null ? undefined : packageTargets(importing.imports, specifier).find((name) => !name.startsWith('.'));
  const name = target ?? specifier;
  return withoutRegistry(name);
}

/** `node:fs`, and Deno's `npm:express@5` and `jsr:@std/fs/exists`. */
const withoutRegistry = (name: string): string =>
  name.startsWith('node:') ? name.slice('node:'.length) : name.replace(/^(?:npm|jsr):\/?((?:@[^/@]+\/)?[^/@]+)(?:@[^/]*)?/, '$1');

const libraryOf = (folder: string): string =>
  baseName(folder)
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();

function findFile(scope: Scope, request: Request): string | null {
  const { specifier, from } = request;
  // `x?raw` and `loader!x` are made by a bundler, and `data.json` holds no code.
  if (specifier === '' || /[?!]|\.json$|^[a-z]+:/.test(specifier) || BUILTIN.has(specifier)) return null;
  if (/^\.{1,2}(?:\/|$)/.test(specifier)) return relative(scope, request);
  if (specifier.startsWith('/')) return absolute(scope, request);
  return (
    (specifier.startsWith('#') ? packageImport(scope, request) : null) ??
    mapped(scope, request) ??
    sourceModule(scope, request) ??
    packageByName(scope, request) ??
    alias(scope, from, specifier)
  );
}

function relative(scope: Scope, { from, specifier, typescript }: Request): string | null {
  const folder = folderOf(from);
  const path = join(folder, specifier);
  const direct = /\/$|(?:^|\/)\.{1,2}$/.test(specifier) ? indexOf(scope, path, typescript) : sourceFile(scope, path, typescript);
  if (direct !== null) return direct;
  for (const config of scope.tsconfigs(folder)) {
    const home = config.rootDirs.find((rootDir) => isInside(rootDir, folder));
    if (home === undefined) continue;
    for (const rootDir of config.rootDirs) {
      const found = scope.probe.fileOrFolder(join(rootDir, path.slice(home === '' ? 0 : home.length + 1)), typescript);
      if (found !== null) return found;
    }
  }
  return null;
}

/** `.`, `..` and `./x/` name a folder even where a file `x.ts` stands beside it. */
const indexOf = (scope: Scope, folder: string, typescript: boolean): string | null =>
  scope.probe.fileOrFolder(join(folder, 'index'), typescript) ?? scope.probe.fileOrFolder(folder, typescript);

/** `/src/main.ts` is relative to the package for bundlers. */
function absolute(scope: Scope, { from, specifier, typescript }: Request): string | null {
  const inRoot = projectPath(scope.root, specifier);
  if (!isAbsolute(inRoot)) return sourceFile(scope, inRoot, typescript);
  const local = specifier.slice(1);
  return scope.probe.fileOrFolder(join(scope.packages.of(from).folder, local), typescript) ?? scope.probe.fileOrFolder(local, typescript);
}

/** `import {db} from '#db'`. */
function packageImport(scope: Scope, { from, specifier, typescript }: Request): string | null {
  const importing = importsAround(scope.packageJson, from);
  if (importing === null) return null;
  for (const target of packageTargets(importing.imports, specifier)) {
    const found = target.startsWith('.') ? sourceFile(scope, join(importing.folder, target), typescript, true) : null;
    if (found !== null) return found;
  }
  return null;
}

function importsAround(packageJson: Scope['packageJson'], from: string): { readonly folder: string; readonly imports: unknown } | null {
  for (const folder of upward(folderOf(from))) {
    const imports = packageJson(folder)?.json.imports;
    if (imports !== undefined) return { folder, imports };
  }
  return null;
}

function mapped(scope: Scope, { from, specifier, typescript }: Request): string | null {
  for (const config of scope.tsconfigs(folderOf(from))) {
    const targets = mappedPaths(config, specifier);
    const places = config.baseUrl === null ? targets : [...targets, join(config.baseUrl, specifier)];
    for (const place of places) {
      const found = sourceFile(scope, place, typescript);
      if (found !== null) return found;
    }
  }
  return null;
}

function sourceModule(scope: Scope, { from, specifier, typescript }: Request): string | null {
  if (scope.sourceModules.size === 0) return null;
  for (const folder of upward(folderOf(from))) {
    const modules = join(folder, 'node_modules');
    const found = scope.sourceModules.has(modules) ? scope.probe.fileOrFolder(join(modules, specifier), typescript) : null;
    if (found !== null) return found;
  }
  return null;
}

/** A package of the workspace, or the package itself by its own name. */
function packageByName(scope: Scope, { from, specifier, typescript }: Request): string | null {
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const own = scope.packages.of(from);
  const folder = own.name === name ? own.folder : scope.packages.workspaces.get(name);
  const json = folder === undefined ? undefined : scope.packageJson(folder)?.json;
  if (folder === undefined || json === undefined) return null;
  const subpath = specifier.slice(name.length + 1);
  const exported = json.exports === undefined ? [] : packageTargets(json.exports, subpath === '' ? '.' : `./${subpath}`);
  const unlisted = subpath === '' ? ['src/index', 'index', 'lib/index', 'src/main'] : [subpath, `src/${subpath}`];
  const targets = [...exported, ...(subpath === '' ? mainTargets(json) : []), ...unlisted];
  for (const target of targets) {
    const found = sourceFile(scope, join(folder, target), typescript, true);
    if (found !== null) return found;
  }
  return null;
}

/** What bundlers and frameworks understand without a tsconfig.json. None of these can be the name of a package. */
function alias(scope: Scope, from: string, specifier: string): string | null {
  const { folder } = scope.packages.of(from);
  const prefix = /^(?:~~|@@|~|@|\$lib)(?=\/|$)/.exec(specifier)?.[0];
  const declared = moduleAliases(scope, folder).find(([name]) => specifier === name || specifier.startsWith(`${name}/`));
  const rest = specifier.slice((declared?.[0] ?? prefix ?? '').length + 1);
  const places = declared !== undefined ? [declared[1]] : prefix === undefined ? [] : prefix === '$lib' ? ['src/lib'] : ['app', 'src', ''];
  for (const place of places) {
    const found = sourceFile(scope, join(join(folder, place), rest), true);
    if (found !== null) return found;
  }
  return null;
}

/** The package `module-alias`. */
const moduleAliases = (scope: Scope, folder: string): readonly (readonly [string, string])[] => {
  const aliases = scope.packageJson(folder)?.json._moduleAliases;
  return Object.entries(typeof aliases === 'object' && aliases !== null ? aliases : {}).flatMap(([name, target]) =>
    typeof target === 'string' ? [[name, target] as const] : [],
  );
};

/** The file at a path, or the source that the file at that path is built from. */
function sourceFile({ probe, builtFrom, folders }: Scope, path: string, typescript: boolean, published = false): string | null {
  const direct = probe.fileOrFolder(path, typescript);
  if (direct !== null) return direct;
  const built = path.replace(/\.d\.([cm]?)ts$/, '.$1js');
  // A folder that is not there is made by a build, whatever its name.
  const absent = !folders.has(folderOf(path));
  for (const candidate of [...builtFrom(built), ...sourceCandidates(built, published || absent)]) {
    const found = probe.fileOrFolder(candidate, typescript);
    if (found !== null) return found;
  }
  return null;
}
