/** The extension: starts the language server for the languages it knows, and shows what only VS Code can show. */

import { commands, type ExtensionContext, window } from 'vscode';
import { createClient } from './client.js';
import { createStatus } from './status.js';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Unblock', { log: true });
  const client = createClient(context, output);
  stop = () => client.stop();
  context.subscriptions.push(
    output,
    createStatus(client),
    commands.registerCommand('unblock.restart', () => client.restart()),
    commands.registerCommand('unblock.showOutput', () => {
      output.show();
    }),
  );
  await client.start();
}

export const deactivate = (): Promise<void> | undefined => stop?.();
