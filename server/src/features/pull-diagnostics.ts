/** Diagnostics for clients that ask for them. An answer waits until the typing pauses; unchanged ones cost a comparison. */

import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Feature, Server } from '../feature.js';
import type { Project } from '../workspace/project.js';
import { changedFiles, diagnosticsIn, NOTHING, type FileDiagnostics } from '../workspace/snapshot.js';
import { pullsDiagnostics } from './pulls-diagnostics.js';

export const pullDiagnostics: Feature = {
  capability: (client) =>
    pullsDiagnostics(client)
      ? { diagnosticProvider: { identifier: 'unblock', interFileDependencies: true, workspaceDiagnostics: true } }
      : {},
  start(server) {
    if (!pullsDiagnostics(server.client)) return;
    const { connection, workspace } = server;
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      await workspace.started;
      const placed = workspace.place(textDocument.uri);
      const diagnostics = placed ? diagnosticsIn(await placed.project.settled(), placed.file) : NOTHING;
      stopIfCancelled(token);
      return answer(diagnostics, previousResultId);
    });
    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
      await workspace.started;
      await Promise.all(workspace.projects.map((project) => project.settled()));
      stopIfCancelled(token);
      return { items: everyFile(server, new Map(previousResultIds.map(({ uri, value }) => [uri, value]))) };
    });
    refreshWhatChangesElsewhere(server);
  },
};

function answer(
  diagnostics: FileDiagnostics,
  previous: string | undefined,
): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
  const { resultId, items } = diagnostics;
  return resultId === previous
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
}

/** Files with diagnostics, and files the client believes to have some. */
function everyFile({ workspace }: Server, previous: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
  const current = new Map<string, { readonly diagnostics: FileDiagnostics; readonly version: number | null }>();
  for (const project of workspace.projects) {
    for (const [file, diagnostics] of project.snapshot.diagnostics) {
      current.set(project.sources.uri(file), { diagnostics, version: workspace.version(project.absolute(file)) });
    }
  }
  for (const [uri, resultId] of previous) {
    if (resultId !== NOTHING.resultId && !current.has(uri)) current.set(uri, { diagnostics: NOTHING, version: null });
  }
  return [...current].map(([uri, { diagnostics, version }]) => ({ uri, version, ...answer(diagnostics, previous.get(uri)) }));
}

function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Typing went on.');
}

/** The client asks again for the document it edits; of other documents it has to be told. */
function refreshWhatChangesElsewhere({ client, connection, workspace, documents }: Server): void {
  if (client.workspace?.diagnostics?.refreshSupport !== true) return;
  const edited = new Set<string>();
  documents.onDidChangeContent(({ document }) => edited.add(document.uri));
  workspace.onAnalyzed(({ project, before }) => {
    const elsewhere = changedFiles(before, project.snapshot).some((file) => !edited.has(project.sources.uri(file)));
    forget(project);
    if (elsewhere) connection.languages.diagnostics.refresh().catch(() => undefined); // The client may be gone.
  });

  function forget(project: Project): void {
    for (const uri of edited) if (workspace.place(uri)?.project === project) edited.delete(uri);
  }
}
