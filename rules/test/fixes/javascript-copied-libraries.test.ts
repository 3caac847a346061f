/** Libraries that a project keeps a copy of are awaited under the name that the file has for them. */

import { strict as assert } from 'node:assert';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixInRounds } from '../../src/cli/fix/rounds.js';
import { openSession } from '../../src/open-session.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';

const COPIES = fileURLToPath(new URL('../../../test-fixtures/javascript/resolution-copied-libraries/lib', import.meta.url));

async function fixed(server: string): Promise<{ readonly text: string; readonly reasons: string }> {
  const root = temporaryProject({ 'package.json': '{ "dependencies": { "express": "^5.0.0" } }', 'src/server.js': server });
  cpSync(COPIES, join(root, 'lib'), { recursive: true });
  const session = await openSession(root, { cache: false });
  const reasons = session.report().findings.flatMap((each) => session.refusals(each).map(({ reason }) => reason));
  const { changes } = fixInRounds(session, {
    kind: undefined,
    wanted: (findings) => findings,
    exists: () => false,
    beforeEdits: () => undefined,
  });
  return { text: changes.find(({ file }) => file === 'src/server.js')?.after ?? server, reasons: reasons.join('; ') };
}

describe('copies of libraries in the project', () => {
  after(removeTemporaryProjects);
  it('are awaited by the name that the file has for the library', async () => {
    const { text } = await fixed(
      `const app = require('express')();\nconst fse = require('../lib/fsExtra');\n\napp.get('/users', (req, res) => res.json(fse.readJsonSync('users.json')));\n`,
    );
    assert.equal(
      text,
      `const app = require('express')();\nconst fse = require('../lib/fsExtra');\n\napp.get('/users', async (req, res) => res.json(await fse.readJson('users.json')));\n`,
    );
  });
  it('are left alone where a name would have to be imported', async () => {
    const server = `const app = require('express')();\nconst { readJsonSync } = require('../lib/fsExtra');\n\napp.get('/users', async (req, res) => res.json(readJsonSync('users.json')));\n`;
    const { text, reasons } = await fixed(server);
    assert.equal(text, server);
    assert.match(reasons, /`readJsonSync` is imported by its name from a copy of `fs-extra`/);
  });
});
