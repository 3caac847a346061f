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
  it('is awaited with a warning, and not by preference, between a test and what follows from it', () => {
    const fix = offer(inline(`    if name in users:\n        raise KeyError(name)\n    users[name] = ⟦${READ}⟧`));
    assert.equal(fix?.preferred, false);
    assert.match(fix.title, /may have changed by then/);
    assert.equal(offer(inline(`    if name in users:\n        return users[name]\n    users[name] = ⟦${READ}⟧`))?.preferred, true);
  });
});
