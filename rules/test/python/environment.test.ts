import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pythonEnvironment } from './environment.js';

const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));

describe('Python environment of tests', () => {
  it('holds the pinned packages and is used again', async function () {
    this.timeout(240_000);
    const python = await pythonEnvironment(REQUIREMENTS);
    if (python === undefined) {
      console.log('      skipped: needs Python 3.10 on the path, and a registry for the packages');
      return this.skip();
    }
    const script = "import importlib.metadata as m; print(m.version('requests'))";
    assert.equal(execFileSync(python, ['-c', script], { encoding: 'utf8' }).trim(), '2.32.3');
    assert.equal(await pythonEnvironment(REQUIREMENTS), python);
  });
});
