import { assertFixed, assertRefused, type Fixture } from './support.js';

const body = `⟦for (let i = 0; i < n; i++) total += i⟧`;
const target = (inside = body): string => `export function count(n) {\n  let total = 0;\n  ${inside};\n  return total;\n}\n`;
const app = `import { count } from './lib/count.js';\n\nexport async function f(request) {\n  return { sum: ⟦count(request.body.n)⟧ };\n}\n`;
const fixture = (files: Fixture['files'], more: Partial<Fixture> = {}): Fixture => ({
  api: 'loop',
  kind: 'loop',
  esm: true,
  dependencies: ['piscina'],
  files,
  ...more,
});
const refuses = (files: Fixture['files'], more: Partial<Fixture> = {}): void => assertRefused(fixture(files, more), 'worker-pool');

describe('a computation goes to a worker', () => {
  it('in an ES module', () => {
    assertFixed(fixture({ 'app.js': app, 'lib/count.js': target() }), 'worker-pool', {
      'app.js': `import { pool } from './worker-pool.js';\n\nexport async function f(request) {\n  return { sum: await pool.run([request.body.n], { filename: new URL('./lib/count.worker.js', import.meta.url).href }) };\n}\n`,
      'worker-pool.js': `import { Piscina } from 'piscina';\n\nexport const pool = new Piscina();\n`,
      'lib/count.worker.js': `import { count } from './count.js';\n\nexport default (args) => count(...args);\n`,
    });
  });
  it('in CommonJS', () => {
    assertFixed(
      fixture(
        {
          'app.js': `const { count } = require('./count')\n\nmodule.exports = async (n) => ⟦count(n)⟧ + 1\n`,
          'count.js': `${target().replace('export ', '')}\nmodule.exports = { count }\n`,
        },
        { esm: false },
      ),
      'worker-pool',
      {
        'app.js': `const { pool } = require('./worker-pool')\n\nmodule.exports = async (n) => (await pool.run([n], { filename: require.resolve('./count.worker.js') })) + 1\n`,
        'worker-pool.js': `const { Piscina } = require('piscina')\n\nconst pool = new Piscina()\n\nmodule.exports = { pool }\n`,
        'count.worker.js': `const { count } = require('./count')\n\nmodule.exports = (args) => count(...args)\n`,
      },
    );
  });
  it('in TypeScript, with the extension it runs with', () => {
    assertFixed(
      fixture({
        'src/api/app.ts': app.replace('(request)', '(request: { body: { n: number } })'),
        'src/api/lib/count.ts': target().replace('(n)', '(n: number): number'),
      }),
      'worker-pool',
      {
        'src/api/app.ts': `import { type count } from './lib/count.js';\nimport { pool } from '../worker-pool.js';\n\nexport async function f(request: { body: { n: number } }) {\n  return { sum: await pool.run([request.body.n], { filename: new URL('./lib/count.worker.js', import.meta.url).href }) as ReturnType<typeof count> };\n}\n`,
        'src/worker-pool.ts': `import { Piscina } from 'piscina';\n\nexport const pool = new Piscina();\n`,
        'src/api/lib/count.worker.ts': `import { count } from './count.js';\n\nexport default (args: Parameters<typeof count>) => count(...args);\n`,
      },
    );
  });
  it('in TypeScript, naming modules as most imports of the file do', () => {
    const named = (imports: string, pool: string, worker: string, own = ''): void =>
      assertFixed(
        fixture({
          'src/app.ts': `${imports}import { count } from './count';\n\nexport async function f(n: number) {\n  return ⟦count(n)⟧;\n}\n`,
          'src/count.ts': own + target().replace('(n)', '(n: number): number'),
        }),
        'worker-pool',
        {
          'src/app.ts': `${imports}import { type count } from './count';\nimport { pool } from './${pool}';\n\nexport async function f(n: number) {\n  return await pool.run([n], { filename: new URL(import.meta.url.endsWith('.ts') ? './count.worker.ts' : './count.worker.js', import.meta.url).href }) as ReturnType<typeof count>;\n}\n`,
          'src/count.worker.ts': `import { count } from './${worker}';\n\nexport default (args: Parameters<typeof count>) => count(...args);\n`,
        },
      );
    named('', 'worker-pool', 'count');
    named(`import { a } from './a.js';\nimport { b } from './b';\n`, 'worker-pool', 'count');
    // What the module itself does comes before what is done where it is called.
    named('', 'worker-pool', 'count.js', `import type { Row } from './rows.js';\n\n`);
  });
  it('on the pool the project has', () => {
    assertFixed(
      fixture(
        {
          'app.js': app,
          'lib/count.js': target(),
          'pool.js': `import { Tinypool } from 'tinypool';\n\nexport const pool = new Tinypool({ filename: new URL('./thumbs.js', import.meta.url).href });\n`,
        },
        { dependencies: ['tinypool'] },
      ),
      'worker-pool',
      {
        'app.js': `import { pool } from './pool.js';\n\nexport async function f(request) {\n  return { sum: await pool.run([request.body.n], { filename: new URL('./lib/count.worker.js', import.meta.url).href }) };\n}\n`,
      },
    );
  });
  it('on the pool the project has, whatever its module exports', () => {
    const run = (pool: string): string =>
      `${pool}.run([request.body.n], { filename: new URL('./lib/count.worker.js', import.meta.url).href })`;
    assertFixed(
      fixture({
        'app.js': app,
        'lib/count.js': target(),
        'pools.js': `import { Piscina } from 'piscina';\n\nexport default new Piscina({ maxThreads: 2 });\n`,
      }),
      'worker-pool',
      { 'app.js': `import pool from './pools.js';\n\nexport async function f(request) {\n  return { sum: await ${run('pool')} };\n}\n` },
    );
    const known = app.replace('\n\n', `\nimport tasks from './pools.js';\n\ntasks.on('drain', g);\n\n`);
    assertFixed(
      fixture({
        'app.js': known,
        'lib/count.js': target(),
        'pools.js': `import { Piscina } from 'piscina';\n\nconst tasks = new Piscina();\n\nexport default tasks;\n`,
      }),
      'worker-pool',
      {
        'app.js': `import tasks from './pools.js';\n\ntasks.on('drain', g);\n\nexport async function f(request) {\n  return { sum: await ${run('tasks')} };\n}\n`,
      },
    );
  });
  it('from a module that makes values of libraries which do nothing else', () => {
    for (const made of [
      `import { z } from 'zod';\nexport const schema = z.object({ n: z.number().optional() });\n`,
      `import * as yup from 'yup';\nconst schema = yup.object({ n: yup.number() });\n`,
      `import { marked } from 'marked';\nmarked.use({ breaks: true });\n`,
      `import Turndown from 'turndown';\nconst turndown = new Turndown();\n`,
    ])
      assertFixed(fixture({ 'app.js': app, 'lib/count.js': made + target() }), 'worker-pool', {});
    for (const made of [
      `import { z } from './z.js';\nexport const schema = z.object();\n`,
      `import { z } from 'zod';\nexport const schema = z.object(listen());\n`,
      `import { createLogger } from 'winston';\nconst log = createLogger();\n`,
    ])
      refuses({ 'app.js': app, 'lib/count.js': made + target() });
  });
  it('is refused when something that cannot be cloned would cross', () => {
    refuses({ 'app.js': app.replace('request.body.n', 'request'), 'lib/count.js': target() });
    refuses({ 'app.js': app.replace('request.body.n', '() => 1'), 'lib/count.js': target() });
    refuses({ 'app.js': app.replace('request.body.n', '{ each(x) {} }'), 'lib/count.js': target() });
    refuses({ 'app.js': app.replace('request.body.n', 'new Account()'), 'lib/count.js': target() });
    refuses({ 'app.js': app.replace('request.body.n', 'this.n'), 'lib/count.js': target() });
    refuses({ 'app.js': app, 'lib/count.js': target(`${body}; n.report(total)`) });
    refuses({ 'app.js': app, 'lib/count.js': target(`${body}; return () => total`) });
    refuses({ 'app.js': app, 'lib/count.js': target(`${body}; throw new CountError(total)`) });
  });
  it('is refused when something stays behind', () => {
    refuses({ 'app.js': app, 'lib/count.js': `const seen = new Map();\n${target(`${body}; seen.set(n, total)`)}` });
    refuses({ 'app.js': app, 'lib/count.js': `let calls = 0;\n${target(`${body}; calls++`)}` });
    refuses({ 'app.js': app, 'lib/count.js': target(`${body}; n.list.push(total)`) });
    refuses({ 'app.js': app, 'lib/count.js': `import { listen } from './server.js';\nlisten();\n${target()}` });
    refuses({ 'app.js': app.replace('count(request', 'this.count(request'), 'lib/count.js': target() });
    refuses({ 'app.js': app, 'lib/count.js': target() }, { kind: 'file' });
    refuses({ 'app.js': app, 'lib/count.js': target() }, { dependencies: ['workerpool'] });
  });
});
