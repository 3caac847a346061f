import assert from 'node:assert/strict';
import { ApplyWorkspaceEditRequest, ExecuteCommandRequest, type WorkspaceEdit } from 'vscode-languageserver/node';
import { pullClient } from '../support/clients.js';
import { startEditor, type Editor } from '../support/editor.js';

const express = `import fs from 'node:fs';
import express from 'express';

const app = express();
app.get('/', async (request, response) => {
  response.send(fs.readFileSync('index.html', 'utf8'));
});
`;

const fastapi = `import time
import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/slow")
async def slow():
    time.sleep(2)


@app.get("/proxy")
async def proxy():
    return requests.get("https://example.org", timeout=5).json()
`;

const several = `import { existsSync, readFileSync } from 'node:fs';
import express from 'express';

const app = express();
app.get('/', async (request, response) => {
  const first = readFileSync('first.html', 'utf8');
  const second = readFileSync('second.html', 'utf8');
  response.send(first + second);
});
const load = (name: string): string => readFileSync(name, 'utf8');
app.get('/:name', async (request, response) => {
  response.send(load(request.params.name));
});
app.get('/there', async (request, response) => {
  response.json(existsSync('first.html'));
});
`;

describe('fix all', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await startEditor({
      files: { 'package.json': '{ "type": "module", "dependencies": { "express": "^5.0.0" } }', 'src/app.ts': several, 'main.py': fastapi },
    });
    await editor.open('src/app.ts');
    await editor.open('main.py');
  });
  afterEach(() => editor.quit());

  it('of a document is a source action, for what needs no look', async () => {
    const diagnostics = await editor.diagnostics('src/app.ts');
    assert.equal(
      (await editor.quickFixes('src/app.ts', diagnostics)).some(({ kind }) => kind === 'source.fixAll.unblock'),
      false,
    );
    for (const only of ['source', 'source.fixAll', 'source.fixAll.unblock'])
      assert.deepEqual(
        (await editor.quickFixes('src/app.ts', diagnostics, [only])).map(({ kind }) => kind),
        ['source.fixAll.unblock'],
      );
    const [action] = await editor.quickFixes('src/app.ts', diagnostics, ['source.fixAll.unblock']);
    assert(action);
    await editor.choose(action);
    assert.match(editor.text('src/app.ts'), /await readFile\('first\.html', 'utf8'\);\n.*await readFile\('second\.html', 'utf8'\)/);
    // The helper would change for all that call it: it is left.
    assert.match(editor.text('src/app.ts'), /=> readFileSync\(name, 'utf8'\)/);
    // What was in the way of others follows the next time.
    const [rest] = await editor.quickFixes('src/app.ts', await editor.diagnostics('src/app.ts'), ['source.fixAll.unblock']);
    assert(rest);
    await editor.choose(rest);
    assert.doesNotMatch(editor.text('src/app.ts'), /existsSync/);
    assert.equal((await editor.diagnostics('src/app.ts')).filter(({ code }) => code === 'no-blocking-call').length, 2);
  });

  it('of the workspace is a command', async () => {
    await editor.diagnostics('src/app.ts');
    const edits: WorkspaceEdit[] = [];
    editor.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit);
      return { applied: true };
    });
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: 'unblock.fixAll' });
    const changed = edits.flatMap(({ documentChanges }) => documentChanges ?? []);
    assert.deepEqual(changed.map((change) => ('textDocument' in change ? change.textDocument.uri.split('/').at(-1) : '')).sort(), [
      'app.ts',
      'main.py',
    ]);
  });
});

