/** What the two kinds of clients can do. */

import { CodeActionKind, type ClientCapabilities } from 'vscode-languageserver/node';

const common: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], changeAnnotationSupport: {} },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  window: { workDoneProgress: true },
  experimental: { serverStatusNotification: true },
};

/** Asks for diagnostics, as VS Code does. */
export const pullClient: ClientCapabilities = {
  ...common,
  textDocument: { ...common.textDocument, diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } },
};

/** Waits for diagnostics, and knows nothing else. */
export const pushClient: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };
