import { initPython } from '../../src/facts/python/index.js';
import { assertFixed, assertRefused, type Fixture } from './support.js';

const one = (source: string, more: Partial<Fixture> = {}): Fixture => ({
  api: 'time.sleep',
  kind: 'sleep',
  files: { 'a.py': source },
  ...more,
});
const turns = (from: string, to: string, more: Partial<Fixture> = {}): void =>
  assertFixed(one(from, more), 'async-alternative', { 'a.py': to });
const refuses = (source: string): void => assertRefused(one(source), 'async-alternative');

describe('time.sleep becomes asyncio.sleep', () => {
  before(() => initPython());

  it('and takes the place of the import', () => {
    turns(
      `import json\nimport time\n\nasync def f():\n    ⟦time.sleep(1)⟧\n`,
      `import asyncio\nimport json\n\nasync def f():\n    await asyncio.sleep(1)\n`,
    );
  });
  it('keeps the import that is used elsewhere', () => {
    turns(
      `import time\n\nasync def f():\n    t = time.monotonic()\n    ⟦time.sleep(1)⟧\n`,
      `import asyncio\nimport time\n\nasync def f():\n    t = time.monotonic()\n    await asyncio.sleep(1)\n`,
    );
  });
  it('takes a name out of a list of imports', () => {
    turns(
      `import asyncio\nfrom time import perf_counter, sleep as pause\n\nasync def f():\n    perf_counter()\n    ⟦pause(1)⟧\n`,
      `import asyncio\nfrom time import perf_counter\n\nasync def f():\n    perf_counter()\n    await asyncio.sleep(1)\n`,
    );
  });
  it('uses the file’s own name for it', () => {
    turns(
      `import asyncio as aio\nimport time\n\nasync def f():\n    ⟦time.sleep(1)⟧\n`,
      `import asyncio as aio\n\nasync def f():\n    await aio.sleep(1)\n`,
    );
    turns(
      `from asyncio import gather, sleep\nimport time\n\nasync def f():\n    ⟦time.sleep(1)⟧\n`,
      `from asyncio import gather, sleep\n\nasync def f():\n    await sleep(1)\n`,
    );
  });
  it('by its own name where the module’s means something else', () => {
    turns(
      `import time\n\nasync def f(asyncio):\n    ⟦time.sleep(asyncio)⟧\n`,
      `from asyncio import sleep\n\nasync def f(asyncio):\n    await sleep(asyncio)\n`,
    );
    turns(
      `import time\n\nasync def f(asyncio, sleep):\n    ⟦time.sleep(sleep)⟧\n`,
      `from asyncio import sleep as asyncio_sleep\n\nasync def f(asyncio, sleep):\n    await asyncio_sleep(sleep)\n`,
    );
  });
  it('below a docstring and the future, not counting what only the type checker imports', () => {
    turns(
      `#!/usr/bin/env python3\n"""Doc."""\n\nfrom __future__ import annotations\n\nimport json\nimport time\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    import asyncio\n\n\nasync def f(e: asyncio.Event):\n    ⟦time.sleep(json.x)⟧\n`,
      `#!/usr/bin/env python3\n"""Doc."""\n\nfrom __future__ import annotations\n\nimport asyncio\nimport json\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    import asyncio\n\n\nasync def f(e: asyncio.Event):\n    await asyncio.sleep(json.x)\n`,
    );
  });
  it('is the library’s own under anyio and trio', () => {
    turns(
      `import anyio\nimport time\n\nasync def f():\n    ⟦time.sleep(1)⟧\n`,
      `import anyio\n\nasync def f():\n    await anyio.sleep(1)\n`,
    );
    turns(
      `import time\n\nimport trio\n\nasync def f():\n    ⟦time.sleep(1)⟧\n`,
      `import trio\n\nasync def f():\n    await trio.sleep(1)\n`.replace('import trio', '\nimport trio'),
    );
  });
  it('in a comprehension and in the first iterable of a generator', () => {
    turns(
      `import asyncio, time\n\nasync def f():\n    return [⟦time.sleep(n)⟧ for n in (1, 2)]\n`,
      `import asyncio\n\nasync def f():\n    return [await asyncio.sleep(n) for n in (1, 2)]\n`,
    );
  });
  it('is refused where await cannot stand', () => {
    refuses(`import time\n\ndef f():\n    ⟦time.sleep(1)⟧\n`);
    refuses(`import time\n\nasync def f():\n    def g():\n        ⟦time.sleep(1)⟧\n    g()\n`);
    refuses(`import time\n\nasync def f():\n    return lambda: ⟦time.sleep(1)⟧\n`);
    refuses(`import time\n\nasync def f():\n    return any(⟦time.sleep(n)⟧ for n in (1, 2))\n`);
    refuses(`import time\n\nasync def f():\n    class A:\n        x = ⟦time.sleep(1)⟧\n`);
    refuses(`import time\n\nasync def f(x=⟦time.sleep(1)⟧):\n    pass\n`);
  });
});
