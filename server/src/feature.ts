/** A language feature: what it tells the client it can do, and the handlers that do it. */

import type { ClientCapabilities, Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SettingsStore } from './settings.js';
import type { Workspace } from './workspace/workspace.js';

export interface Server {
  readonly connection: Connection;
  /** What the client can do. */
  readonly client: ClientCapabilities;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly workspace: Workspace;
  /** Whatever the client sent: settings, from one that cannot be asked for them. */
  readonly initializationOptions: unknown;
}

export interface Feature {
  /** The feature's share of the server's capabilities, for a client with these. */
  readonly capability?: (client: ClientCapabilities) => ServerCapabilities;
  /** Installs handlers, before the client's first message. */
  readonly start?: (server: Server) => void;
  /** Once the server may send requests: dynamic registrations. */
  readonly initialized?: (server: Server) => void;
}
