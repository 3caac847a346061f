import assert from 'node:assert/strict';
import { startEditor } from '../support/editor.js';

const blocking = `import fs from 'node:fs';

export async function load() {
  return fs.readFileSync('x', 'utf8');
}
`;

describe('projects', () => {
  it('each workspace folder is one', async () => {
    const editor = await startEditor({
      folders: ['api', 'web'],
      files: { 'api/a.ts': blocking, 'web/b.ts': blocking, 'other/c.ts': blocking },
    });
    const { items } = await editor.pullAll();
    assert.deepEqual(items.map(({ uri }) => uri).sort(), [editor.uri('api/a.ts'), editor.uri('web/b.ts')]);
    await editor.quit();
  });

  it('a folder in a folder answers for its own files', async () => {
    const editor = await startEditor({ folders: ['', 'api'], files: { 'a.ts': blocking, 'api/b.ts': blocking } });
    const { items } = await editor.pullAll();
    assert.deepEqual(items.map(({ uri }) => uri).sort(), [editor.uri('a.ts'), editor.uri('api/b.ts')]);
    await editor.quit();
  });

  it('folders come and go', async () => {
    const editor = await startEditor({ folders: ['api'], files: { 'api/a.ts': blocking, 'web/b.ts': blocking } });
    await editor.changeFolders(['web'], ['api']);
    await editor.until('the new folder is analyzed', () => editor.statuses.at(-1)?.message === '1 finding in 1 file');
    assert.deepEqual(
      (await editor.pullAll()).items.map(({ uri }) => uri),
      [editor.uri('web/b.ts')],
    );
    await editor.quit();
  });

  it('a file outside of them brings the folder of its manifest, until it is closed', async () => {
    const editor = await startEditor({ folders: ['api'], files: { 'api/a.ts': '', 'lib/package.json': '{}', 'lib/src/b.ts': blocking } });
    await editor.open('lib/src/b.ts');
    assert.equal((await editor.diagnostics('lib/src/b.ts')).length, 1);
    await editor.close('lib/src/b.ts');
    assert.deepEqual((await editor.pullAll()).items, []);
    await editor.quit();
  });

  it('a document that is no file has no findings', async () => {
    const editor = await startEditor({ files: { 'a.ts': blocking } });
    const report = await editor.pullUri('untitled:Untitled-1');
    assert(report.kind === 'full');
    assert.deepEqual(report.items, []);
    await editor.quit();
  });

  it('a new file that was never saved is part of its project', async () => {
    const editor = await startEditor({ files: { 'a.ts': '' } });
    await editor.open('new.ts', blocking);
    assert.equal((await editor.diagnostics('new.ts')).length, 1);
    await editor.quit();
  });

  it('a file of an ignored folder is not', async () => {
    const editor = await startEditor({ files: { 'a.ts': '', 'node_modules/lib/b.ts': blocking } });
    await editor.open('node_modules/lib/b.ts');
    assert.deepEqual(await editor.diagnostics('node_modules/lib/b.ts'), []);
    await editor.quit();
  });

  it('there may be no folder and no file', async () => {
    const editor = await startEditor({ folders: [], files: {} });
    assert.deepEqual((await editor.pullAll()).items, []);
    await editor.quit();
  });
});
