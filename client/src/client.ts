/** The language client: which documents go to the server, and how the server's process is started. */

import type { ExtensionContext, LogOutputChannel } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
  type StaticFeature,
} from 'vscode-languageclient/node';
import { documentSelector } from './languages.js';

export function createClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('server/dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6010'] } },
  };
  const options: LanguageClientOptions = { documentSelector: [...documentSelector], outputChannel: output };
  const client = new LanguageClient('unblock', 'Unblock', server, options);
  client.registerFeature(statusNotifications);
  return client;
}

/** Asks the server to say how it is. */
const statusNotifications: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { serverStatusNotification: true };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
