import { initPython } from '../../src/facts/python/index.js';
import { assertFixed, assertRefused, type Fixture } from './support.js';

const one = (source: string, more: Partial<Fixture>): Fixture => ({ api: 'open', files: { 'a.py': source }, ...more });
const turns = (from: string, to: string, more: Partial<Fixture> = {}): void =>
  assertFixed(one(`import asyncio\n\n${from}`, more), 'thread-pool', { 'a.py': `import asyncio\n\n${to}` });
const refuses = (source: string, more: Partial<Fixture> = {}): void => assertRefused(one(source, more), 'thread-pool');

describe('what opens something goes to the thread with all that uses it', () => {
  before(() => initPython());

  it('to the end of a `try`', () => {
    turns(
      `async def f(p):\n    h = ⟦open(p)⟧\n    try:\n        return h.read()\n    finally:\n        h.close()\n`,
      `async def f(p):\n    def read_file():\n        h = open(p)\n        try:\n            return h.read()\n        finally:\n            h.close()\n\n    return await asyncio.to_thread(read_file)\n`,
    );
  });
  it('and gives what is used after it', () => {
    turns(
      `async def f(c):\n    p = ⟦subprocess.Popen(c)⟧\n    out, _ = p.communicate()\n    await g(out)\n`,
      `async def f(c):\n    def run_blocking():\n        p = subprocess.Popen(c)\n        out, _ = p.communicate()\n        return out\n\n    out = await asyncio.to_thread(run_blocking)\n    await g(out)\n`,
      { api: 'subprocess.Popen', kind: 'process' },
    );
  });
  it('of a connection and its cursor', () => {
    turns(
      `async def f(p):\n    db = sqlite3.connect(p)\n    rows = db.cursor()\n    ⟦rows.execute("x")⟧\n    found = rows.fetchall()\n    db.close()\n    return found\n`,
      `async def f(p):\n    def run_blocking():\n        db = sqlite3.connect(p)\n        rows = db.cursor()\n        rows.execute("x")\n        found = rows.fetchall()\n        db.close()\n        return found\n\n    found = await asyncio.to_thread(run_blocking)\n    return found\n`,
      { api: 'sqlite3.Cursor.execute', kind: 'db' },
    );
    turns(
      `async def f(p):\n    with closing(⟦sqlite3.connect(p)⟧) as db:\n        return db.execute("x").fetchall()\n`,
      `async def f(p):\n    def run_blocking():\n        with closing(sqlite3.connect(p)) as db:\n            return db.execute("x").fetchall()\n\n    return await asyncio.to_thread(run_blocking)\n`,
      { api: 'sqlite3.connect', kind: 'db' },
    );
  });
  it('of a session that is made for a block', () => {
    turns(
      `async def f(i):\n    with Session() as s:\n        return ⟦s.get(Item, i)⟧\n`,
      `async def f(i):\n    def run_blocking():\n        with Session() as s:\n            return s.get(Item, i)\n\n    return await asyncio.to_thread(run_blocking)\n`,
      { api: 'sqlalchemy.orm.Session.get', kind: 'db' },
    );
    refuses(`async def f(s, i):\n    return ⟦s.get(Item, i)⟧\n`, { api: 'sqlalchemy.orm.Session.get', kind: 'db' });
  });
  it('not when it goes elsewhere, something is awaited meanwhile, or the loop is needed', () => {
    refuses(`async def f(p):\n    h = ⟦open(p)⟧\n    h.seek(2)\n    return h\n`);
    refuses(`async def f(self, p):\n    h = ⟦open(p)⟧\n    h.seek(2)\n    self.h = h\n`);
    refuses(`async def f(p):\n    h = ⟦open(p)⟧\n    await g()\n    h.read()\n`);
    refuses(`async def f(p):\n    h = ⟦open(p)⟧\n    asyncio.create_task(g())\n    h.read()\n`);
    refuses(`async def f():\n    with ⟦db⟧:\n        db.execute("x")\n`, { api: 'sqlite3.Connection.__exit__', kind: 'db' });
  });
  it('not when a head keeps an exception back and the function goes on', () => {
    refuses(`async def f(p):\n    with suppress(OSError), ⟦open(p)⟧ as h:\n        return h.read()\n    yield 1\n`);
  });
});
