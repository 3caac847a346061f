import { strict as assert } from 'node:assert';
import { initPython } from '../../src/facts/python/index.js';
import type { FixKind } from '../../src/fixes/fix.js';
import { assertRefused, fixesIn, type Fixture } from './support.js';

const READ = 'Path(p).read_text()';
const helper = (body: string, head = 'def load(p):'): Fixture => ({
  api: 'pathlib.Path.read_text',
  files: { 'a.py': `async def f(p):\n    return ⟦load(p)⟧\n\n${head}\n${body}\n` },
});
const inline = (body: string): Fixture => ({ api: 'pathlib.Path.read_text', files: { 'a.py': `async def f(p, name):\n${body}\n` } });
const offer = (fixture: Fixture, kind: FixKind = 'thread-pool'): ReturnType<typeof fixesIn>['fixes'][number] | undefined =>
  fixesIn(fixture).fixes.find((each) => each.kind === kind);
const refuses = (fixture: Fixture): void => assertRefused(fixture, 'thread-pool');

describe('what requests share', () => {
  before(() => initPython());

  it('is not counted up in a thread', () => {
    refuses(helper(`    global hits\n    text = ⟦${READ}⟧\n    hits += 1\n    return text`));
    refuses(helper(`    n = stats.n\n    text = ⟦${READ}⟧\n    stats.n = n + len(text)\n    return text`));
    refuses(helper(`    stats["n"] = stats["n"] + len(⟦${READ}⟧)`));
  });
  it('is not taken in a thread because it was free', () => {
    refuses(helper(`    if p in taken:\n        raise KeyError(p)\n    ⟦${READ}⟧\n    taken.add(p)`));
  });
  it('may be a cache, what it was given, be set up once, or be guarded by a lock', () => {
    assert.ok(offer(helper(`    if p in cache:\n        return cache[p]\n    cache[p] = ⟦${READ}⟧\n    return cache[p]`)));
    assert.ok(
      offer(helper(`    text = cache.get(p)\n    if text is None:\n        text = ⟦${READ}⟧\n        cache[p] = text\n    return text`)),
    );
    assert.ok(offer(helper(`    kept["n"] = kept.get("n", 1)\n    return ⟦${READ}⟧`, 'def load(p, kept={}):')));
    assert.ok(offer(helper(`    global text\n    if text is None:\n        text = ⟦${READ}⟧\n    return text`)));
    assert.ok(offer(helper(`    text = ⟦${READ}⟧\n    with lock:\n        stats.n += 1\n    return text`)));
  });
  it('is not a module', () => {
    assert.ok(offer(helper(`    if os.path.exists("x"):\n        os.remove("x")\n    return ⟦${READ}⟧`, 'import os\n\ndef load(p):')));
  });
  it('may be what a constructor makes', () => {
    assert.ok(
      offer({
        api: 'pathlib.Path.read_text',
        files: {
          'a.py': `async def f(p):\n    return ⟦Page(p)⟧\n\nclass Page:\n    def __init__(self, p):\n        self.n = 0\n        self.text = ⟦${READ}⟧\n        self.n += 1\n`,
        },
      }),
    );
  });
  it('is not read before an await and written after it', () => {
    refuses(inline(`    n = state["n"]\n    text = ⟦${READ}⟧\n    state["n"] = n + len(text)`));
    assert.ok(offer(inline(`    text = ⟦${READ}⟧\n    n = state["n"]\n    state["n"] = n + len(text)`)));
    assert.ok(offer(inline(`    n = state["n"]\n    await g()\n    text = ⟦${READ}⟧\n    state["n"] = n + len(text)`)));
  });
  it('is not tested before an await and taken after it', () => {
    refuses(inline(`    if name in users:\n        raise KeyError(name)\n    users[name] = ⟦${READ}⟧`));
    refuses(inline(`    if name not in users:\n        text = ⟦${READ}⟧\n        users.add(name)\n        return text`));
    refuses(inline(`    if stats["n"] > 3:\n        return None\n    text = ⟦${READ}⟧\n    stats["n"] += 1\n    return text`));
    for (const body of [
      `    if name in users:\n        return users[name]\n    users[name] = ⟦${READ}⟧`,
      `    if name not in users:\n        users[name] = ⟦${READ}⟧\n    return users[name]`,
      `    async with lock:\n        if name in users:\n            raise KeyError(name)\n        users[name] = ⟦${READ}⟧`,
    ])
      assert.equal(offer(inline(body))?.preferred, true, body);
  });
  it('may be of one request alone: then it is awaited with a warning, and not by preference', () => {
    for (const body of [
      `    if name.taken:\n        raise KeyError(name)\n    name.taken = ⟦${READ}⟧`,
      `    text = ⟦${READ}⟧\n    Path(p).write_text(text + name)`,
      `    with ⟦open(self.log)⟧ as fh:\n        text = fh.read()\n    with open(self.log, "w") as fh:\n        fh.write(text + name)`,
    ]) {
      const fix = offer(inline(body));
      assert.equal(fix?.preferred, false, body);
      assert.match(fix.title, /may have changed by then/);
    }
  });
  it('may be a file', () => {
    const file = (body: string): Fixture => inline(body.replaceAll('FILE', '(ROOT / name)'));
    refuses(file(`    text = ⟦FILE.read_text()⟧\n    FILE.write_text(text + p)`));
    refuses(file(`    path = FILE\n    if path.exists():\n        raise KeyError(name)\n    ⟦path.write_text(p)⟧`));
    refuses(file(`    ⟦Path("out").write_text(p)⟧\n    return open("out").read()`));
    refuses(helper(`    n = int(⟦Path("n").read_text()⟧)\n    Path("n").write_text(str(n + 1))\n    return n`));
    refuses({
      api: 'pathlib.Path.read_text',
      files: {
        'a.py': `from b import load, save\n\nasync def f(name):\n    state = ⟦load(name)⟧\n    save(name, state + 1)\n`,
        'b.py': `def load(name):\n    return int(⟦(ROOT / name).read_text()⟧)\n\ndef save(name, n):\n    (ROOT / name).write_text(str(n))\n`,
      },
    });
    for (const body of [
      `    path = ROOT / uuid4().hex\n    if path.exists():\n        return\n    ⟦path.write_text(p)⟧`,
      `    if not FILE.exists():\n        return None\n    return ⟦FILE.read_text()⟧`,
      `    ⟦FILE.write_text(p)⟧\n    return FILE.stat()`,
    ])
      assert.equal(offer(file(body))?.preferred, true, body);
  });
  it('and what waits on the loop is not woken from a thread', () => {
    const feed = (field: string, wake: string): Fixture => ({
      api: 'pathlib.Path.read_text',
      files: {
        'a.py': `import asyncio\n\nasync def f(feed, p):\n    return ⟦feed.load(p)⟧\n\nclass Feed:\n    def __init__(self):\n        self.inner = ${field}\n\n    def load(self, p):\n        text = ⟦${READ}⟧\n        self.inner.${wake}\n        return text\n`,
      },
    });
    refuses(feed('asyncio.Event()', 'set()'));
    refuses(feed('asyncio.Queue(maxsize=3)', 'put_nowait(text)'));
    refuses(feed('asyncio.get_running_loop().create_future()', 'set_result(text)'));
    assert.ok(offer(feed('threading.Event()', 'set()')));
    assert.ok(offer(feed('asyncio.Event()', 'is_set()')));
  });
  it('is not set in a thread for what is used after it', () => {
    const app = (body: string): Fixture => helper(body, 'from bolt import app\n\ndef load(p):');
    refuses(app(`    app.token = ⟦${READ}⟧\n    return Handler(app)`));
    refuses(app(`    app.settings.token = ⟦${READ}⟧\n    return app.handle(p)`));
    assert.ok(offer(app(`    app.token = ⟦${READ}⟧\n    app.scopes = p`)));
    assert.ok(offer(app(`    if app.token is None:\n        app.token = ⟦${READ}⟧\n    return Handler(app)`)));
    assert.ok(offer(app(`    app = App()\n    app.token = ⟦${READ}⟧\n    return Handler(app)`)));
    assert.ok(offer(app(`    with lock:\n        app.token = ⟦${READ}⟧\n        return Handler(app)`)));
  });
  it('is not gone through in a thread while others add to it', () => {
    const workers = (over: string, change: string, made = '{}'): Fixture => ({
      api: 'pathlib.Path.read_text',
      files: {
        'a.py': `async def f(pool):\n    return ⟦pool.all()⟧\n\nclass Pool:\n    def __init__(self):\n        self.workers = ${made}\n\n    def change(self, name):\n        ${change}\n\n    def all(self):\n        return [⟦Path(name).read_text()⟧ for name in ${over}]\n`,
      },
    });
    refuses(workers('self.workers', 'self.workers[name] = 1'));
    refuses(workers('self.workers.items()', 'del self.workers[name]'));
    refuses(workers('self.workers.keys()', 'self.workers.pop(name)'));
    refuses(workers('self.workers', 'self.workers.add(name)', 'set()'));
    refuses(workers('self.pools[0].workers', 'self.pools[0].workers.pop(name)'));
    assert.ok(offer(workers('self.of(name).workers', 'self.pools[0].workers.pop(name)')));
    assert.ok(offer(workers('list(self.workers)', 'self.workers[name] = 1')));
    assert.ok(offer(workers('self.workers', 'return self.workers[name] == 1')));
    assert.ok(offer(workers('self.workers', 'self.workers.append(name)', '[]')));
    assert.ok(offer(workers('self.workers', 'self.others[name] = 1')));
  });
  it('is no place that a constructor takes in a thread, having seen it free', () => {
    const plugin = (body: string): Fixture => ({
      api: 'pathlib.Path.read_text',
      files: {
        'a.py': `async def f(p):\n    return ⟦Plugin(p)⟧\n\nclass Plugin:\n    all = {}\n\n    def __init__(self, p):\n${body}\n`,
      },
    });
    const read = `        self.text = ⟦${READ}⟧`;
    refuses(
      plugin(
        `${read}\n        try:\n            other = self.all[p]\n            raise ValueError(other)\n        except KeyError:\n            pass\n        self.all[p] = self`,
      ),
    );
    refuses(plugin(`        if p in Plugin.all:\n            raise ValueError(p)\n${read}\n        Plugin.all[p] = self`));
    assert.ok(offer(plugin(`${read}\n        self.all[p] = self`)));
    assert.ok(
      offer(plugin(`        self.all = {}\n        if p in self.all:\n            raise ValueError(p)\n${read}\n        self.all[p] = 1`)),
    );
    assert.ok(
      offer(
        plugin(
          `        try:\n            self.text = self.all[p]\n        except KeyError:\n            self.text = ⟦${READ}⟧\n            self.all[p] = self.text`,
        ),
      ),
    );
  });
  it('is not awaited with a lock of threads in hand', () => {
    refuses(inline(`    with lock:\n        return ⟦${READ}⟧`));
    refuses(inline(`    with self._write_lock:\n        return ⟦${READ}⟧`));
    assert.ok(offer(inline(`    async with lock:\n        return ⟦${READ}⟧`)));
  });
});
