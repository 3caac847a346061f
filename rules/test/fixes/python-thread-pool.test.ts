import { initPython } from '../../src/facts/python/index.js';
import { assertFixed, assertRefused, type Fixture } from './support.js';

const one = (source: string, more: Partial<Fixture> = {}): Fixture => ({
  api: 'requests.get',
  kind: 'http',
  files: { 'a.py': source },
  ...more,
});
const turns = (from: string, to: string, more: Partial<Fixture> = {}): void => assertFixed(one(from, more), 'thread-pool', { 'a.py': to });
const refuses = (source: string, more: Partial<Fixture> = {}): void => assertRefused(one(source, more), 'thread-pool');

describe('a call goes to the thread pool', () => {
  before(() => initPython());

  it('of asyncio, with its keywords', () => {
    turns(
      `import requests\n\nasync def f(u):\n    return ⟦requests.get(u, timeout=3)⟧.json()["x"]\n`,
      `import asyncio\n\nimport requests\n\nasync def f(u):\n    return (await asyncio.to_thread(requests.get, u, timeout=3)).json()["x"]\n`,
    );
  });
  it('with all that goes through what it opens', () => {
    const opens = (from: string, to: string): void =>
      turns(`import asyncio\n\nasync def f(p, w):\n    return ${from}\n`, `import asyncio\n\nasync def f(p, w):\n    return ${to}\n`, {
        api: 'builtins.open',
        kind: 'file',
      });
    for (const whole of [
      'any(w in line for line in ⟦open(p)⟧)',
      'dict(line.split("=") for line in ⟦open(p)⟧)',
      'max(⟦open(p)⟧, key=len)',
      '[line for line in ⟦open(p)⟧ if line]',
      '{line: 1 for line in ⟦open(p)⟧}',
      'json.load(⟦open(p)⟧)["x"]',
      'sorted(⟦open(p, encoding="utf-8")⟧)[0]',
    ])
      opens(whole, `await asyncio.to_thread(lambda: ${whole.replace(/[⟦⟧]/g, '')})`);
    const stays = (from: string): void =>
      refuses(`import asyncio\n\nasync def f(p, w):\n    return ${from}\n`, { api: 'builtins.open', kind: 'file' });
    stays('w(line for line in ⟦open(p)⟧)');
    stays('(line for line in ⟦open(p)⟧)');
    stays('[await w(line) for line in ⟦open(p)⟧]');
    stays('w(⟦open(p)⟧)');
  });
  it('of FastAPI, imported in order', () => {
    turns(
      `import requests\nfrom fastapi import FastAPI\n\nasync def f(u):\n    r = ⟦requests.get(u)⟧\n`,
      `import requests\nfrom fastapi import FastAPI\nfrom fastapi.concurrency import run_in_threadpool\n\nasync def f(u):\n    r = await run_in_threadpool(requests.get, u)\n`,
    );
  });
  it('of asyncio where a cancelled task cleans up, which has the work by then', () => {
    const inFastAPI = (before: string, after: string, head: string): void =>
      turns(`${head}import requests\nfrom fastapi import FastAPI\n\nasync def f(u):\n    try:\n        await g()\n${before}\n`, after);
    const kept = (clause: string): void =>
      inFastAPI(
        `    ${clause}:\n        ⟦requests.get(u)⟧`,
        `import asyncio\n\nimport requests\nfrom fastapi import FastAPI\n\nasync def f(u):\n    try:\n        await g()\n    ${clause}:\n        await asyncio.to_thread(requests.get, u)\n`,
        'import asyncio\n\n',
      );
    kept('finally');
    kept('except asyncio.CancelledError');
    const usual = (clause: string): void =>
      inFastAPI(
        `    ${clause}:\n        ⟦requests.get(u)⟧`,
        `import requests\nfrom fastapi import FastAPI\nfrom fastapi.concurrency import run_in_threadpool\n\nasync def f(u):\n    try:\n        await g()\n    ${clause}:\n        await run_in_threadpool(requests.get, u)\n`,
        '',
      );
    usual('except ValueError');
    usual('else');
  });
  it('over as many lines as a formatter would take', () => {
    const laid = (from: string, to: string, length: number | null): void =>
      turns(`import asyncio\n\nasync def f(u):\n${from}\n`, `import asyncio\n\nasync def f(u):\n${to}\n`, {
        files: {
          'a.py': `import asyncio\n\nasync def f(u):\n${from}\n`,
          ...(length !== null && { 'pyproject.toml': `[tool.black]\nline-length = ${length}\n` }),
        },
      });
    const call = '    text = ⟦client.get_long_name(u, timeout=3)⟧';
    const onOne = '    text = await asyncio.to_thread(client.get_long_name, u, timeout=3)';
    laid(call, onOne, null);
    laid(call, onOne, 70);
    laid(call, '    text = await asyncio.to_thread(\n        client.get_long_name, u, timeout=3\n    )', 60);
    laid(call, '    text = await asyncio.to_thread(\n        client.get_long_name,\n        u,\n        timeout=3,\n    )', 36);
    laid(`    if ⟦client.get(u, 3)⟧:\n        pass`, `    if await asyncio.to_thread(\n        client.get, u, 3\n    ):\n        pass`, 40);
    // Other parentheses would be broken first, and what is behind it stays behind it.
    laid(`    g(⟦client.get(u, 3)⟧)`, `    g(await asyncio.to_thread(client.get, u, 3))`, 40);
    laid(`    a = ⟦client.get(u, 3)⟧  # why`, `    a = await asyncio.to_thread(client.get, u, 3)  # why`, 40);
    const broken = (given: string): string => `    text = ⟦client.get(\n        ${given}\n    )⟧`;
    laid(broken('u, timeout=3'), '    text = await asyncio.to_thread(\n        client.get, u, timeout=3\n    )', null);
    laid(broken('u, n=3'), '    text = await asyncio.to_thread(\n        client.get,\n        u,\n        n=3,\n    )', 24);
    laid(broken('u,\n        n=3,'), '    text = await asyncio.to_thread(\n        client.get,\n        u,\n        n=3,\n    )', null);
  });
  it('of a name that is resolved, and what opens a socket only with all that uses it', () => {
    const socket = (from: string, to: string, api: string): void =>
      turns(`import asyncio\n\nasync def f(u):\n    ${from}\n`, `import asyncio\n\nasync def f(u):\n    ${to}\n`, { api, kind: 'http' });
    for (const name of ['gethostbyname', 'getaddrinfo', 'getfqdn'])
      socket(
        `a = ⟦socket.${name}(u)⟧\n    return str(a)`,
        `a = await asyncio.to_thread(socket.${name}, u)\n    return str(a)`,
        `socket.${name}`,
      );
    socket(
      's = ⟦socket.create_connection(u)⟧\n    return s.recv(9)',
      'def run_blocking():\n        s = socket.create_connection(u)\n        return s.recv(9)\n\n    return await asyncio.to_thread(run_blocking)',
      'socket.create_connection',
    );
  });
  it('as a lambda on a line of its own, where it takes several', () => {
    const laid = (from: string, to: string): void =>
      turns(`import asyncio\n\nasync def f(p):\n${from}\n`, `import asyncio\n\nasync def f(p):\n${to}\n`, {
        api: 'builtins.open',
        kind: 'file',
      });
    laid(
      `    lines = sorted(\n        ⟦open(p)⟧,\n        key=len,\n    )`,
      `    lines = await asyncio.to_thread(\n        lambda: sorted(\n            open(p),\n            key=len,\n        )\n    )`,
    );
    laid(`    g(sorted(\n        ⟦open(p)⟧,\n    ))`, `    g(await asyncio.to_thread(lambda: sorted(\n        open(p),\n    )))`);
    laid(
      `    lines = sorted(\n        ⟦open(p)⟧, key="""\n""".find\n    )`,
      `    lines = await asyncio.to_thread(lambda: sorted(\n        open(p), key="""\n""".find\n    ))`,
    );
  });
  it('of FastAPI, in a group of its own above what the package imports of itself', () => {
    const file = (imports: string, call: string): string => `${imports}\n\nasync def f(p):\n    return ${call}\n`;
    const grouped = (before: string, after: string): void =>
      assertFixed(
        { api: 'pathlib.Path.read_text', files: { 'shop/read.py': file(before, '⟦p.read_text()⟧') }, dependencies: ['fastapi'] },
        'thread-pool',
        { 'shop/read.py': file(after, 'await run_in_threadpool(p.read_text)') },
      );
    const added = 'from fastapi.concurrency import run_in_threadpool';
    grouped('import json\n\nfrom shop.trace import note', `import json\n\n${added}\n\nfrom shop.trace import note`);
    grouped('from shop.trace import note', `${added}\n\nfrom shop.trace import note`);
    grouped('import json\nfrom shop.trace import note', `import json\n${added}\nfrom shop.trace import note`);
  });
  it('of Starlette, whose import is there', () => {
    turns(
      `import requests\nfrom starlette.concurrency import run_in_threadpool as pooled\n\nasync def f(u):\n    r = ⟦requests.get(u)⟧\n`,
      `import requests\nfrom starlette.concurrency import run_in_threadpool as pooled\n\nasync def f(u):\n    r = await pooled(requests.get, u)\n`,
      { dependencies: ['starlette'] },
    );
  });
  it('of anyio, which takes no keywords', () => {
    turns(
      `import anyio\nimport requests\n\nasync def f(u):\n    a = ⟦requests.get(u)⟧\n`,
      `import anyio\nimport requests\n\nasync def f(u):\n    a = await anyio.to_thread.run_sync(requests.get, u)\n`,
    );
    turns(
      `import anyio\nimport requests\n\nasync def f(u):\n    a = ⟦requests.get(u, timeout=1)⟧\n`,
      `import anyio\nimport functools\nimport requests\n\nasync def f(u):\n    a = await anyio.to_thread.run_sync(functools.partial(requests.get, u, timeout=1))\n`.replace(
        'import anyio\nimport functools',
        'import functools\n\nimport anyio',
      ),
    );
    turns(
      `from anyio import to_thread\nimport requests\n\nasync def f(u):\n    a = ⟦requests.get(u)⟧\n`,
      `from anyio import to_thread\nimport requests\n\nasync def f(u):\n    a = await to_thread.run_sync(requests.get, u)\n`,
    );
  });
  it('with methods, without arguments and over several lines', () => {
    turns(
      `import asyncio\n\nclass A:\n    async def f(self):\n        return f"{⟦self.path.read_text()⟧.strip()!r:>12}"\n`,
      `import asyncio\n\nclass A:\n    async def f(self):\n        return f"{(await asyncio.to_thread(self.path.read_text)).strip()!r:>12}"\n`,
      { api: 'pathlib.Path.read_text' },
    );
    turns(
      `import asyncio\n\nasync def f():\n    x = ⟦load(\n        1,\n        b=2,\n    )⟧\n`,
      `import asyncio\n\nasync def f():\n    x = await asyncio.to_thread(\n        load,\n        1,\n        b=2,\n    )\n`,
    );
    turns(
      `import asyncio\n\nasync def f(xs):\n    return ⟦total(x for x in xs)⟧\n`,
      `import asyncio\n\nasync def f(xs):\n    return await asyncio.to_thread(total, (x for x in xs))\n`,
    );
  });
  it('takes what reads an open file along', () => {
    turns(
      `import asyncio, json\n\nasync def f(p):\n    return json.load(⟦open(p)⟧)["a"]\n`,
      `import asyncio, json\n\nasync def f(p):\n    return await asyncio.to_thread(lambda: json.load(open(p))["a"])\n`,
      { api: 'open' },
    );
    turns(
      `import asyncio\n\nasync def f(p):\n    x = ⟦open(p)⟧.read().strip()\n`,
      `import asyncio\n\nasync def f(p):\n    x = await asyncio.to_thread(lambda: open(p).read().strip())\n`,
      { api: 'open' },
    );
  });
  it('of a helper that sleeps', () => {
    assertFixed(
      {
        api: 'time.sleep',
        kind: 'sleep',
        files: {
          'a.py': `from b import wait\n\nasync def f():\n    if ⟦wait(1, base=2)⟧ > 3:\n        pass\n`,
          'b.py': `import time\n\ndef wait(n, *, base):\n    ⟦time.sleep(n)⟧\n`,
        },
      },
      'thread-pool',
      {
        'a.py': `import asyncio\n\nfrom b import wait\n\nasync def f():\n    if await asyncio.to_thread(wait, 1, base=2) > 3:\n        pass\n`,
      },
    );
  });
  it('takes what goes through a generator or calls a lambda with it', () => {
    turns(
      `import asyncio\n\nasync def f(us):\n    return sum(⟦requests.get(u)⟧.status for u in us)\n`,
      `import asyncio\n\nasync def f(us):\n    return await asyncio.to_thread(lambda: sum(requests.get(u).status for u in us))\n`,
    );
    turns(
      `import asyncio\n\nasync def f(us):\n    return max(us, key=lambda u: ⟦requests.get(u)⟧.n).name\n`,
      `import asyncio\n\nasync def f(us):\n    return (await asyncio.to_thread(lambda: max(us, key=lambda u: requests.get(u).n))).name\n`,
    );
  });
  it('takes what goes through what is read step by step', () => {
    const lazily = (from: string, to: string): void =>
      turns(`import asyncio\n\nasync def f(p):\n    ${from}\n`, `import asyncio\n\nasync def f(p):\n    ${to}\n`, {
        api: 'pathlib.Path.iterdir',
      });
    lazily(`return sorted(x.name for x in ⟦p.iterdir()⟧)`, `return await asyncio.to_thread(lambda: sorted(x.name for x in p.iterdir()))`);
    lazily(`return set(⟦p.iterdir()⟧)`, `return await asyncio.to_thread(lambda: set(p.iterdir()))`);
    lazily(`return [x.name for x in ⟦p.iterdir()⟧]`, `return [x.name for x in await asyncio.to_thread(lambda: list(p.iterdir()))]`);
    lazily(
      `for x in ⟦p.iterdir()⟧:\n        await g(x)`,
      `for x in await asyncio.to_thread(lambda: list(p.iterdir())):\n        await g(x)`,
    );
  });
  it('waits before it reads what it adds to', () => {
    turns(
      `import asyncio\n\nasync def f(self, u):\n    self.n += len(⟦requests.get(u)⟧.text)\n`,
      `import asyncio\n\nasync def f(self, u):\n    result = await asyncio.to_thread(requests.get, u)\n    self.n += len(result.text)\n`,
    );
    turns(
      `import asyncio\n\nasync def f(u):\n    SEEN[u] = SEEN.get(u, 0) + ⟦requests.get(u)⟧.n\n`,
      `import asyncio\n\nasync def f(u):\n    result = await asyncio.to_thread(requests.get, u)\n    SEEN[u] = SEEN.get(u, 0) + result.n\n`,
    );
  });
  it('knows the star of a list from the call behind it', () => {
    turns(
      `import asyncio\n\nasync def f(u):\n    return [*⟦requests.get(u)⟧.json()]\n`,
      `import asyncio\n\nasync def f(u):\n    return [*(await asyncio.to_thread(requests.get, u)).json()]\n`,
    );
  });
  it('is handed what is awaited', () => {
    turns(
      `import asyncio\n\nasync def f(n):\n    return ⟦open(await find(n), encoding="utf-8")⟧.read()\n`,
      `import asyncio\n\nasync def f(n):\n    return await asyncio.to_thread(lambda path: open(path, encoding="utf-8").read(), await find(n))\n`,
      { api: 'open' },
    );
    refuses(`import asyncio\n\nasync def f(n):\n    return ⟦open(name(), await mode(n))⟧.read()\n`, { api: 'open' });
  });
  it('of Django, which keeps a thread for its connections', () => {
    turns(
      `from django.shortcuts import render\n\nasync def f(r):\n    return ⟦render(r, "a.html", status=1)⟧\n`,
      `from asgiref.sync import sync_to_async\nfrom django.shortcuts import render\n\nasync def f(r):\n    return await sync_to_async(render)(r, "a.html", status=1)\n`,
      { api: 'django.shortcuts.render' },
    );
  });
  it('of Django for its database in a program of FastAPI too, and for nothing else there', () => {
    const helper = (imports: string, call: string, api: string): void =>
      assertFixed(
        {
          api,
          kind: 'db',
          dependencies: ['django', 'fastapi'],
          files: {
            'a.py': `from adapters import first\n\nasync def f(u):\n    return ⟦first(u)⟧\n`,
            'adapters.py': `def first(u):\n    return ⟦User.objects.filter(name=u).first()⟧\n`,
          },
        },
        'thread-pool',
        { 'a.py': `from adapters import first\n${imports}\n\nasync def f(u):\n    return ${call}\n` },
      );
    helper('from asgiref.sync import sync_to_async', 'await sync_to_async(first)(u)', 'django.db.models.QuerySet.first');
    helper('from fastapi.concurrency import run_in_threadpool', 'await run_in_threadpool(first, u)', 'psycopg.Cursor.execute');
  });
  it('is refused where a thread would be wrong', () => {
    refuses(`import time\n\nasync def f():\n    ⟦time.sleep(1)⟧\n`, { api: 'time.sleep', kind: 'sleep' });
    refuses(`async def f(p):\n    h = ⟦open(p)⟧\n    return h\n`, { api: 'open' });
    refuses(`async def f():\n    c = ⟦sqlite3.connect("x")⟧\n`, { api: 'sqlite3.connect', kind: 'db' });
    refuses(`async def f():\n    ⟦lock.acquire()⟧\n`, { api: 'threading.Lock.acquire', kind: 'lock' });
    refuses(`def f(u):\n    return ⟦requests.get(u)⟧\n`);
    refuses(`async def f(us):\n    return render(⟦requests.get(u)⟧.status for u in us)\n`);
    refuses(`async def f(us):\n    return later(lambda u: ⟦requests.get(u)⟧)\n`);
    refuses(`async def f(p):\n    names = ⟦p.iterdir()⟧\n`, { api: 'pathlib.Path.iterdir' });
    refuses(`async def f():\n    for a, dirs, c in ⟦os.walk(".")⟧:\n        dirs[:] = []\n`, { api: 'os.walk' });
    refuses(`async def f(self, u, ok):\n    self.n += ⟦requests.get(u)⟧.n if ok else 0\n`);
    assertRefused(
      {
        api: 'requests.get',
        kind: 'http',
        files: { 'a.py': `async def f():\n    for page in ⟦pages()⟧:\n        break\n\ndef pages():\n    yield ⟦requests.get("u")⟧\n` },
      },
      'thread-pool',
    );
    assertRefused(
      {
        api: 'pathlib.Path.read_text',
        files: {
          'a.py': `from b import begin\n\nasync def f(p):\n    ⟦begin(p)⟧\n`,
          'b.py': `from c import tenant\n\ndef begin(p):\n    tenant.set(⟦p.read_text()⟧)\n`,
          'c.py': `from contextvars import ContextVar\n\ntenant: ContextVar[str] = ContextVar("tenant")\n`,
        },
      },
      'thread-pool',
    );
    assertRefused(
      {
        api: 'requests.get',
        kind: 'http',
        files: {
          'a.py': `import asyncio\n\nasync def f():\n    return ⟦start()⟧\n\ndef start():\n    ⟦requests.get("u")⟧\n    asyncio.create_task(g())\n`,
        },
      },
      'thread-pool',
    );
  });
});
