/** A path without its exact file name -> the file of the project it means. */

import { folderOf, join } from '../paths.js';

export interface Probe {
  /** The file that `path` means; `typescript` says that a TypeScript file asks, for which `./x.js` is first of all `x.ts`. */
  file(path: string, typescript: boolean): string | null;
  /** The same, and a folder stands for its index file. */
  fileOrFolder(path: string, typescript: boolean): string | null;
}

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.jsx'];
const SWAPS: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** `main` gives the `main` of the package.json in a folder. */
export function createProbe(files: ReadonlySet<string>, main: (folder: string) => string | null): Probe {
  const file: Probe['file'] = (path, typescript) => {
    const swapped = swap(files, path);
    if (typescript && swapped !== null) return swapped;
    if (files.has(path)) return path;
    if (swapped !== null) return swapped;
    const extension = EXTENSIONS.find((candidate) => files.has(path + candidate));
    return extension === undefined ? null : path + extension;
  };
  const index = (folder: string, typescript: boolean): string | null => file(join(folder, 'index'), typescript);
  return {
    file,
    fileOrFolder(path, typescript) {
      const found = path === '' ? null : file(path, typescript);
      if (found !== null) return found;
      const entry = main(path);
      const named = entry === null ? null : (file(join(path, entry), typescript) ?? index(join(path, entry), typescript));
      return named ?? index(path, typescript);
    },
  };
}

function swap(files: ReadonlySet<string>, path: string): string | null {
  const dot = path.lastIndexOf('.');
  if (dot <= folderOf(path).length) return null;
  const stem = path.slice(0, dot);
  const extension = SWAPS[path.slice(dot)]?.find((candidate) => files.has(stem + candidate));
  return extension === undefined ? null : stem + extension;
}
