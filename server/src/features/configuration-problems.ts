/** An error in the configuration: a diagnostic in its file, and a message once. */

import { DiagnosticSeverity, MessageType, type Range, ShowMessageNotification } from 'vscode-languageserver/node';
import { ConfigurationError } from 'eslint-plugin-unblock/engine';
import { uriOf } from '../convert/uris.js';
import type { Feature } from '../feature.js';
import { explain } from '../workspace/explain.js';
import type { Project } from '../workspace/project.js';

/** Longer than any line, as the protocol allows. */
const END_OF_LINE = 10_000;

export const configurationProblems: Feature = {
  start({ connection, workspace }) {
    /** What each failed project was told, and the file that has the diagnostic. */
    const told = new Map<Project, { readonly message: string; readonly uri: string | null }>();
    workspace.onStateChanged((project) => {
      const { state } = project;
      if (state.kind === 'opening') return;
      const before = told.get(project);
      if (state.kind !== 'failed') {
        if (before?.uri !== undefined && before.uri !== null) void connection.sendDiagnostics({ uri: before.uri, diagnostics: [] });
        told.delete(project);
        return;
      }
      const message = explain(state.error);
      const error = state.error instanceof ConfigurationError ? state.error : null;
      const uri = error && uriOf(error.file);
      if (error && uri !== null) {
        const diagnostics = [
          { range: lineRange(error.line), severity: DiagnosticSeverity.Error, source: 'unblock', message: error.reason },
        ];
        void connection.sendDiagnostics({ uri, diagnostics });
      }
      if (before?.message !== message)
        void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: `Unblock: ${message}` });
      told.set(project, { message, uri });
    });
  },
};

/** The whole of a 1-based line; the first one when the error is about the file. */
function lineRange(line: number | null): Range {
  const index = Math.max(0, (line ?? 1) - 1);
  return { start: { line: index, character: 0 }, end: { line: index, character: END_OF_LINE } };
}
