import assert from 'node:assert/strict';
import { workspaceEditOf, type EditTarget } from '../src/convert/workspace-edit.js';
import { createSources } from '../src/convert/sources.js';
import type { Fix } from 'eslint-plugin-unblock/engine';
import { pullClient, pushClient } from './support/clients.js';

const texts: Readonly<Record<string, string>> = { 'a.ts': 'one\r\ntwo 😀 three\r\n', 'b.ts': 'four' };
const target: EditTarget = {
  ...createSources(
    (file) => texts[file] ?? null,
    (file) => `file:///${file}`,
  ),
  version: (file) => (file === 'a.ts' ? 7 : null),
};
const oneFile: Fix = { kind: 'async-alternative', title: 'Count', preferred: true, edits: [{ file: 'a.ts', at: 12, end: 17, text: '3' }] };
const twoFiles: Fix = { ...oneFile, edits: [...oneFile.edits, { file: 'b.ts', at: 0, end: 4, text: '4' }] };
const creating: Fix = { ...oneFile, kind: 'worker-pool', creates: [{ file: 'worker.ts', text: 'work' }] };

describe('a fix as a workspace edit', () => {
  it('counts characters as the protocol does, and names the version of an open document', () => {
    assert.deepEqual(workspaceEditOf(oneFile, target, pullClient), {
      documentChanges: [
        {
          textDocument: { uri: 'file:///a.ts', version: 7 },
          edits: [{ range: { start: { line: 1, character: 7 }, end: { line: 1, character: 12 } }, newText: '3' }],
        },
      ],
    });
  });

  it('is annotated when it touches several files', () => {
    const edit = workspaceEditOf(twoFiles, target, pullClient);
    assert.deepEqual(edit?.changeAnnotations, { unblock: { label: 'Count', needsConfirmation: false } });
    assert.equal(edit.documentChanges?.length, 2);
  });

  it('creates files before it changes others', () => {
    const changes = workspaceEditOf(creating, target, pullClient)?.documentChanges ?? [];
    assert.deepEqual(
      changes.map((change) => ('kind' in change ? `${change.kind} ${'uri' in change ? change.uri : ''}` : change.textDocument.uri)),
      ['create file:///worker.ts', 'file:///worker.ts', 'file:///a.ts'],
    );
  });

  it('is plain changes for a simple client, which cannot create files', () => {
    assert.deepEqual(Object.keys(workspaceEditOf(twoFiles, target, pushClient)?.changes ?? {}), ['file:///a.ts', 'file:///b.ts']);
    assert.equal(workspaceEditOf(creating, target, pushClient), null);
  });
});
