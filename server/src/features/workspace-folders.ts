/** Multi-root workspaces: each folder is a project. */

import { pathOf } from '../convert/uris.js';
import type { Feature } from '../feature.js';

export const workspaceFolders: Feature = {
  capability: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  initialized({ client, connection, workspace }) {
    if (client.workspace?.workspaceFolders !== true) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) {
        const folder = pathOf(uri);
        if (folder !== null) workspace.removeFolder(folder);
      }
      for (const { uri } of added) {
        const folder = pathOf(uri);
        if (folder !== null) workspace.addFolder(folder);
      }
    });
  },
};
