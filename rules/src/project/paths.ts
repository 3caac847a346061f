/** Project paths: relative to the project's root, with `/`, `''` for the root itself. */

import path from 'node:path';

export const folderOf = (file: string): string => {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? '' : file.slice(0, slash);
};

export const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** Joins and normalizes; the result may lead out of the root with `..`. */
export function join(folder: string, name: string): string {
  const joined = path.posix.normalize(folder === '' ? name : `${folder}/${name}`);
  return joined === '.' || joined === './' ? '' : joined.replace(/\/$/, '');
}

export const isInside = (folder: string, file: string): boolean => folder === '' || file === folder || file.startsWith(`${folder}/`);

/** The folder itself, then the folders around it up to the root. */
export function* upward(folder: string): Generator<string> {
  let current = folder;
  while (current !== '') {
    yield current;
    current = folderOf(current);
  }
  yield '';
}

/** A path of the platform as a project path; absolute when it lies outside the root. */
export function projectPath(root: string, file: string): string {
  const relative = path.relative(root, path.resolve(root, file));
  if (relative.startsWith('..') || path.isAbsolute(relative)) return path.resolve(root, file);
  return toSlashes(relative);
}

export const toSlashes = (file: string): string => (path.sep === '/' ? file : file.split(path.sep).join('/'));
