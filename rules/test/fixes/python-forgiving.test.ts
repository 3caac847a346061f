import { initPython } from '../../src/facts/python/index.js';
import { assertFixed, type Fixture } from './support.js';

const becomes = (test: string, from: string, to: string, api: string, library = 'asyncio'): void => {
  const one = (line: string): string => `import ${library}\nimport os\n\nasync def f(p):\n    if ${test}:\n        ${line}\n`;
  const fixture: Fixture = { api, files: { 'a.py': one(from.includes('⟦') ? from : `⟦${from}⟧`) } };
  assertFixed(fixture, 'thread-pool', { 'a.py': one(to) });
};

describe('between a test for a file and what is done about it', () => {
  before(() => initPython());

  it('somebody else may make or delete it', () => {
    becomes('not p.exists()', 'p.mkdir()', 'await asyncio.to_thread(p.mkdir, exist_ok=True)', 'pathlib.Path.mkdir');
    becomes('not p.is_dir()', 'p.mkdir(0o700)', 'await asyncio.to_thread(p.mkdir, 0o700, exist_ok=True)', 'pathlib.Path.mkdir');
    becomes('p.exists()', 'p.unlink()', 'await asyncio.to_thread(p.unlink, missing_ok=True)', 'pathlib.Path.unlink');
    becomes('not os.path.exists(p)', 'os.makedirs(p)', 'await asyncio.to_thread(os.makedirs, p, exist_ok=True)', 'os.makedirs');
  });
  it('so they may where the function ends without it', () => {
    const one = (test: string, line: string): string =>
      `import asyncio\n\nasync def f(p, q):\n    if ${test}:\n        return\n    if q:\n        ${line}\n`;
    const turns = (test: string, to: string): void => {
      assertFixed({ api: 'pathlib.Path.unlink', files: { 'a.py': one(test, '⟦p.unlink()⟧') } }, 'thread-pool', { 'a.py': one(test, to) });
    };
    turns('not p.exists()', 'await asyncio.to_thread(p.unlink, missing_ok=True)');
    turns('not q.exists()', 'await asyncio.to_thread(p.unlink)');
  });
  it('is said by the call already, of another file, or cannot be said', () => {
    becomes('not p.exists()', 'p.mkdir(exist_ok=True)', 'await asyncio.to_thread(p.mkdir, exist_ok=True)', 'pathlib.Path.mkdir');
    becomes('not q.exists()', 'p.mkdir()', 'await asyncio.to_thread(p.mkdir)', 'pathlib.Path.mkdir');
    becomes('not os.path.exists(p)', 'clean(p)', 'await asyncio.to_thread(clean, p)', 'os.remove');
    becomes('os.path.exists(q)', 'os.remove(p)', 'await asyncio.to_thread(os.remove, p)', 'os.remove');
    becomes('os.path.exists(p)', 'x = ⟦os.remove(p)⟧', 'x = await asyncio.to_thread(os.remove, p)', 'os.remove');
  });
  it('is caught where the call has no argument for it, or the pool takes none', () => {
    const caught = (error: string, call: string): string => `with contextlib.suppress(${error}):\n            ${call}`;
    const withImport = (test: string, from: string, to: string, api: string, library = 'asyncio'): void => {
      const one = (line: string, imports: string): string => `${imports}\n\nasync def f(p):\n    if ${test}:\n        ${line}\n`;
      const fixture: Fixture = { api, files: { 'a.py': one(`⟦${from}⟧`, `import ${library}\nimport os`) } };
      assertFixed(fixture, 'thread-pool', { 'a.py': one(to, `import ${library}\nimport contextlib\nimport os`) });
    };
    withImport('os.path.exists(p)', 'os.remove(p)', caught('FileNotFoundError', 'await asyncio.to_thread(os.remove, p)'), 'os.remove');
    withImport(
      'os.path.isdir(p)',
      'shutil.rmtree(p)',
      caught('FileNotFoundError', 'await asyncio.to_thread(shutil.rmtree, p)'),
      'shutil.rmtree',
    );
    const all = 'shutil.rmtree(p, ignore_errors=True)';
    becomes('os.path.isdir(p)', all, 'await asyncio.to_thread(shutil.rmtree, p, ignore_errors=True)', 'shutil.rmtree');
    withImport('not os.path.exists(p)', 'os.mkdir(p)', caught('FileExistsError', 'await asyncio.to_thread(os.mkdir, p)'), 'os.mkdir');
    withImport(
      'not p.exists()',
      'p.mkdir()',
      caught('FileExistsError', 'await anyio.to_thread.run_sync(p.mkdir)'),
      'pathlib.Path.mkdir',
      'anyio',
    );
  });
});
