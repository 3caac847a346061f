import { strict as assert } from 'node:assert';
import { openSession } from '../../src/open-session.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';

const SERVER = `const app = require('express')();
const fs = require('fs');
const { settings } = require('./settings');
app.get('/here', (req, res) => res.send(fs.readFileSync('a')));
app.get('/there', (req, res) => res.send(settings()));
`;
const SETTINGS = `const fs = require('fs');
exports.settings = () => fs.readFileSync('b');
`;

const project = (): string =>
  temporaryProject({ 'package.json': '{ "dependencies": { "express": "^5.0.0" } }', 'app.js': SERVER, 'settings.js': SETTINGS });

describe('a program that takes too long to follow', () => {
  after(removeTemporaryProjects);
  it('is reported as far as it was followed, and the report says so', async () => {
    const session = await openSession(project(), { cache: false, mostWork: 0 });
    const { findings, problems } = session.report();
    assert.ok(findings.some(({ place }) => place.file === 'app.js'));
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /not followed to its end.*findings may be missing/);
  });
  it('is said to be one only then', async () => {
    const session = await openSession(project(), { cache: false });
    const { findings, problems } = session.report();
    assert.equal(findings.length, 2);
    assert.deepEqual(problems, []);
  });
});
