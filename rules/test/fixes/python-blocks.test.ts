import { initPython } from '../../src/facts/python/index.js';
import { assertFixed, assertRefused, type Fixture } from './support.js';

const one = (source: string, more: Partial<Fixture> = {}): Fixture => ({ api: 'open', files: { 'a.py': source }, ...more });
const turns = (from: string, to: string, more: Partial<Fixture> = {}): void => assertFixed(one(from, more), 'thread-pool', { 'a.py': to });
const refuses = (source: string, more: Partial<Fixture> = {}): void => assertRefused(one(source, more), 'thread-pool');

describe('a block goes to the thread pool as a whole', () => {
  before(() => initPython());

  it('and gives what is used after it', () => {
    turns(
      `import asyncio\n\nasync def f(p):\n    with ⟦open(p)⟧ as fh:\n        data = fh.read()\n    return data\n`,
      `import asyncio\n\nasync def f(p):\n    def read_file():\n        with open(p) as fh:\n            return fh.read()\n\n    data = await asyncio.to_thread(read_file)\n    return data\n`,
    );
  });
  it('returns that where it is read, when nothing else does', () => {
    const reads = (body: string, inside: string): void =>
      turns(
        `import asyncio\n\nasync def f(p):\n    with ⟦open(p)⟧ as fh:\n${body}\n    return data\n`,
        `import asyncio\n\nasync def f(p):\n    def read_file():\n        with open(p) as fh:\n${inside}\n\n    data = await asyncio.to_thread(read_file)\n    return data\n`,
      );
    reads('        data = json.load(\n            fh\n        )', '            return json.load(\n                fh\n            )');
    reads('        fh.seek(3)\n        data = fh.read()', '            fh.seek(3)\n            return fh.read()');
    reads('        with lock:\n            data = fh.read()', '            with lock:\n                return fh.read()');
    const keeps = (body: string): void => reads(body, `${body.replace(/^/gm, '    ')}\n        return data`);
    keeps('        data = fh.read()\n        fh.seek(0)');
    keeps('        data: str = fh.read()');
    keeps('        data = fh.read()\n        data = data.strip()');
    keeps('        data = text = fh.read()');
  });
  it('or returns what it returned', () => {
    turns(
      `import asyncio\n\nasync def f(p):\n    if p:\n        # as text\n        with ⟦open(p, "w")⟧ as fh:\n            return fh.write("""a\nb""")\n`,
      `import asyncio\n\nasync def f(p):\n    if p:\n        # as text\n        def write_file():\n            with open(p, "w") as fh:\n                return fh.write("""a\nb""")\n\n        return await asyncio.to_thread(write_file)\n`,
    );
  });
  it('is given what it changes', () => {
    turns(
      `import asyncio\n\nasync def f(ps):\n    total = 0\n    for p in ps:\n        with ⟦open(p)⟧ as fh:\n            for line in fh:\n                total += len(line)\n    return total\n`,
      `import asyncio\n\nasync def f(ps):\n    total = 0\n    for p in ps:\n        def read_file(total):\n            with open(p) as fh:\n                for line in fh:\n                    total += len(line)\n            return total\n\n        total = await asyncio.to_thread(read_file, total)\n    return total\n`,
    );
  });
  it('with the connection that is made in it', () => {
    turns(
      `import asyncio\n\nasync def f():\n    with sqlite3.connect("x") as c:\n        rows = ⟦c.execute("q")⟧.fetchall()\n    return rows\n`,
      `import asyncio\n\nasync def f():\n    def run_blocking():\n        with sqlite3.connect("x") as c:\n            return c.execute("q").fetchall()\n\n    rows = await asyncio.to_thread(run_blocking)\n    return rows\n`,
      { api: 'sqlite3.Connection.execute', kind: 'db' },
    );
  });
  it('with the rest of the function when it returns early', () => {
    turns(
      `import asyncio\n\nasync def f(p, w):\n    w = w.strip()\n    with ⟦open(p)⟧ as fh:\n        for n, line in enumerate(fh):\n            if w in line:\n                return n\n\n    return None\n`,
      `import asyncio\n\nasync def f(p, w):\n    w = w.strip()\n\n    def read_file():\n        with open(p) as fh:\n            for n, line in enumerate(fh):\n                if w in line:\n                    return n\n\n        return None\n\n    return await asyncio.to_thread(read_file)\n`,
    );
  });
  it('is given nothing that may have no value before it', () => {
    const branches = (moved: string): string =>
      `import asyncio\n\nasync def f(ps, one):\n    if ps:\n        for p in ps:\n            name = p.name\n            await g(name)\n    else:\n${moved}`;
    const block =
      '        with open(one) as fh:\n            for line in fh:\n                name = line.strip()\n                out.append(name)\n';
    turns(
      branches(block.replace('open(one)', '⟦open(one)⟧')),
      branches(`        def read_file():\n${block.replace(/^(?=.)/gm, '    ')}\n        await asyncio.to_thread(read_file)\n`),
    );
    refuses(
      branches(
        '        with ⟦open(one)⟧ as fh:\n            for line in fh:\n                if line:\n                    name = line\n                out.append(name)\n',
      ),
    );
  });
  it('and tells by None that it returned nothing', () => {
    const loop = (returned: string, marked = false): string =>
      `        ${marked ? 'with ⟦open(p)⟧ as fh' : 'with open(p) as fh'}:\n            for line in fh:\n                if w in line:\n                    ${returned}\n`;
    const whole = (returned: string): string =>
      `import asyncio\n\nasync def f(ps, w):\n    for p in ps:\n${loop(returned, true)}    await g()\n`;
    for (const returned of ['return line.strip()', 'return p, line', 'return int(line)', `return {"line": line}`])
      turns(
        whole(returned),
        `import asyncio\n\nasync def f(ps, w):\n    for p in ps:\n        def read_file():\n${loop(returned).replace(/^(?=.)/gm, '    ')}\n        found = await asyncio.to_thread(read_file)\n        if found is not None:\n            return found\n    await g()\n`,
      );
    for (const returned of ['return', 'return None', 'return parse(line)', 'return w or None', 'return w']) refuses(whole(returned));
    // The count is read after it.
    refuses(
      `import asyncio\n\nasync def f(p, w):\n    n = 0\n    with ⟦open(p)⟧ as fh:\n        for line in fh:\n            n += 1\n            if w in line:\n                return "found"\n    await g(n)\n`,
    );
  });
  it('when a response is read while it comes in', () => {
    turns(
      `import asyncio\n\nasync def f(u):\n    n = 0\n    with ⟦requests.get(u, stream=True)⟧ as r:\n        for chunk in r.iter_content():\n            n += len(chunk)\n    return n\n`,
      `import asyncio\n\nasync def f(u):\n    n = 0\n\n    def run_blocking(n):\n        with requests.get(u, stream=True) as r:\n            for chunk in r.iter_content():\n                n += len(chunk)\n        return n\n\n    n = await asyncio.to_thread(run_blocking, n)\n    return n\n`,
      { api: 'requests.get', kind: 'http' },
    );
  });
  it('after what its head awaits', () => {
    turns(
      `import asyncio\n\nasync def f(n):\n    with ⟦open(await find(n))⟧ as fh:\n        return json.load(fh)\n`,
      `import asyncio\n\nasync def f(n):\n    path = await find(n)\n\n    def read_file():\n        with open(path) as fh:\n            return json.load(fh)\n\n    return await asyncio.to_thread(read_file)\n`,
    );
  });
  it('gives back only what is read before it is given another value', () => {
    turns(
      `import asyncio\n\nasync def f(p):\n    with ⟦open(p)⟧ as fh:\n        data = fh.read()\n    await send(data)\n    with other() as fh:\n        fh.close()\n`,
      `import asyncio\n\nasync def f(p):\n    def read_file():\n        with open(p) as fh:\n            return fh.read()\n\n    data = await asyncio.to_thread(read_file)\n    await send(data)\n    with other() as fh:\n        fh.close()\n`,
    );
    refuses(
      `async def f(p):\n    n = 0\n    try:\n        with ⟦open(p)⟧ as fh:\n            for line in fh:\n                n += int(line)\n    except ValueError:\n        return -n\n    return n\n`,
    );
  });
  it('is refused when it cannot be a function', () => {
    refuses(`async def f(p):\n    with ⟦open(p)⟧ as fh:\n        await send(fh.read())\n`);
    refuses(`async def f(p):\n    with ⟦open(p)⟧ as fh:\n        for line in fh:\n            yield line\n`);
    refuses(`async def f(ps):\n    for p in ps:\n        with ⟦open(p)⟧ as fh:\n            if fh.read():\n                break\n`);
    refuses(
      `async def f(p):\n    with ⟦open(p)⟧ as fh:\n        if p:\n            return 1\n        x = fh.read()\n    await send(x)\n    return x\n`,
    );
    refuses(`async def f(self, p):\n    with ⟦open(p)⟧ as fh:\n        self.size += len(fh.read())\n`);
    refuses(`async def f(p):\n    yield 1\n    with ⟦open(p)⟧ as fh:\n        if p:\n            return\n        fh.read()\n`);
    refuses(`async def f(p):\n    with ⟦open(p)⟧ as fh:\n        if p:\n            x = fh.read()\n    await send(x)\n`);
    refuses(`async def f(p):\n    global x\n    with ⟦open(p)⟧ as fh:\n        x = fh.read()\n`);
    refuses(`class A(B):\n    async def f(self, p):\n        with ⟦open(p)⟧ as fh:\n            super().read(fh)\n`);
  });
});
