/** What changes on disk: sources are analyzed again, a changed configuration opens its project anew. */

import path from 'node:path';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { pathOf } from '../convert/uris.js';
import type { Feature, Server } from '../feature.js';
import type { Project } from '../workspace/project.js';

const SOURCES = '**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,py}';
const MANIFESTS = '**/{package.json,pyproject.toml,requirements*.txt,tsconfig*.json,jsconfig.json,unblock.config.json,.gitignore}';
const CONFIGURATIONS = new Set(['unblock.config.json', 'package.json', 'pyproject.toml', '.gitignore']);

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
    const mine = files.filter((file) => file.startsWith(project.root + path.sep));
    if (mine.some((file) => configures(project, file))) project.open();
    else if (mine.length > 0) project.changedOnDisk(mine);
  }
}

/** Only the configuration at the root is the project's; elsewhere these files are sources like others. */
const configures = (project: Project, file: string): boolean =>
  CONFIGURATIONS.has(path.basename(file)) && (path.dirname(file) === project.root || path.basename(file) === '.gitignore');
