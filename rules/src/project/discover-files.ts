/** Which files there are. Synchronous: one `readdir` a folder is faster than awaiting each. */

import fs from 'node:fs';
import path from 'node:path';
import type { Problem } from '../session.js';
import { findRepository, type IgnoreLayer, isIgnored, layerOf, outerLayers } from './git-ignore.js';
import {
  allowsCopies,
  type Folder,
  isBrowserAssets,
  isInstalledModules,
  isLeftOut,
  NEVER_SOURCES,
  outputFolders,
  ownLicense,
  type Surroundings,
} from './left-out-folders.js';
import { isManifest, type Manifests } from './manifests.js';
import { baseName, folderOf, join, projectPath, upward } from './paths.js';
import { EVERYTHING, type Selection } from './selection.js';
import { sourceLanguage } from './source-language.js';
import { trackedFiles } from './tracked-files.js';

export interface Discovery {
  /** Source files, sorted. Whether one is generated shows only when it is read. */
  readonly files: readonly string[];
  readonly manifests: Manifests;
  /** Folders that could not be read. */
  readonly problems: readonly Problem[];
}

interface Walk extends Surroundings {
  readonly root: string;
  readonly selection: Selection;
  readonly files: string[];
  readonly manifests: Map<string, string>;
  readonly outputs: Set<string>;
  readonly problems: Problem[];
  /** Nothing but these files is asked about. */
  readonly only: readonly string[] | null;
  readonly wants: (path: string, isFolder: boolean) => boolean;
}

/** What a folder hands down to the folders in it. */
interface Inherited {
  readonly layers: readonly IgnoreLayer[];
  /** Its JavaScript is for browsers. */
  readonly assets: boolean;
}

const GENERATED_NAME = /[.-](?:min|bundle)\.[cm]?js$|_pb2\.py$|\.pb\.[jt]s$|_pb\.[jt]s$/;
const LARGEST_MANIFEST = 1_000_000;

/** Which of these files belong to the project; a file that an editor has not saved yet counts as if it were there. */
export function whichBelong(root: string, selection: Selection, files: readonly string[]): readonly string[] {
  return walkProject(root, selection, files).files;
}

export function discoverFiles(root: string, selection: Selection = EVERYTHING): Discovery {
  return walkProject(root, selection, null);
}

function walkProject(root: string, selection: Selection, only: readonly string[] | null): Discovery {
  const repository = findRepository(root);
  const walk: Walk = {
    root,
    selection,
    files: [],
    manifests: new Map(),
    outputs: new Set(),
    tracked: trackedFiles(root, repository),
    problems: [],
    only,
    wants: only === null ? () => true : wantsOnly(only),
  };
  walkFolder(walk, '', null, { layers: outerLayers(root, repository), assets: false });
  return { files: walk.files.sort(), manifests: walk.manifests, problems: walk.problems };
}

function wantsOnly(files: readonly string[]): Walk['wants'] {
  const wanted = new Set(files);
  const folders = new Set(files.flatMap((file) => [...upward(folderOf(file))]));
  return (path, isFolder) => (isFolder ? folders.has(path) : wanted.has(path));
}

function walkFolder(walk: Walk, folderPath: string, parent: Folder | null, inherited: Inherited): void {
  const entries = readEntries(walk, folderPath);
  const names = new Set(entries.map((entry) => entry.name));
  const folder: Folder = { path: folderPath, name: path.posix.basename(folderPath), names, parent };
  const named = walk.selection.names(folderPath);
  if (parent !== null && !named && (isLeftOut(folder, walk) || isCopiedLibrary(walk, folder))) return;
  const own = names.has('.gitignore') ? layerOf(walk.root, folderPath) : null;
  const layers = own === null ? inherited.layers : [...inherited.layers, own];
  const assets = !named && (isBrowserAssets(folder) || (inherited.assets && !names.has('package.json')));
  for (const entry of entries) {
    if (!entry.isDirectory() && isManifest(entry.name, folder.name)) readManifest(walk, join(folderPath, entry.name));
  }
  for (const entry of entries) {
    const entryPath = folderPath === '' ? entry.name : `${folderPath}/${entry.name}`;
    if (entry.isDirectory()) {
      if (wantsFolder(walk, entryPath, entry.name, folder, layers)) walkFolder(walk, entryPath, folder, { layers, assets });
    } else if (wantsFile(walk, entryPath, layers, assets) && (entry.isFile() || isOutsideLink(walk, entryPath, entry))) {
      walk.files.push(entryPath);
    }
  }
  const unsaved = walk.only?.filter((file) => folderOf(file) === folderPath && !names.has(baseName(file))) ?? [];
  walk.files.push(...unsaved.filter((file) => wantsFile(walk, file, layers, assets)));
}

