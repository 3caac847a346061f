/** `.gitignore` files, nested ones among them: the deepest file that has an opinion decides. */

import fs from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { toSlashes } from './paths.js';

export interface IgnoreLayer {
  /** Folder of the rules, relative to the root; for a folder above the root, the way back from it to the root. */
  readonly folder: string;
  readonly above: boolean;
  readonly rules: Ignore;
}

export interface Repository {
  /** Absolute path of the folder that has `.git`. */
  readonly folder: string;
  /** Absolute path of the git directory, which is elsewhere in a work tree or a submodule. */
  readonly gitDirectory: string;
}

export function findRepository(from: string): Repository | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const git = path.join(folder, '.git');
    const stats = fs.statSync(git, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return { folder, gitDirectory: git };
    if (stats?.isFile()) {
      const target = /^gitdir:\s*(.+)$/m.exec(fs.readFileSync(git, 'utf8'))?.[1];
      if (target !== undefined) return { folder, gitDirectory: path.resolve(folder, target.trim()) };
    }
    if (path.dirname(folder) === folder) return null;
  }
}

/** The rules that hold in the root before its own `.gitignore`. */
export function outerLayers(root: string, repository: Repository | null): readonly IgnoreLayer[] {
  if (repository === null) return [];
  const layers: IgnoreLayer[] = [];
  const steps = toSlashes(path.relative(repository.folder, root))
    .split('/')
    .filter((step) => step !== '');
  const exclude = readRules(path.join(repository.gitDirectory, 'info', 'exclude'));
  if (exclude) layers.push({ folder: steps.join('/'), above: true, rules: exclude });
  for (let depth = 0; depth < steps.length; depth++) {
    const rules = readRules(path.join(repository.folder, ...steps.slice(0, depth), '.gitignore'));
    if (rules) layers.push({ folder: steps.slice(depth).join('/'), above: true, rules });
  }
  // Whoever names an ignored folder as the root wants it analyzed.
  return steps.length > 0 && isIgnored(layers, '', true) ? [] : layers;
}

export function layerOf(root: string, folder: string): IgnoreLayer | null {
  const rules = readRules(path.join(root, folder, '.gitignore'));
  return rules && { folder, above: false, rules };
}

export function isIgnored(layers: readonly IgnoreLayer[], file: string, isFolder: boolean): boolean {
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (layer === undefined) continue;
    const local = localPath(layer, file);
    if (local === '') continue;
    const verdict = layer.rules.test(isFolder ? `${local}/` : local);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

function localPath(layer: IgnoreLayer, file: string): string {
  if (layer.above) return [layer.folder, file].filter((part) => part !== '').join('/');
  return layer.folder === '' ? file : file.slice(layer.folder.length + 1);
}

function readRules(file: string): Ignore | null {
  try {
    return ignore().add(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
