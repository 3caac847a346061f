import assert from 'node:assert/strict';
import path from 'node:path';
import { findRoot } from '../../src/project/find-root.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';

describe('the root', () => {
  afterEach(removeTemporaryProjects);

  it('is the current folder when the paths lie in it', () => {
    const folder = temporaryProject({ 'package.json': '{}', 'app/src/a.js': '' });
    const app = path.join(folder, 'app');
    assert.equal(findRoot(['.'], app), app);
    assert.equal(findRoot(['src/a.js'], app), app);
    assert.equal(findRoot([], app), app);
  });

  it('is the folder itself when one folder elsewhere is given', () => {
    const folder = temporaryProject({ 'package.json': '{}', 'app/src/a.js': '', 'here/b.js': '' });
    assert.equal(findRoot(['../app/src'], path.join(folder, 'here')), path.join(folder, 'app/src'));
  });

  it('is the nearest project around files elsewhere', () => {
    const folder = temporaryProject({ 'app/pyproject.toml': '', 'app/src/a.py': '', 'app/lib/b.py': '', 'here/c.py': '' });
    assert.equal(findRoot(['../app/src/a.py', '../app/lib/b.py'], path.join(folder, 'here')), path.join(folder, 'app'));
  });
});
