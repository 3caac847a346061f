/** The Python modules of a set of files: files, packages, and folders that are packages without saying so. */

import { folderOf, join, upward } from '../paths.js';
import type { Resolution } from '../project-index.js';

export interface PythonModules {
  /** The module at a path without extension (`app/db`): a package before a file before a folder, as Python looks. */
  at(path: string): Extract<Resolution, { kind: 'file' | 'namespace' }> | null;
  /** Folder from which a file's own package is imported: around its topmost folder with `__init__.py`. */
  importRoot(file: string): string;
  /** All import roots, and whether packages are there. */
  readonly roots: ReadonlyMap<string, { readonly hasPackages: boolean }>;
}

export function createPythonModules(files: ReadonlySet<string>): PythonModules {
  const folders = new Set<string>();
  for (const file of files) {
    for (const folder of upward(folderOf(file))) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  const isPackage = (folder: string): boolean => files.has(join(folder, '__init__.py'));
  const rootOf = new Map<string, string>();
  const importRootOfFolder = (folder: string): string => {
    const known = rootOf.get(folder);
    if (known !== undefined) return known;
    const root = folder !== '' && isPackage(folder) ? importRootOfFolder(folderOf(folder)) : folder;
    rootOf.set(folder, root);
    return root;
  };
  const roots = new Map<string, { hasPackages: boolean }>();
  for (const folder of folders) {
    const root = importRootOfFolder(folder);
    const known = roots.get(root) ?? { hasPackages: false };
    roots.set(root, { hasPackages: known.hasPackages || root !== folder });
  }
  return {
    roots,
    importRoot: (file) => importRootOfFolder(folderOf(file)),
    at(path) {
      if (path === '' || path.startsWith('..')) return null;
      const init = `${path}/__init__.py`;
      if (files.has(init)) return { kind: 'file', path: init };
      if (files.has(`${path}.py`)) return { kind: 'file', path: `${path}.py` };
      return folders.has(path) ? { kind: 'namespace', path } : null;
    },
  };
}