function wantsFolder(walk: Walk, folderPath: string, name: string, parent: Folder, layers: readonly IgnoreLayer[]): boolean {
  if (!walk.wants(folderPath, true) || walk.selection.excludes(folderPath)) return false;
  if (walk.selection.names(folderPath)) return true;
  if (NEVER_SOURCES.has(name)) return false;
  if (name === 'node_modules' && isInstalledModules({ path: folderPath, name, parent, names: new Set() })) return false;
  if (!isIgnored(layers, folderPath, true)) return true;
  // What was added in spite of `.gitignore` is a source; worth the question only for the name that everybody ignores.
  return isInModules(folderPath) || (name === 'node_modules' && walk.tracked.sourcesBelow(folderPath));
}

function wantsFile(walk: Walk, filePath: string, layers: readonly IgnoreLayer[], assets: boolean): boolean {
  const language = sourceLanguage(filePath);
  if (language === null || !walk.wants(filePath, false)) return false;
  if (walk.selection.excludes(filePath) || !walk.selection.includes(filePath)) return false;
  if (walk.selection.names(folderOf(filePath))) return true;
  if (GENERATED_NAME.test(filePath)) return false;
  if (assets && language === 'javascript' && /\.[cm]?jsx?$/.test(filePath)) return false;
  return !isIgnored(layers, filePath, false) || isInModules(filePath);
}

/** In a `node_modules` folder of sources, which was let in as a whole. */
const isInModules = (file: string): boolean => file.includes('node_modules/');

/** A link to a file of the project would show its findings twice. */
function isOutsideLink(walk: Walk, filePath: string, entry: fs.Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    const target = fs.realpathSync(path.join(walk.root, filePath));
    return fs.statSync(target).isFile() && path.isAbsolute(projectPath(fs.realpathSync(walk.root), target));
  } catch {
    return false;
  }
}

function readEntries(walk: Walk, folderPath: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(path.join(walk.root, folderPath), { withFileTypes: true });
  } catch (error) {
    walk.problems.push({
      file: folderPath === '' ? walk.root : folderPath,
      line: null,
      message: `This folder cannot be read (${codeOf(error)}).`,
    });
    return [];
  }
}

/** Somebody else's code among the sources: nobody would act on a finding in it. */
function isCopiedLibrary(walk: Walk, folder: Folder): boolean {
  const license = ownLicense(folder);
  if (license === null) return false;
  try {
    const text = fs.readFileSync(path.join(walk.root, folder.path, license), 'utf8');
    if (!allowsCopies(text)) return false;
    walk.manifests.set(join(folder.path, license), text);
    return true;
  } catch {
    return false;
  }
}

function readManifest(walk: Walk, manifestPath: string): void {
  try {
    const file = path.join(walk.root, manifestPath);
    if (fs.statSync(file).size > LARGEST_MANIFEST) return;
    const text = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    walk.manifests.set(manifestPath, text);
    if (/[tj]sconfig[^/]*\.json$/.test(manifestPath)) for (const output of outputFolders(manifestPath, text)) walk.outputs.add(output);
  } catch (error) {
    walk.problems.push({ file: manifestPath, line: null, message: `This file cannot be read (${codeOf(error)}).` });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}
