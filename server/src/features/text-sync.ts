/** What the user types goes to the project of the file. */

import { TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { Feature } from '../feature.js';

export const textSync: Feature = {
  capability: () => ({ textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } }),
  start({ documents, workspace }) {
    documents.onDidOpen(({ document }) => {
      workspace.documentOpened(document.uri);
    });
    documents.onDidChangeContent(({ document }) => {
      workspace.documentChanged(document.uri);
    });
    documents.onDidClose(({ document }) => {
      workspace.documentClosed(document.uri);
    });
  },
};
