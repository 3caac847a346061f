/** The user's settings: the properties `unblock.*` of the extension's manifest. */

import { type ClientCapabilities, type Connection, Emitter, type Event } from 'vscode-languageserver/node';

export interface Settings {
  readonly enable: boolean;
  readonly includeStartup: boolean;
}

export const DEFAULT_SETTINGS: Settings = { enable: true, includeStartup: false };

export interface SettingsStore {
  readonly current: Settings;
  readonly onChange: Event<Settings>;
  /** Asks the client, or takes what a client sent that cannot be asked. */
  update(sent: unknown): Promise<void>;
}

export function createSettingsStore(connection: Connection, client: ClientCapabilities): SettingsStore {
  const changed = new Emitter<Settings>();
  let current = DEFAULT_SETTINGS;
  return {
    get current() {
      return current;
    },
    onChange: changed.event,
    async update(sent) {
      const asked: unknown = client.workspace?.configuration === true ? await connection.workspace.getConfiguration('unblock') : sent;
      const next = readSettings(asked);
      if (next.enable === current.enable && next.includeStartup === current.includeStartup) return;
      current = next;
      changed.fire(current);
    },
  };
}

/** Any value is valid input: what is not understood is left at its default. Clients nest the section or send it bare. */
export function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  if ('unblock' in value) return readSettings(value.unblock);
  return {
    enable: 'enable' in value && typeof value.enable === 'boolean' ? value.enable : DEFAULT_SETTINGS.enable,
    includeStartup:
      'includeStartup' in value && typeof value.includeStartup === 'boolean' ? value.includeStartup : DEFAULT_SETTINGS.includeStartup,
  };
}
