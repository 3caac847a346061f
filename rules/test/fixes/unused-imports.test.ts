import { strict as assert } from 'node:assert';
import { initPython } from '../../src/facts/python/index.js';
import { applyEdits } from '../../src/fixes/text/edits.js';
import { unusedImports } from '../../src/fixes/unused-imports.js';

const tidied = (file: string, before: string, after: string): string => applyEdits(after, unusedImports({ file, before, after }));

describe('imports that several fixes together have made unused go', () => {
  before(() => initPython());

  it('in JavaScript', () => {
    const imports = `import { join } from 'node:path';\nimport { readFileSync, statSync, watch } from 'node:fs';\n`;
    assert.equal(
      tidied('a.js', `${imports}readFileSync(statSync(join));\n`, `${imports}x(join);\n`),
      `import { join } from 'node:path';\nimport { watch } from 'node:fs';\nx(join);\n`,
    );
  });
  it('in Python', () => {
    const imports = `import time\nimport os\nfrom a import b, c, d\n`;
    assert.equal(tidied('a.py', `${imports}time.sleep(b(c))\n`, `${imports}b()\n`), `import os\nfrom a import b, d\nb()\n`);
  });
});
