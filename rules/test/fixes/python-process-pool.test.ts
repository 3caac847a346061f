import { initPython } from '../../src/facts/python/index.js';
import { assertFixed, assertRefused, type Fixture } from './support.js';

const body = `def count(n, step=1):\n    total = 0\n    ⟦for i in range(n): total += i⟧\n    return total\n`;
const fixture = (app: string, target = body, more: Partial<Fixture> = {}): Fixture => ({
  api: 'loop',
  kind: 'loop',
  files: { 'app.py': app, 'work.py': target },
  ...more,
});
const refuses = (app: string, target = body): void => assertRefused(fixture(app, target), 'process-pool');
const app = `from work import count\n\n\nasync def f(n):\n    return ⟦count(n)⟧ + 1\n`;

describe('pure Python goes to another process', () => {
  before(() => initPython());

  it('with an executor of its own', () => {
    assertFixed(fixture(app), 'process-pool', {
      'app.py': `import asyncio\nfrom concurrent.futures import ProcessPoolExecutor\n\nfrom work import count\n\nPROCESS_POOL = ProcessPoolExecutor()\n\n\nasync def f(n):\n    return await asyncio.get_running_loop().run_in_executor(PROCESS_POOL, count, n) + 1\n`,
    });
  });
  it('under anyio, with keywords', () => {
    assertFixed(fixture(`import anyio\n\nfrom work import count\n\n\nasync def f(n):\n    return ⟦count(n, step=2)⟧\n`), 'process-pool', {
      'app.py': `import functools\n\nimport anyio\nimport anyio.to_process\n\nfrom work import count\n\n\nasync def f(n):\n    return await anyio.to_process.run_sync(functools.partial(count, n, step=2))\n`,
    });
  });
  it('is the only offer for what computes', () => {
    assertRefused(fixture(app), 'thread-pool');
  });
  it('not with what cannot be pickled or is shared', () => {
    refuses(app.replace('count(n)', 'count(lambda: n)'));
    refuses(app.replace('f(n)', 'f(request)').replace('count(n)', 'count(request)'));
    refuses(app.replace('count(n)', 'self.count(n)'));
    refuses(app, body.replace('def', '@cached\ndef'));
    refuses(app, body.replace('return total', 'n.append(total)\n    return total'));
    refuses(app, body.replace('return total', 'SEEN[n] = total\n    return total'));
    refuses(app, body.replace('return total', 'return lambda: total'));
    refuses(app, body.replace('total = 0', 'total = n()'));
    refuses(app, `class A:\n    ${body.replaceAll('\n', '\n    ').trimEnd()}\n`);
  });

  const loop = (source: string): Fixture => ({ api: 'for', kind: 'loop', files: { 'a.py': source } });
  it('takes a loop along as a function of the module', () => {
    assertFixed(
      loop(
        `import asyncio\nfrom concurrent.futures import ProcessPoolExecutor\n\nPOOL = ProcessPoolExecutor()\n\n\n@app.get("/")\nasync def f(n: int):\n    found, best = [], 0\n    found = []\n    ⟦for i in range(n):\n        if all(i % p for p in found):\n            found.append(i)\n            best = max(best, i)⟧\n    return found, best\n`,
      ),
      'process-pool',
      {
        'a.py': `import asyncio\nfrom concurrent.futures import ProcessPoolExecutor\n\nPOOL = ProcessPoolExecutor()\n\n\ndef compute_results(n, found, best):\n    for i in range(n):\n        if all(i % p for p in found):\n            found.append(i)\n            best = max(best, i)\n    return found, best\n\n\n@app.get("/")\nasync def f(n: int):\n    found, best = [], 0\n    found = []\n    found, best = await asyncio.get_running_loop().run_in_executor(POOL, compute_results, n, found, best)\n    return found, best\n`,
      },
    );
  });
  it('leaves a loop that reaches out of itself', () => {
    const refuses = (body: string, head = 'async def f(n, rows):'): void => {
      assertRefused(
        loop(
          `import asyncio\nseen = set()\n\n${head}\n    total = 0\n    ⟦for i in n:\n        ${body}\n        total += i⟧\n    return total\n`,
        ),
        'process-pool',
      );
    };
    refuses('rows.append(i)');
    refuses('seen.add(i)');
    refuses('await g(i)');
    refuses('return i');
    refuses('yield i');
    refuses('self.total = i', 'async def f(self, n):');
    refuses('request.state.n = i', 'async def f(request, n):');
    refuses('save(i)');
  });
});
