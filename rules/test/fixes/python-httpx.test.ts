import { initPython } from '../../src/facts/python/index.js';
import { assertFixed, assertRefused, type Fixture } from './support.js';

const one = (source: string): Fixture => ({ api: 'requests.get', kind: 'http', dependencies: ['httpx'], files: { 'a.py': source } });
const turns = (from: string, to: string): void => assertFixed(one(from), 'async-alternative', { 'a.py': to });
const refuses = (source: string): void => assertRefused(one(source), 'async-alternative');

describe('requests becomes httpx where the project has it', () => {
  before(() => initPython());

  it('around the statement, with the defaults of requests', () => {
    turns(
      `import requests\n\n\nasync def f(u):\n    return ⟦requests.get(u, params={"a": 1})⟧.json()["x"]\n`,
      `import httpx\n\nSSL_CONTEXT = httpx.create_ssl_context()\n\n\nasync def f(u):\n    async with httpx.AsyncClient(follow_redirects=True, timeout=None, verify=SSL_CONTEXT) as client:\n        return (await client.get(u, params={"a": 1})).json()["x"]\n`,
    );
    turns(
      `import httpx\nimport requests\n\n\nasync def f(u):\n    r = ⟦requests.get(\n        u,\n        timeout=3,\n    )⟧\n    r.raise_for_status()\n    return r.text\n`,
      `import httpx\n\nSSL_CONTEXT = httpx.create_ssl_context()\n\n\nasync def f(u):\n    async with httpx.AsyncClient(follow_redirects=True, verify=SSL_CONTEXT) as client:\n        r = await client.get(\n            u,\n            timeout=3,\n        )\n    r.raise_for_status()\n    return r.text\n`,
    );
  });
  it('not where the two differ', () => {
    refuses(`import requests\n\nasync def f(u):\n    return ⟦requests.get(u)⟧\n`);
    refuses(`import requests\n\nasync def f(u):\n    return ⟦requests.get(u)⟧.ok\n`);
    refuses(`import requests\n\nasync def f(u):\n    return ⟦requests.get(u, verify="ca.pem")⟧.text\n`);
    refuses(`import requests\n\nasync def f(u):\n    return ⟦requests.get(u, stream=True)⟧.text\n`);
    refuses(`import requests\n\nasync def f(u, t):\n    return ⟦requests.get(u, timeout=t)⟧.text\n`);
    refuses(`import requests\n\nasync def f(u, **more):\n    return ⟦requests.get(u, **more)⟧.text\n`);
    refuses(`import requests\n\nasync def f(u):\n    r = ⟦requests.get(u)⟧\n    return parse(r)\n`);
    refuses(
      `import requests\n\nasync def f(u):\n    try:\n        return ⟦requests.get(u)⟧.text\n    except requests.Timeout:\n        return None\n`,
    );
    refuses(
      `import requests\n\nasync def f(u):\n    try:\n        return ⟦requests.get(u)⟧.text\n    except OSError:\n        return None\n`,
    );
    assertRefused(
      { ...one(`import requests\n\nasync def f(u):\n    return ⟦requests.get(u)⟧.text\n`), dependencies: [] },
      'async-alternative',
    );
  });

  const call = (written: string, said: string, client: string): void => {
    const uses = (text: string): string => `import httpx\nimport requests\n\nS = httpx.create_ssl_context()\nprint(requests)\n\n\n${text}`;
    assertFixed(
      {
        ...one(uses(`async def f(u, q: str, n: int = 3):\n    return ⟦requests.${written}⟧.text\n`)),
        api: `requests.${written.split('(', 1)[0] ?? ''}`,
      },
      'async-alternative',
      {
        'a.py': uses(
          `async def f(u, q: str, n: int = 3):\n    async with httpx.AsyncClient(${client}) as client:\n        return (await client.${said}).text\n`,
        ),
      },
    );
  };
  it('with its parameters by the names of the other', () => {
    const usual = 'follow_redirects=True, timeout=None, verify=S';
    call('get(u, {"q": q})', 'get(u, params={"q": q})', usual);
    call('get(u, allow_redirects=False)', 'get(u)', 'timeout=None, verify=S');
    call('get(u, verify=False)', 'get(u)', 'follow_redirects=True, timeout=None, verify=False');
    call('get(u, stream=False, verify=True, headers={"a": q})', 'get(u, headers={"a": q})', usual);
    call('get(u, timeout=(1, n))', 'get(u, timeout=httpx.Timeout(n, connect=1))', 'follow_redirects=True, verify=S');
    call('get(u, cookies={"a": q})', 'get(u)', 'follow_redirects=True, timeout=None, cookies={"a": q}, verify=S');
    call('post(u, {"a": q})', 'post(u, data={"a": q})', usual);
    call('post(u, data=json.dumps(q))', 'post(u, content=json.dumps(q))', usual);
    call('put(u, b"x", auth=(q, "b"))', 'put(u, content=b"x", auth=(q, "b"))', usual);
    call('delete(u, json=[q])', 'request("DELETE", u, json=[q])', usual);
    call('head(u)', 'head(u)', 'timeout=None, verify=S');
    call('request("GET", u)', 'request("GET", u)', usual);
  });
  it('not with values that the two write differently', () => {
    const get = (written: string): void =>
      refuses(`import requests\n\nasync def f(u, q: str | None, n=None):\n    return ⟦requests.${written}⟧.text\n`);
    get('get(u, params={"a": None})');
    get('get(u, params={"a": True})');
    get('get(u, params={"a": q})');
    get('get(u, params={"a": n})');
    get('get(u, headers={"a": q or None})');
    get('get("http://a/?b=1", params={"c": 1})');
    get('post(u, data=q)');
    get('get(u, "a=b")');
    assertRefused(
      { ...one(`import requests\n\nasync def f(u):\n    r = ⟦requests.head(u)⟧\n    r.raise_for_status()\n`), api: 'requests.head' },
      'async-alternative',
    );
  });
  it('in functions of httpx itself, whatever is done with the response', () => {
    assertFixed(
      {
        ...one(`import httpx\n\n\nasync def f(u):\n    return ⟦httpx.get(u, verify=False, timeout=u.time)⟧\n`),
        api: 'httpx.get',
        dependencies: [],
      },
      'async-alternative',
      {
        'a.py': `import httpx\n\n\nasync def f(u):\n    async with httpx.AsyncClient(verify=False) as client:\n        return await client.get(u, timeout=u.time)\n`,
      },
    );
  });

  const block = (source: string, api = 'requests.Session.get'): Fixture => ({ ...one(source), api });
  it('for the block of a session', () => {
    assertFixed(
      block(
        `import requests\n\n\nasync def f(u):\n    with requests.Session() as s:\n        s.headers["a"] = "b"\n        r = ⟦s.get(u)⟧\n        return s.post(u, data={"a": r.text}, allow_redirects=False).json()\n`,
      ),
      'async-alternative',
      {
        'a.py': `import httpx\n\nSSL_CONTEXT = httpx.create_ssl_context()\n\n\nasync def f(u):\n    async with httpx.AsyncClient(follow_redirects=True, timeout=None, verify=SSL_CONTEXT) as s:\n        s.headers["a"] = "b"\n        r = await s.get(u)\n        return (await s.post(u, data={"a": r.text}, follow_redirects=False)).json()\n`,
      },
    );
    assertFixed(
      block(`import httpx\n\n\nasync def f(u):\n    with httpx.Client(timeout=3) as c:\n        return ⟦c.get(u)⟧\n`, 'httpx.Client.get'),
      'async-alternative',
      {
        'a.py': `import httpx\n\nSSL_CONTEXT = httpx.create_ssl_context()\n\n\nasync def f(u):\n    async with httpx.AsyncClient(timeout=3, verify=SSL_CONTEXT) as c:\n        return await c.get(u)\n`,
      },
    );
  });
  it('not where the session goes elsewhere or does more', () => {
    const session = (body: string): void =>
      assertRefused(
        block(`import requests\n\nasync def f(u):\n    with requests.Session() as s:\n        ⟦s.get(u)⟧\n        ${body}\n`),
        'async-alternative',
      );
    session('work(s)');
    session('return lambda: s.get(u)');
    session('s.mount("http://", adapter)');
    session('s.verify = False');
    session('s.get(u, verify=False)');
    session('return s.get(u)');
  });
});