describe('quick fixes', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await startEditor({
      files: { 'package.json': '{ "type": "module", "dependencies": { "express": "^5.0.0" } }', 'src/app.ts': express, 'main.py': fastapi },
    });
    await editor.open('src/app.ts');
    await editor.open('main.py');
  });
  afterEach(() => editor.quit());

  it('take a file read off the loop, and the diagnostic goes', async () => {
    const [preferred] = await editor.quickFixes('src/app.ts', await editor.diagnostics('src/app.ts'));
    assert.equal(preferred?.isPreferred, true);
    assert.equal(preferred.kind, 'quickfix');
    assert.equal(preferred.diagnostics?.[0]?.code, 'no-blocking-call');
    await editor.choose(preferred);
    assert.match(editor.text('src/app.ts'), /response\.send\(await fs\.promises\.readFile\('index\.html', 'utf8'\)\)/);
    assert.deepEqual(await editor.diagnostics('src/app.ts'), []);
  });

  const blockingCalls = async () => (await editor.diagnostics('main.py')).filter(({ code }) => code === 'no-blocking-call');

  it('take a sleep off the loop, and the diagnostic goes', async () => {
    const [sleep] = await blockingCalls();
    assert(sleep);
    const [preferred] = await editor.quickFixes('main.py', [sleep]);
    assert.equal(preferred?.isPreferred, true);
    await editor.choose(preferred);
    assert.match(editor.text('main.py'), /await asyncio\.sleep\(2\)/);
    assert.match(editor.text('main.py'), /^import asyncio$/m);
    assert.equal((await blockingCalls()).length, 1);
  });

  it('take an HTTP request to a thread, and the diagnostic goes', async () => {
    const request = (await blockingCalls())[1];
    assert(request);
    const actions = await editor.quickFixes('main.py', [request]);
    const thread = actions.find(({ title }) => title.includes('run_in_threadpool'));
    assert(thread, actions.map(({ title }) => title).join('\n'));
    await editor.choose(thread);
    assert.match(editor.text('main.py'), /await run_in_threadpool\(requests\.get/);
    assert.equal((await blockingCalls()).length, 1);
  });

  it('silence a finding', async () => {
    const [sleep] = await blockingCalls();
    assert(sleep);
    const ignore = (await editor.quickFixes('main.py', [sleep])).at(-1);
    assert(ignore);
    await editor.choose(ignore);
    assert.match(editor.text('main.py'), /unblock: ignore\[no-blocking-call\]/);
    assert.equal((await blockingCalls()).length, 1);
  });

  it('are refused when the code they were for is gone', async () => {
    const [preferred] = await editor.quickFixes('src/app.ts', await editor.diagnostics('src/app.ts'));
    assert(preferred);
    await editor.replace('src/app.ts', "fs.readFileSync('index.html', 'utf8')", "''");
    await assert.rejects(editor.choose(preferred), /has changed/);
  });

  it('are not asked for by other kinds, or where nothing is found', async () => {
    const [diagnostic] = await editor.diagnostics('src/app.ts');
    assert(diagnostic);
    const elsewhere = { ...diagnostic, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
    assert.deepEqual(await editor.quickFixes('src/app.ts', [elsewhere]), []);
    assert.deepEqual(await editor.quickFixes('src/app.ts', [diagnostic], ['refactor']), []);
  });
});

const generator = `import fs from 'node:fs';
import express from 'express';

function* lines(name: string) {
  yield* fs.readFileSync(name, 'utf8').split('\\n');
}
const app = express();
app.get('/', async (request, response) => {
  response.json([...lines('index.html')]);
});
`;

describe('quick fixes that are not possible', () => {
  it('say why, where the editor can show it', async () => {
    const { codeAction, ...rest } = pullClient.textDocument ?? {};
    for (const disabledSupport of [true, false]) {
      const client = { ...pullClient, textDocument: { ...rest, codeAction: { ...codeAction, disabledSupport } } };
      const editor = await startEditor({
        client,
        files: { 'package.json': '{ "type": "module", "dependencies": { "express": "^5.0.0" } }', 'src/app.ts': generator },
      });
      await editor.open('src/app.ts');
      const actions = await editor.quickFixes('src/app.ts', await editor.diagnostics('src/app.ts'));
      const disabled = actions.filter((action) => action.disabled);
      assert.deepEqual(disabled.length > 0, disabledSupport);
      for (const action of disabled) assert.match(action.disabled?.reason ?? '', /^Not possible: a generator cannot wait/);
      assert.equal(
        actions.some(({ isPreferred, edit }) => isPreferred === true || edit),
        false,
      );
      await editor.quit();
    }
  });
});

describe('quick fixes of Python that are not possible', () => {
  it('say why as well', async () => {
    const text = `import sqlite3

from fastapi import FastAPI

app = FastAPI()
connection = sqlite3.connect("shop.db")


async def row(n: int):
    return connection.execute("select ?", (n,)).fetchone()
`;
    const { codeAction, ...rest } = pullClient.textDocument ?? {};
    const client = { ...pullClient, textDocument: { ...rest, codeAction: { ...codeAction, disabledSupport: true } } };
    const editor = await startEditor({ client, files: { 'requirements.txt': 'fastapi\n', 'main.py': text } });
    await editor.open('main.py');
    const actions = await editor.quickFixes('main.py', await editor.diagnostics('main.py'));
    const reasons = actions.flatMap(({ disabled }) => (disabled ? [disabled.reason] : []));
    assert(reasons.includes('Not possible: a connection of SQLite belongs to the thread that opened it.'), reasons.join('\n'));
    assert.equal(
      actions.some(({ isPreferred }) => isPreferred === true),
      false,
    );
    await editor.quit();
  });
});

describe('quick fixes for an editor that resolves nothing', () => {
  it('bring their edit', async () => {
    const client = { ...pullClient, textDocument: { ...pullClient.textDocument, codeAction: {} } };
    const editor = await startEditor({ client, files: { 'main.py': fastapi } });
    await editor.open('main.py');
    const [preferred] = await editor.quickFixes('main.py', (await editor.diagnostics('main.py')).slice(0, 1));
    assert(preferred?.edit);
    await editor.quit();
  });
});
