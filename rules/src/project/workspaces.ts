/** Workspaces of npm, yarn, pnpm and lerna: packages of the repository that import each other by name. */

import picomatch from 'picomatch';
import { parse } from 'jsonc-parser';
import { type Manifests, objectOf, stringsOf } from './manifests.js';
import { baseName, folderOf, isInside, join } from './paths.js';
import { readPackageJson } from './package-json.js';

export interface WorkspaceMember {
  /** Folder of the workspace's root. */
  readonly root: string;
  readonly folder: string;
}

export function workspaceMembers(manifests: Manifests): readonly WorkspaceMember[] {
  const packageFolders = [...manifests.keys()].filter((path) => baseName(path) === 'package.json').map(folderOf);
  return [...manifests].flatMap(([path, text]) => {
    const patterns = workspacePatterns(baseName(path), text);
    if (patterns.length === 0) return [];
    const root = folderOf(path);
    const isMember = picomatch(
      patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => pattern.replace(/^\.\//, '').replace(/\/$/, '')),
      { ignore: patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)) },
    );
    return packageFolders
      .filter((folder) => folder !== root && isInside(root, folder) && isMember(root === '' ? folder : folder.slice(root.length + 1)))
      .map((folder) => ({ root, folder: join(folder, '') }));
  });
}

function workspacePatterns(fileName: string, text: string): readonly string[] {
  switch (fileName) {
    case 'package.json': {
      const { workspaces } = readPackageJson(text).json;
      return Array.isArray(workspaces) ? stringsOf(workspaces) : stringsOf(objectOf(workspaces).packages);
    }
    case 'lerna.json':
      return stringsOf(objectOf(parse(text)).packages);
    case 'pnpm-workspace.yaml':
      return pnpmPatterns(text);
    default:
      return [];
  }
}

/** The list under `packages:`; the only part of the file that matters, so no YAML parser is needed. */
function pnpmPatterns(text: string): readonly string[] {
  const list = /^packages:[ \t]*\r?\n((?:[ \t]*(?:-.*|#.*)?\r?\n?)*)/m.exec(text)?.[1] ?? '';
  return [...list.matchAll(/^\s*-\s*['"]?([^'"#\r\n]+?)['"]?\s*(?:#.*)?$/gm)]
    .map((match) => match[1] ?? '')
    .filter((pattern) => pattern !== '');
}
