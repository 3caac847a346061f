/** The server: what the features declare and do, put together. */

import { type Connection, type InitializeParams, type ServerCapabilities, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Server } from './feature.js';
import { features } from './features/index.js';
import { createSettingsStore } from './settings.js';
import { pathOf } from './convert/uris.js';
import { Workspace } from './workspace/workspace.js';

export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  let server: Server | undefined;

  connection.onInitialize((params) => {
    const { capabilities: client } = params;
    const initializationOptions: unknown = params.initializationOptions;
    const settings = createSettingsStore(connection, client);
    const workspace = new Workspace(connection, documents, settings);
    server = { connection, client, documents, settings, workspace, initializationOptions };
    for (const feature of features) feature.start?.(server);
    for (const uri of folderUris(params)) {
      const folder = pathOf(uri);
      if (folder !== null) workspace.addFolder(folder);
    }
    return { capabilities: capabilitiesFor(server), serverInfo: { name: 'Unblock' } };
  });
  connection.onInitialized(() => {
    if (server) for (const feature of features) feature.initialized?.(server);
  });
  documents.listen(connection);
  connection.listen();
}

function capabilitiesFor({ client }: Server): ServerCapabilities {
  let all: ServerCapabilities = { positionEncoding: 'utf-16' };
  for (const feature of features) {
    const share = feature.capability?.(client) ?? {};
    all = { ...all, ...share, ...(share.workspace && { workspace: { ...all.workspace, ...share.workspace } }) };
  }
  return all;
}

function folderUris(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- editors that know one folder only send nothing else
  return params.rootUri === null ? [] : [params.rootUri];
}
