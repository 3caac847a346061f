/** Which package a file belongs to: the nearest folder around it with a manifest, of either language. */

import { readPackageJson } from './package-json.js';
import type { Manifests } from './manifests.js';
import { baseName, folderOf, upward } from './paths.js';
import type { PackageInfo } from './project-index.js';
import { readPythonDependencies, readPythonName } from './python-manifest.js';
import { workspaceMembers } from './workspaces.js';

export interface Packages {
  /** The package of a file or folder. */
  readonly of: (path: string) => PackageInfo;
  /** Name of a workspace package -> its folder. */
  readonly workspaces: ReadonlyMap<string, string>;
  /** Names of all packages of the project: a dependency on one of them is no library. */
  readonly names: ReadonlySet<string>;
}

const NO_PACKAGE: PackageInfo = { folder: '', name: null, dependencies: new Set(), esm: false };

export function createPackages(manifests: Manifests): Packages {
  const byFolder = new Map<string, PackageInfo>();
  for (const [path, text] of manifests) addManifest(byFolder, path, text);
  const workspaces = new Map<string, string>();
  for (const { root, folder } of workspaceMembers(manifests)) {
    const member = byFolder.get(folder);
    if (member === undefined) continue;
    if (member.name !== null) workspaces.set(member.name, folder);
    // Dependencies that the workspace's root declares are there for every member.
    const shared = byFolder.get(root);
    byFolder.set(folder, {
      ...member,
      dependencies: new Set([...member.dependencies, ...(shared?.dependencies ?? [])]),
      ranges: new Map([...(shared?.ranges ?? []), ...(member.ranges ?? [])]),
    });
  }
  const found = new Map<string, PackageInfo>();
  return {
    workspaces,
    names: new Set([...byFolder.values()].flatMap(({ name }) => (name === null ? [] : [name]))),
    of(path) {
      const start = folderOf(path);
      const known = found.get(start);
      if (known !== undefined) return known;
      let nearest = NO_PACKAGE;
      for (const folder of upward(start)) {
        const candidate = byFolder.get(folder);
        if (candidate === undefined) continue;
        nearest = candidate;
        break;
      }
      found.set(start, nearest);
      return nearest;
    },
  };
}

function addManifest(byFolder: Map<string, PackageInfo>, path: string, text: string): void {
  const folder = baseName(folderOf(path)) === 'requirements' ? folderOf(folderOf(path)) : folderOf(path);
  const known = byFolder.get(folder) ?? { ...NO_PACKAGE, folder };
  if (baseName(path) === 'package.json') {
    const { name, dependencies, ranges, esm } = readPackageJson(text);
    byFolder.set(folder, {
      folder,
      name: name ?? known.name,
      dependencies: new Set([...known.dependencies, ...dependencies]),
      ranges,
      esm,
    });
    return;
  }
  const dependencies = readPythonDependencies(baseName(path), text);
  if (dependencies === null) return;
  byFolder.set(folder, {
    ...known,
    name: known.name ?? readPythonName(baseName(path), text),
    dependencies: new Set([...known.dependencies, ...dependencies]),
  });
}
