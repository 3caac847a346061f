import type { ClientCapabilities } from 'vscode-languageserver/node';

/** Whether the client asks for diagnostics; they are sent to any other. */
export const pullsDiagnostics = (client: ClientCapabilities): boolean => client.textDocument?.diagnostic !== undefined;
