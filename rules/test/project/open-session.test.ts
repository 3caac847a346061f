import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ConfigurationError, initEngine, openSession, openSessionSync, type Session } from '../../src/engine.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';

const HANDLER = "import fs from 'node:fs';\nimport express from 'express';\nexpress().get('/', () => fs.readFileSync('x'));\n";
const found = (session: Session): readonly string[] =>
  session.report().findings.map(({ place, primitive }) => `${place.file} ${primitive.api}`);

/** 200 files: so many that threads are worth their start. */
const many = (): string =>
  temporaryProject(
    Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`src/file${index}.js`, index === 7 ? HANDLER : `export const x = ${index};\n`]),
    ),
  );

describe('opening a project', () => {
  afterEach(removeTemporaryProjects);

  it('gives findings', async () => {
    const session = await openSession(temporaryProject({ 'server.js': HANDLER }), { cache: false });
    assert.deepEqual(found(session), ['server.js fs.readFileSync']);
  });

  it('gives the same findings in this thread, in worker threads, and without waiting', async () => {
    const root = many();
    const steps: number[] = [];
    const parallel = await openSession(root, { cache: false, onProgress: (done) => steps.push(done) });
    const alone = await openSession(root, { cache: false, workerFile: path.join(root, 'no-such-worker.js') });
    await initEngine();
    const sync = openSessionSync(root, { cache: false });
    assert.deepEqual(found(parallel), ['src/file7.js fs.readFileSync']);
    assert.deepEqual(found(alone), found(parallel));
    assert.deepEqual(found(sync), found(parallel));
    assert.equal(sync.fingerprint, parallel.fingerprint);
    assert.deepEqual(
      steps,
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
  });

  it('reads nothing when nothing has changed', async () => {
    const root = many();
    fs.mkdirSync(path.join(root, 'node_modules'));
    const old = new Date(1e12);
    for (const file of fs.readdirSync(path.join(root, 'src'))) fs.utimesSync(path.join(root, 'src', file), old, old);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await openSession(root);
    const session = await openSession(root, { readOnly: true, onProgress: () => assert.fail('read') });
    assert.deepEqual(found(session), ['src/file7.js fs.readFileSync']);
  });

  it('says what is wrong with the root or the configuration', async () => {
    const root = temporaryProject({ 'unblock.config.json': '{ "failOn": 1 }' });
    await assert.rejects(openSession(path.join(root, 'none')), /none: no such folder$/);
    await assert.rejects(openSession(root), ConfigurationError);
  });
});
