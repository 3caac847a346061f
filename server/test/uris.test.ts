import assert from 'node:assert/strict';
import path from 'node:path';
import { pathOf, relativePath, uriOf } from '../src/convert/uris.js';

describe('documents and files', () => {
  it('a file keeps its name through its URI', () => {
    const file = path.resolve('/projects/with space/#1/ä.ts');
    assert.equal(pathOf(uriOf(file)), file);
  });

  it('only file URIs are files', () => {
    for (const uri of ['untitled:Untitled-1', 'git:/a.ts', 'file://host%00/a', 'not a uri']) assert.equal(pathOf(uri), null);
  });

  it('a file is relative to the folders around it only', () => {
    assert.equal(relativePath(path.resolve('/app'), path.resolve('/app/src/a.ts')), 'src/a.ts');
    assert.equal(relativePath(path.resolve('/app'), path.resolve('/app/..hidden.ts')), '..hidden.ts');
    assert.equal(relativePath(path.resolve('/app'), path.resolve('/application/a.ts')), null);
    assert.equal(relativePath(path.resolve('/app'), path.resolve('/app')), null);
  });
});
