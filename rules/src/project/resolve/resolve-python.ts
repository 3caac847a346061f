/**
 * Python module names. The analysis cannot know `sys.path`, so it looks where a program that works must have it:
 * first around the importing file, then at the other import roots of the project.
 */

import { folderOf, isInside, join, upward } from '../paths.js';
import type { Packages } from '../package-folders.js';
import type { Resolution } from '../project-index.js';
import { normalizePythonName } from '../python-manifest.js';
import { createPythonModules, type PythonModules } from './python-modules.js';
import { STANDARD_LIBRARY, UNSHADOWABLE } from './python-standard-library.js';

export interface PythonResolver {
  readonly resolve: (from: string, specifier: string, level: number) => Resolution;
  /** See ProjectIndex. */
  readonly submodule: (path: string, name: string) => Resolution | null;
}

type Local = Extract<Resolution, { kind: 'file' | 'namespace' }>;

interface Scope {
  readonly modules: PythonModules;
  readonly packages: Packages;
  /** Whether a file imports a top-level module by its absolute name. */
  readonly imports: (file: string, module: string) => boolean;
}

interface Request {
  readonly from: string;
  readonly path: string;
  /** First part of the name. */
  readonly top: string;
}

export function createPythonResolver(files: ReadonlySet<string>, packages: Packages, imports: Scope['imports']): PythonResolver {
  const scope: Scope = { modules: createPythonModules(files), packages, imports };
  const cache = new Map<string, Resolution>();
  return {
    resolve(from, specifier, level) {
      const key = `${folderOf(from)}\0${level}\0${specifier}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const path = specifier.split('.').join('/');
      const found = level > 0 ? relative(scope, from, path, level) : absolute(scope, { from, path, top: specifier.split('.')[0] ?? '' });
      const resolution: Resolution = found ?? { kind: 'library', module: '.'.repeat(level) + specifier };
      cache.set(key, resolution);
      return resolution;
    },
    submodule(path, name) {
      const folder = path.endsWith('__init__.py') ? folderOf(path) : path.endsWith('.py') ? null : path;
      return folder === null ? null : scope.modules.at(join(folder, name));
    },
  };
}

function relative({ modules }: Scope, from: string, path: string, level: number): Local | null {
  let folder = folderOf(from);
  for (let step = 1; step < level; step++) {
    if (folder === '') return null;
    folder = folderOf(folder);
  }
  if (path !== '') return modules.at(join(folder, path));
  return folder === '' ? { kind: 'namespace', path: '' } : modules.at(folder);
}

function absolute(scope: Scope, request: Request): Local | null {
  const { modules } = scope;
  const own = modules.importRoot(request.from);
  if (STANDARD_LIBRARY.has(request.top)) return shadowsStandardLibrary(scope, request, own);
  for (const folder of upward(own)) {
    const found = accept(scope, request, folder, folder === own) ?? accept(scope, request, join(folder, 'src'), false);
    if (found !== null) return found;
  }
  return innerModule(scope, request, own) ?? elsewhere(scope, request, own);
}

/**
 * `backend/__init__.py` exists, but the program is started in `backend/` and imports its neighbours by their bare names:
 * modules beside the file, or packages beside a script or a manifest.
 */
function innerModule(scope: Scope, request: Request, own: string): Local | null {
  const { modules } = scope;
  const here = folderOf(request.from);
  for (const folder of upward(here)) {
    if (folder === own || !isInside(own, folder)) return null;
    const home = join(folder, request.top);
    // A program of its own within another (`enterprise/pyproject.toml`) is started where its manifest is.
    const isProgram = scope.packages.of(request.from).folder === folder;
    const isBeside = folder === here && modules.at(home)?.path === `${home}.py`;
    // Inside a package `google` of a larger one, the name `google` means another one.
    const mayBeMeant = isProgram || (!isInside(home, request.from) && (isBeside || isStartedIn(modules, folder)));
    const found = mayBeMeant ? accept(scope, request, folder, false) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Another folder on the path: the nearest. A lone script's neighbours are nobody else's modules. */
function elsewhere(scope: Scope, request: Request, own: string): Local | null {
  let best: { readonly found: Local; readonly shared: number } | null = null;
  for (const [root, { hasPackages }] of scope.modules.roots) {
    const importable = hasPackages || /(?:^|\/)(?:src|lib|libs|python)$/.test(root);
    const found = importable ? accept(scope, request, root, false) : null;
    if (found === null || found.kind === 'namespace') continue;
    const shared = sharedFolders(root, own);
    if (best === null || shared > best.shared) best = { found, shared };
  }
  return best?.found ?? null;
}

/**
 * The module in this folder, unless the name more likely means a library: one that the project declares, or one that
 * the module found imports itself (`app/redis.py` with `import redis`), since nothing imports itself.
 */
function accept(scope: Scope, { from, path, top }: Request, folder: string, isOwnRoot: boolean): Local | null {
  const home = scope.modules.at(join(folder, top));
  const found = home === null ? null : scope.modules.at(join(folder, path));
  if (home === null || found === null) return null;
  const form = home.kind === 'namespace' ? 'namespace' : home.path.endsWith('/__init__.py') ? 'package' : 'module';
  if (form === 'module' && scope.imports(home.path, top)) return null;
  // A package of the program's own comes before an installed one; a folder without `__init__.py` comes after it.
  const isOwn = form === 'package' && isOwnRoot;
  return !isOwn && isDeclaredLibrary(scope, from, top) ? null : found;
}

/** The folder of a script comes before the standard library; a package, or a folder of modules that others import, does not. */
function shadowsStandardLibrary(scope: Scope, { path, top }: Request, own: string): Local | null {
  const home = scope.modules.at(join(own, top));
  if (home === null || home.kind === 'namespace' || UNSHADOWABLE.has(top) || scope.imports(home.path, top)) return null;
  const comesFirst = own === '' || home.path.endsWith('/__init__.py') || isStartedIn(scope.modules, own);
  return comesFirst ? scope.modules.at(join(own, path)) : null;
}

const SCRIPTS = ['main', 'app', 'server', 'manage', 'run', '__main__'];

const isStartedIn = (modules: PythonModules, folder: string): boolean =>
  SCRIPTS.some((script) => modules.at(join(folder, script))?.path === join(folder, `${script}.py`));

const isDeclaredLibrary = ({ packages }: Scope, from: string, top: string): boolean => {
  const name = normalizePythonName(top);
  return !packages.names.has(name) && packages.of(from).dependencies.has(name);
};

function sharedFolders(left: string, right: string): number {
  const others = right.split('/');
  const differs = left.split('/').findIndex((part, index) => part !== others[index]);
  return differs < 0 ? left.split('/').length : differs;
}
