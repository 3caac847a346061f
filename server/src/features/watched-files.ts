/** What changes on disk: files are looked at again, a changed configuration opens its project anew. */

import path from 'node:path';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { pathOf } from '../convert/uris.js';
import type { Feature, Server } from '../feature.js';

const SOURCES = '**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,py}';
const MANIFESTS = '**/{package.json,pyproject.toml,requirements*.txt,tsconfig*.json,jsconfig*.json,unblock.config.json,.gitignore}';
/** At the root they may hold the project's configuration. */
const CONFIGURATIONS = new Set(['package.json', 'pyproject.toml', 'unblock.config.json']);

/** An installation changes thousands of files that no project has. */
const INSTALLED = /[\\/](node_modules|\.venv|site-packages|\.git)[\\/]/;

export const watchedFiles: Feature = {
  start(server) {
    server.connection.onDidChangeWatchedFiles(({ changes }) => {
      passOn(
        server,
        changes.flatMap(({ uri }) => pathOf(uri) ?? []),
      );
    });
  },
  initialized({ client, connection }) {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: SOURCES }, { globPattern: MANIFESTS }],
    });
  },
};

function passOn({ workspace }: Server, files: readonly string[]): void {
  for (const project of workspace.projects) {
    const inside = files.filter((file) => file.startsWith(project.root + path.sep) && !INSTALLED.test(file.slice(project.root.length)));
    if (inside.some((file) => CONFIGURATIONS.has(path.relative(project.root, file)))) project.open();
    else if (inside.length > 0) project.changedOnDisk(inside);
  }
}
