/** Diagnostics for clients that do not ask for them: after each analysis, those that changed. */

import type { Feature } from '../feature.js';
import { changedFiles, diagnosticsIn } from '../workspace/snapshot.js';
import { pullsDiagnostics } from './pulls-diagnostics.js';

export const pushDiagnostics: Feature = {
  start({ client, connection, workspace }) {
    if (pullsDiagnostics(client)) return;
    workspace.onAnalyzed(({ project, before }) => {
      for (const file of changedFiles(before, project.snapshot)) {
        const version = workspace.version(project.absolute(file));
        void connection.sendDiagnostics({
          uri: project.sources.uri(file),
          ...(version !== null && { version }),
          diagnostics: [...diagnosticsIn(project.snapshot, file).items],
        });
      }
    });
  },
};
