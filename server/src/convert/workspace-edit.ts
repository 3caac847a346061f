/** A fix as the client's edit. */

import type { ClientCapabilities, CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Fix } from 'eslint-plugin-unblock/engine';
import { rangeOf, type Sources } from './sources.js';

const ANNOTATION = 'unblock';

export interface EditTarget extends Sources {
  /** Version of the open document, null when the file is not open. */
  version(file: string): number | null;
}

/** Null when the client cannot do what the fix needs. */
export function workspaceEditOf(fix: Fix, target: EditTarget, client: ClientCapabilities): WorkspaceEdit | null {
  const files = editsByFile(fix, target);
  const able = client.workspace?.workspaceEdit;
  const creates = fix.creates ?? [];
  if (able?.documentChanges !== true) {
    if (creates.length > 0) return null;
    return { changes: Object.fromEntries([...files].map(([file, edits]) => [target.uri(file), edits])) };
  }
  if (creates.length > 0 && able.resourceOperations?.includes('create') !== true) return null;

  const annotate = able.changeAnnotationSupport !== undefined && files.size + creates.length > 1;
  const annotation = annotate ? { annotationId: ANNOTATION } : {};
  const created = creates.flatMap(({ file, text }): (CreateFile | TextDocumentEdit)[] => {
    const uri = target.uri(file);
    const start = { line: 0, character: 0 };
    return [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false }, ...annotation },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text, ...annotation }] },
    ];
  });
  const changed = [...files].map(([file, edits]): TextDocumentEdit => ({
    textDocument: { uri: target.uri(file), version: target.version(file) },
    edits: edits.map((edit) => ({ ...edit, ...annotation })),
  }));
  return {
    documentChanges: [...created, ...changed],
    ...(annotate && { changeAnnotations: { [ANNOTATION]: { label: fix.title, needsConfirmation: false } } }),
  };
}

function editsByFile(fix: Fix, sources: Sources): ReadonlyMap<string, TextEdit[]> {
  const files = new Map<string, TextEdit[]>();
  for (const edit of fix.edits) {
    const converted = { range: rangeOf(edit, sources), newText: edit.text };
    const known = files.get(edit.file);
    if (known) known.push(converted);
    else files.set(edit.file, [converted]);
  }
  return files;
}
