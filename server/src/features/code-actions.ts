/** Quick fixes: what the engine can do about the findings at a range. Edits are made when one is chosen. */

import {
  CodeActionKind,
  LSPErrorCodes,
  ResponseError,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Fix, FixKind } from 'eslint-plugin-unblock/engine';
import { readDiagnosticData, type DiagnosticData } from '../convert/diagnostic-data.js';
import { workspaceEditOf } from '../convert/workspace-edit.js';
import type { Feature, Server } from '../feature.js';
import type { Project } from '../workspace/project.js';
import { diagnosticsIn } from '../workspace/snapshot.js';
import { asksForFixAll, FIX_ALL, fixAllIn } from './fix-all.js';
import { readActionData, type ActionData } from './code-action-data.js';

export const codeActions: Feature = {
  capability: (client) => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], ...(resolvesEdits(client) && { resolveProvider: true }) },
  }),
  start(server) {
    const { connection, workspace } = server;
    connection.onCodeAction(({ textDocument: { uri }, range, context }) => {
      const { only } = context;
      const placed = workspace.place(uri);
      if (!placed) return [];
      return [
        ...(!only || only.some(includesQuickFix) ? actionsAt(server, placed.project, uri, placed.file, range, context.diagnostics) : []),
        // It is asked for by name: on saving, or in the menu of source actions.
        ...(only?.some((kind) => kind !== '' && asksForFixAll(kind)) ? fixAllIn(server, placed.project, placed.file) : []),
      ];
    });
    connection.onCodeActionResolve((action) => {
      const data = readActionData(action.data);
      if (data === null || action.edit) return action;
      const edit = editOf(server, data);
      if (edit === null) throw new ResponseError(LSPErrorCodes.ContentModified, 'The code has changed since this fix was offered.');
      return { ...action, edit };
    });
  },
};

const includesQuickFix = (kind: string): boolean => kind === '' || kind === CodeActionKind.QuickFix;

const resolvesEdits = (client: ClientCapabilities): boolean =>
  client.textDocument?.codeAction?.dataSupport === true &&
  client.textDocument.codeAction.resolveSupport?.properties.includes('edit') === true;

interface Mark {
  readonly diagnostic: Diagnostic;
  readonly mark: DiagnosticData;
}

function actionsAt(server: Server, project: Project, uri: string, file: string, range: Range, shown: readonly Diagnostic[]): CodeAction[] {
  const here = diagnosticsIn(project.upToDate(), file).items.filter((diagnostic) => overlap(diagnostic.range, range));
  const marks = here.flatMap((diagnostic): Mark[] => {
    const mark = readDiagnosticData(diagnostic.data);
    return mark ? [{ diagnostic: shown.find((known) => isSame(known, mark)) ?? diagnostic, mark }] : [];
  });
  // A call may reach several primitive sites, and a site mark repeats what its boundary offers: each edit is offered once.
  const offered = new Map<string, CodeAction>();
  for (const { diagnostic, mark } of marks) {
    for (const { id, fix } of fixesOf(project, mark)) {
      const action = actionOf(server, project, { uri, id, kind: fix.kind, title: fix.title }, fix, diagnostic);
      const key = JSON.stringify([fix.title, fix.edits, fix.creates]);
      const known = offered.get(key);
      if (known) known.diagnostics?.push(diagnostic);
      else if (action) offered.set(key, action);
    }
  }
  return [...onePreferred([...offered.values()]), ...(refusesVisibly(server.client) ? refusedActions(project, marks) : [])];
}

const TITLES: Readonly<Record<FixKind, string>> = {
  'async-alternative': 'Await the asynchronous form instead',
  'worker-pool': 'Run it in a worker thread',
  'thread-pool': 'Run it in a thread',
  'process-pool': 'Run it in another process',
  'sync-endpoint': 'Declare the endpoint with `def`',
  'async-chain': 'Make the functions that call it async',
  ignore: 'Ignore it, with a reason',
};

const refusesVisibly = (client: ClientCapabilities): boolean => client.textDocument?.codeAction?.disabledSupport === true;

/** What is not offered, with the reason: editors show it to who asks for a fix and gets none. */
function refusedActions(project: Project, marks: readonly Mark[]): readonly CodeAction[] {
  const refused = new Map<string, CodeAction>();
  for (const { diagnostic, mark } of marks) {
    const finding = project.snapshot.findings.get(mark.ids[0] ?? '');
    for (const { kind, reason } of finding ? project.refusals(finding) : []) {
      const known = refused.get(kind + reason);
      if (known) known.diagnostics?.push(diagnostic);
      else
        refused.set(kind + reason, {
          title: TITLES[kind],
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          disabled: { reason: `Not possible: ${reason}.` },
        });
    }
  }
  return [...refused.values()];
}

/** A site mark stands for many findings; the fixes of the first are those of the site. Ignoring is said where the finding stands. */
function fixesOf(project: Project, { mark, ids }: DiagnosticData): readonly { readonly id: string; readonly fix: Fix }[] {
  const [id = ''] = ids;
  const finding = project.snapshot.findings.get(id);
  if (!finding) return [];
  const fixes = project.fixes(finding).filter(({ kind }) => mark === 'boundary' || kind !== 'ignore');
  // One edit may be of two kinds.
  return fixes.filter((fix, i) => fixes.findIndex(({ title }) => title === fix.title) === i).map((fix) => ({ id, fix }));
}

function actionOf(server: Server, project: Project, data: ActionData, fix: Fix, diagnostic: Diagnostic): CodeAction | null {
  const action: CodeAction = {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred && { isPreferred: true }),
  };
  if (resolvesEdits(server.client)) return { ...action, data };
  const edit = workspaceEdit(server, project, fix);
  return edit && { ...action, edit };
}

function editOf(server: Server, { uri, id, kind, title }: ActionData): WorkspaceEdit | null {
  const project = server.workspace.place(uri)?.project;
  const finding = project?.upToDate().findings.get(id);
  if (!project || !finding) return null;
  const fix = project.fixes(finding).find((offered) => offered.kind === kind && offered.title === title);
  return fix ? workspaceEdit(server, project, fix) : null;
}

function workspaceEdit({ client, workspace }: Server, project: Project, fix: Fix): WorkspaceEdit | null {
  const version = (file: string): number | null => workspace.version(project.absolute(file));
  return workspaceEditOf(fix, { ...project.sources, version }, client);
}

/** Preferred means that "auto fix" picks it without asking: with two candidates there is none. */
function onePreferred(actions: readonly CodeAction[]): CodeAction[] {
  if (actions.filter((action) => action.isPreferred).length < 2) return [...actions];
  return actions.map((action) => ({ ...action, isPreferred: false }));
}

const isSame = (diagnostic: Diagnostic, { mark, ids }: DiagnosticData): boolean => {
  const data = readDiagnosticData(diagnostic.data);
  return data !== null && data.mark === mark && data.ids[0] === ids[0];
};

function overlap(a: Range, b: Range): boolean {
  const before = (x: Range, y: Range): boolean =>
    x.end.line < y.start.line || (x.end.line === y.start.line && x.end.character < y.start.character);
  return !before(a, b) && !before(b, a);
}
