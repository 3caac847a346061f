import assert from 'node:assert/strict';
import { initPython } from '../../src/facts/python/index.js';
import type { FixKind } from '../../src/fixes/fix.js';
import { refusalsFor } from '../../src/fixes/fixes-for.js';
import { openFixture, type Fixture } from './support.js';

function says(kind: FixKind, reason: RegExp, api: string, body: string, more: Partial<Fixture> = {}): void {
  const { finding, context } = openFixture({ api, files: { 'a.py': body }, ...more });
  const said = refusalsFor(finding, context).find((each) => each.kind === kind)?.reason;
  assert.match(said ?? 'it is offered', reason);
}

describe('why a fix for Python is not offered', () => {
  before(() => initPython());

  const READ = 'pathlib.Path.read_text';
  it('is where it stands', () => {
    says('thread-pool', /a lambda cannot wait/, READ, 'async def f(p):\n    return later(lambda: ⟦p.read_text()⟧)\n');
    says('thread-pool', /plain `def`/, READ, 'def f(p):\n    return ⟦p.read_text()⟧\n');
    says('thread-pool', /top level/, READ, 'TEXT = ⟦path.read_text()⟧\n');
    says('thread-pool', /body of a class/, READ, 'async def f(p):\n    class A:\n        text = ⟦p.read_text()⟧\n');
    says('thread-pool', /default values/, READ, 'async def f(p=⟦path.read_text()⟧):\n    pass\n');
    says('thread-pool', /asynchronous one/, READ, 'async def f(ps):\n    return later(⟦p.read_text()⟧ for p in ps)\n');
    says(
      'thread-pool',
      /cancelled scope/,
      READ,
      'import anyio\n\nasync def f(p):\n    try:\n        await g()\n    finally:\n        ⟦p.read_text()⟧\n',
    );
  });
  it('is what the block does', () => {
    const block = (body: string): string =>
      `async def f(ps):\n    for p in ps:\n        with ⟦open(p)⟧ as fh:\n            ${body}\n    return 1\n`;
    says('thread-pool', /awaited/, 'open', block('await send(fh)'));
    says('thread-pool', /yield/, 'open', block('yield fh.read()'));
    says('thread-pool', /leaves the loop/, 'open', block('break'));
    says('thread-pool', /others see too/, 'open', block('TOTAL.n += len(fh.read())'));
    says('thread-pool', /blocking where it is used/, 'open', 'async def f(p):\n    return ⟦open(p)⟧\n');
  });
  it('is what is used', () => {
    says('thread-pool', /is awaited, not slept/, 'time.sleep', 'async def f():\n    ⟦time.sleep(1)⟧\n', { kind: 'sleep' });
    says('thread-pool', /SQLite/, 'sqlite3.Cursor.execute', 'async def f(c):\n    ⟦c.execute("q")⟧\n', { kind: 'db' });
    says('thread-pool', /SQLAlchemy/, 'sqlalchemy.orm.Session.scalar', 'async def f(s):\n    ⟦s.scalar("q")⟧\n', { kind: 'db' });
    says('thread-pool', /interpreter’s lock/, 'for', 'async def f(n):\n    ⟦heavy(n)⟧\n\ndef heavy(n):\n    ⟦for⟧ i in n: pass\n', {
      kind: 'loop',
    });
    says(
      'thread-pool',
      /each thread has of its own/,
      READ,
      'own = threading.local()\n\nasync def f(p):\n    ⟦g(p)⟧\n\ndef g(p):\n    own.text = ⟦p.read_text()⟧\n',
    );
    says(
      'process-pool',
      /cannot be sent/,
      'for',
      'async def f(request):\n    ⟦heavy(request)⟧\n\ndef heavy(n):\n    ⟦for⟧ i in n: pass\n',
      { kind: 'loop' },
    );
  });
  it('is what httpx has not', () => {
    const get = (body: string, more: Partial<Fixture> = {}): Partial<Fixture> => ({
      kind: 'http',
      dependencies: ['httpx'],
      files: { 'a.py': `import requests\n\nasync def f(u):\n    ${body}\n` },
      ...more,
    });
    const refused = (reason: RegExp, body: string, more: Partial<Fixture> = {}): void =>
      says('async-alternative', reason, 'requests.get', '', get(body, more));
    refused(/not among the dependencies/, '⟦requests.get(u)⟧', { dependencies: [] });
    refused(/no equal for `stream=True`/, '⟦requests.get(u, stream=True)⟧');
    refused(/not all that is used/, 'return ⟦requests.get(u)⟧.ok');
    refused(/exceptions are handled/, 'try:\n        return ⟦requests.get(u)⟧.text\n    except requests.Timeout:\n        return 1');
  });
});
