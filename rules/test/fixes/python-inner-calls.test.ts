/** Calls that block inside of an expression that blocks: one thread runs all of it. */

import { strict as assert } from 'node:assert';
import { fixInRounds } from '../../src/cli/fix/rounds.js';
import { openSession } from '../../src/open-session.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';

const HEAD = `import asyncio\nimport os\nimport shutil\nimport tempfile\nfrom pathlib import Path\n\n\n`;

async function fixed(body: string): Promise<string> {
  const root = temporaryProject({ 'requirements.txt': 'aiohttp\n', 'app.py': HEAD + body });
  const session = await openSession(root, { cache: false });
  const { changes } = fixInRounds(session, {
    kind: undefined,
    wanted: (findings) => findings,
    exists: () => false,
    beforeEdits: () => undefined,
  });
  return changes.find(({ file }) => file === 'app.py')?.after.slice(HEAD.length) ?? '';
}

describe('blocking calls inside of each other', () => {
  after(removeTemporaryProjects);
  it('move together', async () => {
    assert.equal(
      await fixed(`async def make():\n    return Path(tempfile.mkdtemp()).resolve()\n`),
      `async def make():\n    return await asyncio.to_thread(lambda: Path(tempfile.mkdtemp()).resolve())\n`,
    );
    assert.equal(
      await fixed(
        `def load(p):\n    return Path(p).read_text()\n\n\nasync def twice(p, q):\n    return load(load(p) + q), shutil.copy(os.path.realpath(p), q)\n`,
      ),
      `def load(p):\n    return Path(p).read_text()\n\n\nasync def twice(p, q):\n    return await asyncio.to_thread(lambda: load(load(p) + q)), await asyncio.to_thread(lambda: shutil.copy(os.path.realpath(p), q))\n`,
    );
  });
  it('move one by one where something between them is awaited', async () => {
    assert.equal(
      await fixed(`async def copy(p, find):\n    return shutil.copy(os.path.realpath(p), await find(p))\n`),
      `async def copy(p, find):\n    return await asyncio.to_thread(shutil.copy, await asyncio.to_thread(os.path.realpath, p), await find(p))\n`,
    );
  });
});
