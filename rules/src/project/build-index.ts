/** Files, facts and manifests -> what the analysis sees. */

import type { FileFacts } from '../facts/facts.js';
import { fileRole, isClient, type RoleHints } from './file-role.js';
import { startedFiles } from './npm-scripts.js';
import { readPackageJson } from './package-json.js';
import type { Packages } from './package-folders.js';
import type { Manifests } from './manifests.js';
import { baseName, folderOf } from './paths.js';
import type { FileRole, PackageInfo, ProjectFile, ProjectIndex } from './project-index.js';
import { createJavaScriptResolver } from './resolve/resolve-javascript.js';
import { createPythonResolver } from './resolve/resolve-python.js';
import { sourceLanguage } from './source-language.js';

/** Everything that follows from which files and manifests there are; stays while only texts change. */
export interface Layout {
  readonly resolve: ProjectIndex['resolve'];
  readonly submodule: ProjectIndex['submodule'];
  readonly fileAt: ProjectIndex['fileAt'];
  readonly role: (file: string) => FileRole;
}

export function createLayout(
  root: string,
  files: ReadonlySet<string>,
  manifests: Manifests,
  packages: Packages,
  facts: (file: string) => FileFacts | null,
): Layout {
  const javascript = createJavaScriptResolver(root, files, manifests, packages);
  const imports = (file: string, module: string): boolean =>
    facts(file)?.specifiers.some(({ text, level }) => level === 0 && (text === module || text.startsWith(`${module}.`))) ?? false;
  const python = createPythonResolver(files, packages, imports);
  const started = allStarted(manifests, javascript.fileAt);
  return {
    resolve: (from, specifier, level) =>
      sourceLanguage(from) === 'python' ? python.resolve(from, specifier, level) : javascript.resolve(from, specifier),
    submodule: python.submodule,
    fileAt: javascript.fileAt,
    role: (file) => {
      const { folder, dependencies } = packages.of(file);
      return fileRole(file, { ...started, packageFolder: folder, client: isClient(dependencies) });
    },
  };
}

function allStarted(manifests: Manifests, fileAt: ProjectIndex['fileAt']): Omit<RoleHints, 'packageFolder' | 'client'> {
  const serving = new Set<string>();
  const tools = new Set<string>();
  for (const [path, text] of manifests) {
    if (baseName(path) !== 'package.json') continue;
    const started = startedFiles(folderOf(path), readPackageJson(text));
    for (const file of started.serving) serving.add(fileAt(file) ?? file);
    for (const file of started.tools) tools.add(fileAt(file) ?? file);
  }
  return { serving, tools };
}

/** One object as long as nothing about the file changes, so that others can remember what they know about it. */
export function createProjectFile(path: string, facts: () => FileFacts, role: FileRole, owner: PackageInfo): ProjectFile {
  return {
    path,
    role,
    package: owner,
    get facts() {
      return facts();
    },
  };
}
