/** The state of the server for a status bar: `experimental/serverStatus`, which several editors show. */

import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { Feature } from '../feature.js';
import type { Workspace } from '../workspace/workspace.js';
import { explain } from '../workspace/explain.js';

interface ServerStatus {
  readonly health: 'ok' | 'error';
  /** Nothing is under way. */
  readonly quiescent: boolean;
  readonly message: string;
}

export const status: Feature = {
  start({ client, connection, workspace }) {
    if (!showsStatus(client)) return;
    let last = '';
    workspace.onStateChanged(() => {
      const now = statusOf(workspace);
      const text = JSON.stringify(now);
      if (text === last) return;
      last = text;
      void connection.sendNotification('experimental/serverStatus', now);
    });
  },
};

function showsStatus(client: ClientCapabilities): boolean {
  const experimental: unknown = client.experimental;
  return (
    typeof experimental === 'object' &&
    experimental !== null &&
    'serverStatusNotification' in experimental &&
    experimental.serverStatusNotification === true
  );
}

function statusOf(workspace: Workspace): ServerStatus {
  const states = workspace.projects.map((project) => project.state);
  const failed = states.find((state) => state.kind === 'failed');
  if (failed) return { health: 'error', quiescent: true, message: explain(failed.error) };
  if (states.some((state) => state.kind === 'opening')) return { health: 'ok', quiescent: false, message: 'Reading the project' };
  const sum = (of: 'files' | 'findings'): number => states.reduce((total, state) => total + (state.kind === 'open' ? state[of] : 0), 0);
  return { health: 'ok', quiescent: true, message: `${count(sum('findings'), 'finding')} in ${count(sum('files'), 'file')}` };
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
