/** Progress while a project is opened. */

import type { WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { Feature, Server } from '../feature.js';
import type { Project } from '../workspace/project.js';

/** Milliseconds: what is done sooner needs no progress, and reports more frequent than this are noise. */
const PATIENCE = 300;
const BETWEEN_REPORTS = 100;

export const progress: Feature = {
  start(server) {
    const shown = new Map<Project, ShownProgress>();
    server.workspace.onStateChanged((project) => {
      const known = shown.get(project);
      if (project.state.kind !== 'opening') {
        known?.end();
        shown.delete(project);
      } else if (known) {
        known.report();
      } else {
        shown.set(project, show(server, project));
      }
    });
  },
};

interface ShownProgress {
  report(): void;
  end(): void;
}

function show({ connection }: Server, project: Project): ShownProgress {
  let reporter: WorkDoneProgressServerReporter | null = null;
  let ended = false;
  let lastReport = 0;

  const patience = setTimeout(() => {
    connection.window.createWorkDoneProgress().then(
      (created) => {
        if (ended) return;
        reporter = created;
        reporter.begin('Unblock', 0);
        report();
      },
      () => undefined, // Without progress then.
    );
  }, PATIENCE);

  function report(): void {
    const { state } = project;
    if (state.kind !== 'opening' || state.total === 0 || performance.now() - lastReport < BETWEEN_REPORTS) return;
    lastReport = performance.now();
    reporter?.report(Math.floor((100 * state.done) / state.total), `${state.done}/${state.total} files`);
  }
  return {
    report,
    end() {
      ended = true;
      clearTimeout(patience);
      reporter?.done();
    },
  };
}
