/** The project's root for the paths a command was given. */

import fs from 'node:fs';
import path from 'node:path';

const MARKS = ['unblock.config.json', 'package.json', 'pyproject.toml', '.git'];

/**
 * The current folder when every path lies in it, whatever is above; one folder elsewhere is its own root;
 * otherwise the nearest folder around the paths that is a project.
 */
export function findRoot(paths: readonly string[], currentFolder: string): string {
  const absolute = paths.map((given) => path.resolve(currentFolder, given));
  if (absolute.every((given) => contains(currentFolder, given))) return path.resolve(currentFolder);
  const folders = absolute.map((given) => (isFolder(given) ? given : path.dirname(given)));
  const [first = currentFolder, ...rest] = folders;
  if (absolute.length === 1 && isFolder(absolute[0] ?? '')) return first;
  let common = first;
  while (!rest.every((folder) => contains(common, folder))) common = path.dirname(common);
  for (let folder = common; ; folder = path.dirname(folder)) {
    if (MARKS.some((mark) => fs.existsSync(path.join(folder, mark)))) return folder;
    if (path.dirname(folder) === folder) return common;
  }
}

function contains(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

const isFolder = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
