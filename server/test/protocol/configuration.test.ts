import assert from 'node:assert/strict';
import { startEditor, textOf } from '../support/editor.js';

const startup = `import fs from 'node:fs';

export const settings = fs.readFileSync('settings.json', 'utf8');
`;

const blocking = `import fs from 'node:fs';

export async function load() {
  return fs.readFileSync('x', 'utf8');
}
`;

describe('settings', () => {
  it('switch the analysis off and on', async () => {
    const editor = await startEditor({ settings: { enable: false }, files: { 'a.ts': blocking } });
    await editor.open('a.ts');
    assert.deepEqual(await editor.diagnostics('a.ts'), []);
    await editor.changeSettings({ enable: true });
    await editor.until('the project is opened', () => editor.statuses.at(-1)?.message === '1 finding in 1 file');
    assert.equal((await editor.diagnostics('a.ts')).length, 1);
    await editor.quit();
  });

  it('ask for what runs at start', async () => {
    const editor = await startEditor({ settings: { includeStartup: true }, files: { 'a.ts': startup } });
    assert.equal((await editor.diagnostics('a.ts')).length, 1);
    await editor.quit();
  });
});

describe('an error in the configuration', () => {
  it('stands in its file, is told once, and goes when it is mended', async () => {
    const editor = await startEditor({ files: { 'a.ts': blocking, 'unblock.config.json': '{\n  "exclud": []\n}\n' } });
    const inConfiguration = () => editor.published.get(editor.uri('unblock.config.json'));
    await editor.until('the error is sent', () => inConfiguration()?.length === 1);
    const [error] = inConfiguration() ?? [];
    assert.equal(error?.range.start.line, 1);
    assert.match(textOf(error), /exclud/);
    await editor.until('the error is told', () => editor.messages.length === 1);
    assert.match(editor.messages[0] ?? '', /^Unblock: .*unblock\.config\.json:2.*exclud/);
    assert.deepEqual(await editor.diagnostics('a.ts'), []);
    assert.equal(editor.statuses.at(-1)?.health, 'error');

    await editor.writeToDisk('unblock.config.json', '{\n  "exclud": [] \n}\n');
    await editor.diagnostics('a.ts');
    await editor.writeToDisk('unblock.config.json', '{}');
    await editor.until('the error is sent away', () => inConfiguration()?.length === 0);
    assert.equal((await editor.diagnostics('a.ts')).length, 1);
    assert.equal(editor.messages.length, 1);
    await editor.quit();
  });

  it('leaves the findings of the last good one', async () => {
    const editor = await startEditor({ files: { 'a.ts': blocking } });
    assert.equal((await editor.diagnostics('a.ts')).length, 1);
    await editor.writeToDisk('unblock.config.json', '{ nonsense');
    await editor.until('the error is told', () => editor.messages.length === 1);
    await editor.open('a.ts');
    await editor.replace('a.ts', 'export async', '\nexport async');
    assert.equal((await editor.diagnostics('a.ts'))[0]?.range.start.line, 4);
    assert.equal(editor.statuses.at(-1)?.health, 'error');
    await editor.quit();
  });
});
