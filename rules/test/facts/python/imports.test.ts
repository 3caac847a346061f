import assert from 'node:assert/strict';
import { extractPython, initPython } from '../../../src/facts/python/index.js';
import { draws } from './drawing.js';

describe('Python imports', () => {
  draws([
    ['modules', `import os, a.b.c, d.e as f`, `import 'os' (* as os)\nimport 'a.b.c' (* as a) root\nimport 'd.e' (* as f)`],
    ['names', `from x.y import (n as o,\n  p)`, `import 'x.y' (n as o, p as p)`],
    ['relative', `from . import m\nfrom .. x import n`, `import '.' (m as m)\nimport '..x' (n as n)`],
    ['a star binds nothing', `from q import *\nprint(z)`, `import 'q' (*)\n~print(~z)`],
    ['__future__', `from __future__ import annotations`, `import '__future__' (annotations as annotations)`],
    [
      'for type checkers only',
      `
      if typing.TYPE_CHECKING:
          import a
      else:
          import b
      `,
      `
      if ~typing.TYPE_CHECKING
        import type 'a' (* as a)
      else
        import 'b' (* as b)
      `,
    ],
  ]);

  it('lists each module once; one is for types only when all its imports are', () => {
    const facts = extractPython(`
if TYPE_CHECKING:
    import a
    import b
from a import x
from . import y
from .a import z
importlib.import_module("..dyn", package=__package__)
__import__('other.one')
`);
    assert.deepEqual(facts.specifiers, [
      { text: 'a', level: 0 },
      { text: 'b', level: 0, typeOnly: true },
      { text: '', level: 1 },
      { text: 'a', level: 1 },
      { text: 'dyn', level: 2 },
      { text: 'other.one', level: 0 },
    ]);
  });

  before(() => initPython());
});
