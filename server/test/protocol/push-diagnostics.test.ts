import assert from 'node:assert/strict';
import { pushClient } from '../support/clients.js';
import { startEditor } from '../support/editor.js';
import { readMarks } from '../support/marked-text.js';

const endpoint = `import time
from fastapi import FastAPI

app = FastAPI()


@app.get("/report")
async def report():
    ⟦time.sleep(2)⟧
`;

describe('diagnostics for an editor that only listens', () => {
  it('are sent after each analysis, and sent away', async () => {
    const editor = await startEditor({ client: pushClient, files: { 'main.py': endpoint } });
    assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
    const published = () => editor.published.get(editor.uri('main.py'));

    await editor.until('a diagnostic is sent', () => published()?.length === 1);
    assert.deepEqual(published()?.[0]?.range, readMarks(endpoint).ranges[0]);

    await editor.open('main.py');
    await editor.replace('main.py', 'time.sleep(2)', 'await asyncio.sleep(2)');
    await editor.until('the diagnostic is sent away', () => published()?.length === 0);
    await editor.quit();
  });
});
