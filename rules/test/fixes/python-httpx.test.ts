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
      `import httpx\n\n\nasync def f(u):\n    async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:\n        return (await client.get(u, params={"a": 1})).json()["x"]\n`,
    );
    turns(
      `import httpx\nimport requests\n\n\nasync def f(u):\n    r = ⟦requests.get(\n        u,\n        timeout=3,\n    )⟧\n    r.raise_for_status()\n    return r.text\n`,
      `import httpx\n\n\nasync def f(u):\n    async with httpx.AsyncClient(follow_redirects=True) as client:\n        r = await client.get(\n            u,\n            timeout=3,\n        )\n    r.raise_for_status()\n    return r.text\n`,
    );
  });
  it('not where the two differ', () => {
    refuses(`import requests\n\nasync def f(u):\n    return ⟦requests.get(u)⟧\n`);
    refuses(`import requests\n\nasync def f(u):\n    return ⟦requests.get(u)⟧.ok\n`);
    refuses(`import requests\n\nasync def f(u):\n    return ⟦requests.get(u, verify=False)⟧.text\n`);
    refuses(`import requests\n\nasync def f(u):\n    r = ⟦requests.get(u)⟧\n    return parse(r)\n`);
    refuses(
      `import requests\n\nasync def f(u):\n    try:\n        return ⟦requests.get(u)⟧.text\n    except requests.Timeout:\n        return None\n`,
    );
    assertRefused(
      { ...one(`import requests\n\nasync def f(u):\n    return ⟦requests.get(u)⟧.text\n`), dependencies: [] },
      'async-alternative',
    );
  });
});
