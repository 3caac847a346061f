import { initPython } from '../../src/facts/python/index.js';
import { assertFixed, assertRefused, type Fixture } from './support.js';

const head = `from fastapi import FastAPI, UploadFile\n\napp = FastAPI()\n\n\n`;
const place = { file: 'a.py', at: 0, end: 0 };
const one = (source: string, more: Partial<Fixture> = {}): Fixture => ({
  api: 'requests.get',
  kind: 'http',
  entry: { kind: 'route', name: 'GET /', poolIfSync: true, ...place },
  files: { 'a.py': head + source },
  ...more,
});

describe('an endpoint becomes a def', () => {
  before(() => initPython());

  it('when it awaits nothing', () => {
    assertFixed(one(`@app.get("/")\nasync def f(u: str):\n    """Doc."""\n    return ⟦requests.get(u)⟧.json()\n`), 'sync-endpoint', {
      'a.py': `${head}@app.get("/")\ndef f(u: str):\n    """Doc."""\n    return requests.get(u).json()\n`,
    });
  });
  it('and a dependency too', () => {
    assertFixed(
      one(`async def f(u: str):\n    yield ⟦requests.get(u)⟧\n`, { entry: { kind: 'dependency', name: 'f', poolIfSync: true, ...place } }),
      'sync-endpoint',
      {
        'a.py': `${head}def f(u: str):\n    yield requests.get(u)\n`,
      },
    );
  });
  it('not when it needs the loop, other threads would meet in it, or somebody awaits it', () => {
    const refuses = (source: string, more: Partial<Fixture> = {}): void => assertRefused(one(source, more), 'sync-endpoint');
    refuses(`@app.get("/")\nasync def f(u):\n    await g()\n    ⟦requests.get(u)⟧\n`);
    refuses(`@app.get("/")\nasync def f(u):\n    ⟦requests.get(u)⟧\n    asyncio.create_task(g())\n`);
    refuses(
      `@app.get("/")\nasync def f(u):\n    ⟦requests.get(u)⟧\n    later(g)\n\n\ndef later(g):\n    asyncio.get_running_loop().call_soon(g)\n`,
    );
    refuses(`@app.get("/")\nasync def f(u):\n    STATS["n"] += 1\n    ⟦requests.get(u)⟧\n`);
    refuses(`@app.get("/")\n@timed\nasync def f(u):\n    ⟦requests.get(u)⟧\n`);
    refuses(`@app.get("/")\nasync def f(u):\n    ⟦requests.get(u)⟧\n\n\nasync def g():\n    return await f(1)\n`);
    refuses(`@app.get("/")\nasync def f(u):\n    yield ⟦requests.get(u)⟧\n`);
    refuses(`@app.get("/")\nasync def f(u):\n    ⟦requests.get(u)⟧\n`, { entry: { kind: 'route', name: '/', ...place } });
    refuses(`@app.websocket("/")\nasync def f(u):\n    ⟦requests.get(u)⟧\n`, { entry: { kind: 'websocket', name: '/', ...place } });
  });
  it('reads an upload through its own methods', () => {
    const upload = (source: string): Fixture => one(source, { api: 'tempfile.SpooledTemporaryFile.read', kind: 'file' });
    assertFixed(
      upload(
        `@app.post("/")\nasync def f(files: list[UploadFile]):\n    await g()\n    return {x.filename: len(⟦x.file.read()⟧.splitlines()) for x in files}\n`,
      ),
      'async-alternative',
      {
        'a.py': `${head}@app.post("/")\nasync def f(files: list[UploadFile]):\n    await g()\n    return {x.filename: len((await x.read()).splitlines()) for x in files}\n`,
      },
    );
    assertRefused(upload(`async def f(x: UploadFile):\n    n = ⟦x.file.seek(0)⟧\n`), 'async-alternative');
  });
});
