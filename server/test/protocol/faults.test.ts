import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { startEditor } from '../support/editor.js';

const engine = fileURLToPath(new URL('../support/failing-engine.ts', import.meta.url));
const blocking = `import time


async def wait():
    time.sleep(1)
`;

describe('a fault in the engine', () => {
  it('leaves the last good diagnostics, and is over when its cause is', async () => {
    const editor = await startEditor({ engine, files: { 'a.py': blocking } });
    await editor.open('a.py');
    assert.equal((await editor.diagnostics('a.py')).length, 1);
    await editor.replace('a.py', 'time.sleep(1)', 'FAULT');
    const [last] = await editor.diagnostics('a.py');
    assert(last);
    assert.deepEqual(await editor.quickFixes('a.py', [last]), []);
    assert.match(editor.logs.join('\n'), /a fault in the analysis/);
    assert.match(editor.logs.join('\n'), /a fault in the fixes/);
    await editor.replace('a.py', 'FAULT', 'pass');
    assert.deepEqual(await editor.diagnostics('a.py'), []);
    assert(editor.running);
    await editor.quit();
  });
});
