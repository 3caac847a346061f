/** An editor for tests: a folder of files, a server, and what a user does with both. */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  LogMessageNotification,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
  TextDocumentEdit,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  type WorkspaceDiagnosticReport,
  type WorkspaceEdit,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { pullClient } from './clients.js';
import { readMarks } from './marked-text.js';
import { startServer, type ServerProcess } from './server-process.js';

export interface EditorOptions {
  readonly client?: ClientCapabilities;
  /** Name -> text; opened folders are `folders`, the root when not given. */
  readonly files?: Readonly<Record<string, string>>;
  /** A folder whose content is there too. */
  readonly copyOf?: string;
  readonly folders?: readonly string[];
  readonly settings?: object;
  readonly engine?: string;
}

export async function startEditor(options: EditorOptions): Promise<Editor> {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'unblock-editor-')));
  if (options.copyOf !== undefined) fs.cpSync(options.copyOf, root, { recursive: true });
  for (const [file, text] of Object.entries(options.files ?? {})) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), readMarks(text).text);
  }
  const server = await startServer(options.engine);
  const editor = new Editor(root, server);
  editor.settings = options.settings ?? {};
  const folders = options.folders ?? [''];
  editor.initialized = await server.connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol requires it
    rootUri: null,
    capabilities: options.client ?? pullClient,
    workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(path.join(root, folder)).href.replace(/\/$/, ''), name: folder })),
  });
  await server.connection.sendNotification(InitializedNotification.type, {});
  return editor;
}

export class Editor {
  readonly root: string;
  readonly connection: ProtocolConnection;
  readonly messages: string[] = [];
  readonly logs: string[] = [];
  readonly published = new Map<string, Diagnostic[]>();
  readonly statuses: { readonly health: string; readonly quiescent: boolean; readonly message: string }[] = [];
  readonly documents = new Map<string, TextDocument>();
  settings: object = {};
  initialized: InitializeResult = { capabilities: {} };
  refreshes = 0;
  readonly #server: ServerProcess;

  constructor(root: string, server: ServerProcess) {
    this.root = root;
    this.#server = server;
    this.connection = server.connection;
    this.connection.onNotification(
      PublishDiagnosticsNotification.type,
      ({ uri, diagnostics }) => void this.published.set(uri, diagnostics),
    );
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => void this.messages.push(message));
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => void this.logs.push(message));
    this.connection.onNotification('experimental/serverStatus', (status: Editor['statuses'][number]) => void this.statuses.push(status));
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
    });
    this.connection.onRequest(RegistrationRequest.type, () => undefined);
    this.connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
  }

  uri(file: string): string {
    return pathToFileURL(path.join(this.root, file)).href;
  }

  /** Opens a file with the text given, or what is on disk. */
  async open(file: string, text = fs.readFileSync(path.join(this.root, file), 'utf8')): Promise<void> {
    const languageId = file.endsWith('.py') ? 'python' : 'typescript';
    const document = TextDocument.create(this.uri(file), languageId, 1, text);
    this.documents.set(document.uri, document);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: document.uri, languageId, version: 1, text },
    });
  }

  async close(file: string): Promise<void> {
    this.documents.delete(this.uri(file));
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri(file) } });
  }

  /** Types over the first occurrence of some text. */
  async replace(file: string, old: string, text: string): Promise<void> {
    const document = this.#document(file);
    const at = document.getText().indexOf(old);
    assert.notEqual(at, -1, `${file} does not contain ${old}`);
    await this.change(document.uri, [{ range: { start: document.positionAt(at), end: document.positionAt(at + old.length) }, text }]);
  }

  async change(uri: string, contentChanges: { readonly range: Range; readonly text: string }[]): Promise<void> {
    const document = this.documents.get(uri);
    assert(document, `${uri} is not open`);
    TextDocument.update(document, contentChanges, document.version + 1);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  }

  /** Changes the disk and says so; null deletes. */
  async writeToDisk(file: string, text: string | null): Promise<void> {
    const type =
      text === null ? FileChangeType.Deleted : fs.existsSync(path.join(this.root, file)) ? FileChangeType.Changed : FileChangeType.Created;
    if (text === null) fs.rmSync(path.join(this.root, file));
    else fs.writeFileSync(path.join(this.root, file), text);
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: this.uri(file), type }] });
  }

  async changeSettings(settings: object): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const folders = (names: readonly string[]): WorkspaceFolder[] => names.map((name) => ({ uri: this.uri(name), name }));
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: folders(added), removed: folders(removed) },
    });
  }

  pull(file: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.pullUri(this.uri(file), previousResultId);
  }

  pullUri(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  pullAll(previousResultIds: { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> {
    return this.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  }

  async diagnostics(file: string): Promise<Diagnostic[]> {
    const report = await this.pull(file);
    assert.equal(report.kind, 'full');
    return report.items;
  }

  /** Quick fixes at a range, those of the diagnostics there. */
  async quickFixes(file: string, diagnostics: Diagnostic[], only?: CodeActionKind[]): Promise<CodeAction[]> {
    const [first] = diagnostics;
    assert(first, 'no diagnostic to fix');
    const params = { textDocument: { uri: this.uri(file) }, range: first.range, context: { diagnostics, ...(only && { only }) } };
    const actions = await this.connection.sendRequest(CodeActionRequest.type, params);
    return (actions ?? []).filter((action): action is CodeAction => 'kind' in action);
  }

  /** Chooses a quick fix: its edit changes open documents, and files on disk that are not open. */
  async choose(action: CodeAction): Promise<WorkspaceEdit> {
    const { edit } = action.edit ? action : await this.connection.sendRequest(CodeActionResolveRequest.type, action);
    assert(edit, `"${action.title}" has no edit`);
    for (const change of edit.documentChanges ?? []) {
      if (!TextDocumentEdit.is(change)) continue;
      const { uri, version } = change.textDocument;
      const document = this.documents.get(uri);
      assert.equal(version, document?.version ?? null);
      // From the end, so that earlier ranges stay right.
      const edits = change.edits.flatMap((one) => ('newText' in one ? [{ range: one.range, text: one.newText }] : []));
      edits.sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character);
      if (document) await this.change(uri, edits);
    }
    return edit;
  }

  text(file: string): string {
    return this.#document(file).getText();
  }

  /** Waits until something holds; the server works in its own time. */
  async until(what: string, holds: () => boolean): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (!holds()) {
      assert(Date.now() < deadline, `waited in vain: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  get running(): boolean {
    return this.#server.exitCode() === null;
  }

  async quit(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    this.connection.dispose();
    await this.until('the server exits', () => !this.running).catch(() => this.#server.kill());
    fs.rmSync(this.root, { recursive: true, force: true });
  }

  #document(file: string): TextDocument {
    const document = this.documents.get(this.uri(file));
    assert(document, `${file} is not open`);
    return document;
  }
}

/** What a diagnostic says. */
export function textOf(diagnostic: Diagnostic | undefined): string {
  assert(typeof diagnostic?.message === 'string');
  return diagnostic.message;
}
