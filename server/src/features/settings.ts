/** Settings: read before the first analysis, and again whenever the client says that they changed. */

import { DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import type { Feature, Server } from '../feature.js';

export const settings: Feature = {
  start({ connection, settings: store, workspace }) {
    store.onChange(() => {
      workspace.applySettings();
    });
    connection.onDidChangeConfiguration(({ settings: sent }: { readonly settings: unknown }) => store.update(sent));
  },
  initialized(server) {
    if (server.client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      void server.connection.client.register(DidChangeConfigurationNotification.type, { section: 'unblock' });
    }
    void openProjects(server);
  },
};

async function openProjects({ connection, settings: store, workspace, initializationOptions }: Server): Promise<void> {
  try {
    await store.update(initializationOptions);
  } catch (error) {
    connection.console.error(`The settings cannot be read, so the defaults are used: ${String(error)}`);
  }
  workspace.start();
}
