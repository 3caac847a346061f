/** All fixes that need no look at each of them: of one document as a source action, of the workspace as a command. */

import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import { type Finding, safeFixes } from 'eslint-plugin-unblock/engine';
import { workspaceEditOf } from '../convert/workspace-edit.js';
import type { Feature, Server } from '../feature.js';
import type { Project } from '../workspace/project.js';

/** For `editor.codeActionsOnSave`. */
export const FIX_ALL = 'source.fixAll.unblock';

const COMMAND = 'unblock.fixAll';

export const fixAll: Feature = {
  capability: () => ({ executeCommandProvider: { commands: [COMMAND] } }),
  start(server) {
    const { connection, workspace } = server;
    connection.onExecuteCommand(async ({ command }) => {
      if (command !== COMMAND) return;
      for (const project of workspace.projects) {
        const findings = [...project.upToDate().findings.values()];
        const edit = editFor(server, project, findings);
        if (edit) await connection.workspace.applyEdit({ label: 'Unblock: fix all', edit });
      }
    });
  },
};

export const asksForFixAll = (kind: string): boolean => FIX_ALL === kind || FIX_ALL.startsWith(`${kind}.`);

export function fixAllIn(server: Server, project: Project, file: string): CodeAction[] {
  const findings = [...project.upToDate().findings.values()].filter(({ place }) => place.file === file);
  const edit = editFor(server, project, findings);
  return edit ? [{ title: 'Take all blocking calls off the loop that need no look', kind: FIX_ALL, edit }] : [];
}

function editFor({ client, workspace }: Server, project: Project, findings: readonly Finding[]): WorkspaceEdit | null {
  const text = (file: string): string => project.sources.document(file).getText();
  const fix = safeFixes(findings, (finding) => project.fixes(finding), text);
  const version = (file: string): number | null => workspace.version(project.absolute(file));
  return fix && workspaceEditOf(fix, { ...project.sources, version }, client);
}
