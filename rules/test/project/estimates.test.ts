import assert from 'node:assert/strict';
import { openSession } from '../../src/engine.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';

/** The estimates, in milliseconds, of the calls on the handler's lines; null where the size of the input is not known. */
async function estimates(lines: readonly string[], more = ''): Promise<readonly (number | null)[]> {
  const text = [
    "import express from 'express';",
    "import { load } from 'js-yaml';",
    "import { pbkdf2Sync } from 'node:crypto';",
    more,
    "express().post('/', (req, res) => {",
    ...lines,
    '});',
  ].join('\n');
  const session = await openSession(temporaryProject({ 'server.mjs': text }), { cache: false });
  return session.report().findings.map(({ stall }) => stall.estimateMs);
}

const LONG = JSON.stringify('a'.repeat(300));

describe('estimates', () => {
  afterEach(removeTemporaryProjects);

  it('follow the size of texts that are written out', async () => {
    const known = await estimates(
      [`load(${LONG});`, 'load(TEXT);', 'load(`${TEXT}${TEXT}`);', 'read(TEXT);'],
      `const TEXT = ${LONG};\nfunction read(text) {\n  load(text);\n}`,
    );
    assert.equal(known.length, 4, String(known));
    for (const each of known) assert.ok(each !== null && each > 0);
    assert.ok((known[2] ?? 0) > 1.9 * (known[0] ?? 0));
  });

  it('do not take a constant that is one of several things for the size', async () => {
    assert.deepEqual(
      await estimates(
        [
          'let text = "";',
          'if (req.query.all) text = read();',
          'load(text);',
          'load(`${text}a`);',
          'load(text || "a: 1");',
          'load(saved);',
          'saved = req.body;',
        ],
        'let saved = "";\nconst read = () => process.env.TEXT;',
      ),
      [null, null, null, null],
    );
  });

  it('follow the constants that a call is given', async () => {
    const [few, many] = await estimates(
      ['pbkdf2Sync(req.body, "salt", 1000, 32, "sha512");', 'pbkdf2Sync(req.body, "salt", ROUNDS, 32, "sha512");'],
      'const ROUNDS = 100_000;',
    );
    assert.equal(Math.round((many ?? 0) / (few ?? 1)), 100);
  });
});
