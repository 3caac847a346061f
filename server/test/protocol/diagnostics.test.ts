import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { startEditor, textOf, type Editor } from '../support/editor.js';
import { readMarks } from '../support/marked-text.js';

const manifest = '{ "type": "module", "dependencies": { "express": "^5.0.0" } }';

const routes = `import express from 'express';
import { settings } from './settings.js';

const app = express();
app.get('/users', async (request, response) => {
  response.json(⟦settings()⟧);
});
app.listen(3000);
`;

const settings = `import fs from 'node:fs';

export const settings = () => JSON.parse(fs.⟦readFileSync('settings.json', 'utf8')⟧);
`;

describe('diagnostics for an editor that asks', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await startEditor({ files: { 'package.json': manifest, 'src/routes.ts': routes, 'src/settings.ts': settings } });
    await editor.open('src/routes.ts');
  });
  afterEach(() => editor.quit());

  it('stand at the boundary, with the rule, its page and the way to the primitive', async () => {
    const [diagnostic, ...others] = await editor.diagnostics('src/routes.ts');
    assert(diagnostic);
    assert.deepEqual(others, []);
    assert.deepEqual(diagnostic.range, readMarks(routes).ranges[0]);
    assert.equal(diagnostic.severity, DiagnosticSeverity.Warning);
    assert.equal(diagnostic.source, 'unblock');
    assert.equal(diagnostic.code, 'no-blocking-call');
    assert.match(diagnostic.codeDescription?.href ?? '', /^https:.*\/no-blocking-call\b/);
    assert.match(textOf(diagnostic), /^`fs\.readFileSync` blocks the event loop/);
    const way = diagnostic.relatedInformation?.map(({ location, message }) => [location.uri, location.range.start.line, message]);
    assert.deepEqual(way, [
      [editor.uri('src/routes.ts'), 4, 'reached by route GET /users'],
      [editor.uri('src/settings.ts'), 2, 'calls fs.readFileSync'],
    ]);
  });

  it('tell the helper who reaches it', async () => {
    const [mark, ...others] = await editor.diagnostics('src/settings.ts');
    assert(mark);
    assert.deepEqual(others, []);
    assert.deepEqual(mark.range, readMarks(settings).ranges[0]);
    assert.equal(mark.severity, DiagnosticSeverity.Information);
    assert.equal(mark.message, '`fs.readFileSync` blocks the event loop: reached by GET /users (routes.ts:6)');
  });

  it('count the routes that reach a helper', async () => {
    await editor.replace(
      'src/routes.ts',
      'app.listen',
      "app.get('/a', (q, r) => r.json(settings()));\napp.get('/b', (q, r) => r.json(settings()));\napp.listen",
    );
    const [mark] = await editor.diagnostics('src/settings.ts');
    assert.match(textOf(mark), /reached by GET \/\w+ \(routes\.ts:\d+\) and 2 more$/);
    assert.equal((await editor.diagnostics('src/routes.ts')).length, 3);
  });

  it('follow the typing', async () => {
    await editor.replace('src/routes.ts', 'settings()', '{}');
    assert.deepEqual(await editor.diagnostics('src/routes.ts'), []);
    await editor.replace('src/routes.ts', '{}', 'settings()');
    assert.equal((await editor.diagnostics('src/routes.ts')).length, 1);
  });

  it('survive half-typed code', async () => {
    await editor.replace('src/routes.ts', 'app.listen(3000);\n', "app.get('/half', (request, resp");
    assert.equal((await editor.diagnostics('src/routes.ts')).length, 1);
  });

  it('change in other files, whose editor is told to ask again', async () => {
    await editor.open('src/settings.ts');
    assert.equal((await editor.diagnostics('src/routes.ts')).length, 1);
    const { refreshes } = editor;
    await editor.replace('src/settings.ts', "fs.readFileSync('settings.json', 'utf8')", "'{}'");
    await editor.until('the editor is told to ask again', () => editor.refreshes > refreshes);
    assert.deepEqual(await editor.diagnostics('src/routes.ts'), []);
  });

  it('are not sent twice', async () => {
    const report = await editor.pull('src/routes.ts');
    assert(report.kind === 'full' && report.resultId !== undefined);
    assert.deepEqual(await editor.pull('src/routes.ts', report.resultId), { kind: 'unchanged', resultId: report.resultId });
  });

  it('cover files that are not open', async () => {
    const { items } = await editor.pullAll();
    assert.deepEqual(items.map(({ uri, kind, version }) => [uri, kind, version]).sort(), [
      [editor.uri('src/routes.ts'), 'full', 1],
      [editor.uri('src/settings.ts'), 'full', null],
    ]);
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    assert((await editor.pullAll(known)).items.every(({ kind }) => kind === 'unchanged'));

    await editor.replace('src/routes.ts', 'settings()', '{}');
    assert.deepEqual(
      (await editor.pullAll(known)).items.map((item) => item.kind === 'full' && item.items),
      [[], []],
    );
  });

  it('come from the disk again when a file is closed unsaved', async () => {
    await editor.replace('src/routes.ts', 'settings()', '{}');
    await editor.close('src/routes.ts');
    assert.equal((await editor.diagnostics('src/routes.ts')).length, 1);
  });

  it('follow the disk', async () => {
    await editor.diagnostics('src/routes.ts');
    await editor.writeToDisk('src/settings.ts', 'export const settings = () => ({});\n');
    assert.deepEqual(await editor.diagnostics('src/routes.ts'), []);
    await editor.writeToDisk('src/settings.ts', readMarks(settings).text);
    assert.equal((await editor.diagnostics('src/routes.ts')).length, 1);
    await editor.writeToDisk('src/settings.ts', null);
    assert.deepEqual(await editor.diagnostics('src/routes.ts'), []);
  });
});
