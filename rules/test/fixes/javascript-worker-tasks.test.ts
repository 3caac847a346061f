import { strict as assert } from 'node:assert';
import { refusalsFor } from '../../src/fixes/fixes-for.js';
import type { Fix } from '../../src/fixes/fix.js';
import { planRound } from '../../src/fixes/plan.js';
import { assertFixed, fixesIn, openFixture, type Fixture } from './support.js';

const fixture = (files: Fixture['files'], more: Partial<Fixture> = {}): Fixture => ({
  api: 'loop',
  kind: 'loop',
  esm: true,
  dependencies: ['piscina'],
  files,
  ...more,
});

function reason(files: Fixture['files'], more: Partial<Fixture> = {}): string {
  const { finding, context } = openFixture(fixture(files, more));
  return refusalsFor(finding, context).find(({ kind }) => kind === 'worker-pool')?.reason ?? 'it is offered';
}

const loop = '⟦for (let i = 0; i < n; i++) total += i⟧';
const handler = (inside: string): string => `app.get('/', async (req, res) => {\n${inside}\n  res.json(total);\n});\n`;
const block = (before: string, text: string): Fixture['files'] => ({ 'app.js': handler(`  ${before}\n  ⟦${text}⟧`) });

describe('a function of the own file of a handler', () => {
  const app = (call: string, below: string): Fixture['files'] => ({
    'src/app.js': `import { EOL } from 'node:os';\nimport express from 'express';\n\nconst STEP = 2;\nconst app = express();\nlet calls = 0;\n\napp.get('/', async (req, res) => {\n  res.json(⟦${call}⟧, steps(4));\n});\n\n/** Steps. */\nfunction steps(n) {\n  return n / STEP;\n}\n\n${below}`,
  });
  const count = (inside: string): string => `function count(n) {\n  let total = 0;\n  ${inside}\n  return total;\n}\n`;

  it('moves to a module of its own, with what it needs', () => {
    assertFixed(fixture(app('count(Number(req.query.n))', count(`${loop};\n  total += steps(n) + EOL;`))), 'worker-pool', {
      'src/app.js': `import express from 'express';\nimport { pool } from './worker-pool.js';\nimport { steps } from './count.worker.js';\n\nconst app = express();\nlet calls = 0;\n\napp.get('/', async (req, res) => {\n  res.json(await pool.run([Number(req.query.n)], { filename: new URL('./count.worker.js', import.meta.url).href }), steps(4));\n});\n\n`,
      'src/count.worker.js': `import { EOL } from 'node:os';\n\nconst STEP = 2;\n\n/** Steps. */\nexport function steps(n) {\n  return n / STEP;\n}\n\nfunction count(n) {\n  let total = 0;\n  for (let i = 0; i < n; i++) total += i;\n  total += steps(n) + EOL;\n  return total;\n}\n\nexport default (args) => count(...args);\n`,
      'src/worker-pool.js': `import { Piscina } from 'piscina';\n\nexport const pool = new Piscina();\n`,
    });
  });
  it('stays when the module keeps something for it', () => {
    assert.match(reason(app('count(Number(req.query.n))', count(`${loop};\n  calls++;`))), /`calls`, which the module keeps and changes/);
    assert.match(reason(app('count(Number(req.query.n))', count(`${loop};\n  app.emit('count', total);`))), /`app`, which is made once/);
    assert.match(reason(app('count(req)', count(`${loop};`))), /`req` cannot be sent/);
    assert.match(reason(app('count((x) => x)', count(`${loop};`))), /cannot be sent/);
    assert.match(reason(app('count(1)', count(`${loop};`).replace('function', 'function*'))), /generator/);
    assert.match(reason(app('count(1)', `export ${count(`${loop};`)}`)), /other modules import/);
    assert.match(
      reason({
        'src/app.js': `export async function f(store) {\n  return ⟦store.count(1)⟧;\n}\nconst made = { count(n) { let total = 0; ${loop}; return total; } };\n`,
      }),
      /method/,
    );
  });
});

describe('a loop in a handler', () => {
  it('becomes a function of what it reads, and gives what it makes', () => {
    assertFixed(
      fixture({
        'app.js': `import { total as zero } from './zero.js';\n\n${handler(`  const n = Number(req.query.n);\n  let total = zero;\n  ⟦for (let i = 0; i < n; i++) {\n    total += i * req.body.factor;\n  }⟧`)}`,
        'zero.js': 'export const total = 0;\n',
      }),
      'worker-pool',
      {
        'app.js': `import { total as zero } from './zero.js';\nimport { pool } from './worker-pool.js';\n\n${handler(`  const n = Number(req.query.n);\n  const total = await pool.run([n, req.body.factor], { filename: new URL('./compute-total.worker.js', import.meta.url).href });`)}`,
        'compute-total.worker.js': `import { total as zero } from './zero.js';\n\nfunction computeTotal(n, factor) {\n  let total = zero;\n  for (let i = 0; i < n; i++) {\n    total += i * factor;\n  }\n  return total;\n}\n\nexport default (args) => computeTotal(...args);\n`,
      },
    );
  });
  it('gives back what it assigns, with its types', () => {
    const parameters = `app.get('/', async (req: Request, n: number, total: number) => {\n`;
    assertFixed(
      fixture({ 'app.ts': `import './set-up.js';\n\n${parameters}  total = 1;\n  ${loop}\n  return total;\n});\n` }),
      'worker-pool',
      {
        'app.ts': `import './set-up.js';\nimport { pool } from './worker-pool.js';\nimport { type computeTotal } from './compute-total.worker.js';\n\n${parameters}  total = 1;\n  total = await pool.run([n, total], { filename: new URL('./compute-total.worker.js', import.meta.url).href }) as ReturnType<typeof computeTotal>;\n  return total;\n});\n`,
        'compute-total.worker.ts': `export function computeTotal(n: number, total: number) {\n  for (let i = 0; i < n; i++) total += i\n  return total;\n}\n\nexport default (args: Parameters<typeof computeTotal>) => computeTotal(...args);\n`,
      },
    );
  });
  it('stays where it is when something would be left behind', () => {
    const start = 'let total = 0; const n = Number(req.query.n);';
    assert.match(reason(block(start, 'for (let i = 0; i < n; i++) { if (i > 9) return; total += i; }')), /returns out of the middle/);
    assert.match(reason(block(start, 'for (let i = 0; i < n; i++) total += await i;')), /waits for something/);
    assert.match(reason(block(start, 'for (let i = 0; i < n; i++) res.write(String(total));')), /makes nothing|`res`/);
    assert.match(reason(block(start, 'for (let i = 0; i < n; i++) total += res.size(i);')), /`res`, which cannot be sent/);
    assert.match(reason(block(start, 'for (let i = 0; i < n; i++) total += this.step;')), /`this`/);
    assert.match(
      reason(block(`${start} const step = (x) => x;`, 'for (let i = 0; i < n; i++) total += step(i);')),
      /`step`, which cannot be sent/,
    );
    assert.match(
      reason(block(`${start} const seen = cache.get(n); hold(seen);`, 'for (let i = 0; i < n; i++) seen.push(i);')),
      /changes `seen`/,
    );
    assert.match(
      reason({ 'app.js': `let total = 0;\n${handler(`  const n = 9;\n  ${loop}`)}` }),
      /changes `total`|`total`, which the module keeps/,
    );
    assert.match(reason({ 'app.js': handler(`  const n = 9;\n  let total = 0;\n  ${loop}`).replace('async ', '') }), /cannot wait/);
  });
});

describe('a library call in a handler', () => {
  const login = (call: string): Fixture['files'] => ({
    'src/login.js': `import bcrypt from 'bcryptjs';\n\nexport async function login(request) {\n  return { hash: ⟦${call}⟧ };\n}\n`,
  });
  const kdf: Partial<Fixture> = { api: 'bcryptjs.hashSync', kind: 'kdf' };
  it('is made by a worker', () => {
    assertFixed(fixture(login('bcrypt.hashSync(request.body.password, 12)'), kdf), 'worker-pool', {
      'src/login.js': `import { pool } from './worker-pool.js';\n\nexport async function login(request) {\n  return { hash: await pool.run([request.body.password, 12], { filename: new URL('./bcryptjs-hash-sync.worker.js', import.meta.url).href }) };\n}\n`,
      'src/bcryptjs-hash-sync.worker.js': `import bcrypt from 'bcryptjs';\n\nexport default (args) => bcrypt.hashSync(...args);\n`,
    });
    assertFixed(fixture(login('bcrypt.hash(request.body.password, 12)'), kdf), 'worker-pool', {
      'src/login.js': `import { pool } from './worker-pool.js';\n\nexport async function login(request) {\n  return { hash: pool.run([request.body.password, 12], { filename: new URL('./bcryptjs-hash.worker.js', import.meta.url).href }) };\n}\n`,
    });
  });
  it('is made by a worker where it stands, when a helper gives its promise on', () => {
    const service = (call: string, head = ''): string =>
      `import bcrypt from 'bcryptjs';\n\nexport class Passwords {\n${head}  hash(password) {\n    return ${call};\n  }\n}\n`;
    const files = (call: string, head?: string): Fixture['files'] => ({
      'src/login.js': `export const login = async (request, passwords) => ({ hash: await ⟦passwords.hash(request.body.password)⟧ });\n`,
      'src/passwords.js': service(`⟦${call}⟧`, head),
    });
    const api: Partial<Fixture> = { api: 'bcryptjs.hash', kind: 'kdf' };
    const run = (rounds: string): string =>
      `pool.run([password, ${rounds}], { filename: new URL('./bcryptjs-hash.worker.js', import.meta.url).href })`;
    const after = (text: string): string => text.replace(`import bcrypt from 'bcryptjs'`, `import { pool } from './worker-pool.js'`);
    const field = `  rounds = 12;\n\n`;
    assertFixed(fixture(files('bcrypt.hash(password, 12)'), api), 'worker-pool', { 'src/passwords.js': after(service(run('12'))) });
    assertFixed(fixture(files('bcrypt.hash(password, this.rounds)', field), api), 'worker-pool', {
      'src/passwords.js': after(service(run('this.rounds'), field)),
    });
    for (const [call, head] of [
      ['bcrypt.hash(password, 12, (error, hash) => hash)', ''],
      ['bcrypt.hash(password, this.rounds)', ''],
      ['bcrypt.hash(password, this.rounds)', '  rounds = new Rounds();\n\n'],
      ['bcrypt.hash(password, this.rounds)', '  constructor(options) {\n    this.rounds = options.rounds;\n  }\n\n'],
      ['bcrypt.hashSync(password, 12)', ''],
    ])
      assert.notEqual(reason(files(call ?? '', head), api), 'it is offered', call);
  });
  it('is not in a module that a worker loads, nor does a worker load what comes to hold a pool', () => {
    const worker = { 'src/login.worker.js': `import { check } from './login.js';\n\nexport default (args) => check(...args);\n` };
    assert.match(reason({ ...login('bcrypt.hash(request.body.password, 12)'), ...worker }, kdf), /a worker loads src\/login.js/);
    const { fixes } = fixesIn(
      fixture({
        'app.js': `import { count } from './lib/count.js';\n\nexport async function f(request) {\n  return ⟦count(request.body.n)⟧;\n}\n`,
        'lib/count.js': `export function count(n) {\n  let total = 0;\n  ${loop};\n  return total;\n}\n`,
      }),
    );
    const [fix] = fixes;
    assert.deepEqual(fix?.loads, ['lib/count.js']);
    const pooled: Fix = { ...fix, loads: [], creates: [], edits: [{ file: 'lib/count.js', at: 0, end: 0, text: '// pool\n' }] };
    const { finding } = openFixture(fixture(login('bcrypt.hash(request.body.password, 12)'), kdf));
    for (const pair of [
      [fix, pooled],
      [pooled, fix],
    ]) {
      const plan = planRound(
        pair.map((each) => ({ finding, fix: each })),
        () => false,
      );
      assert.deepEqual([plan.applied.length, plan.deferred.length], [1, 1]);
    }
  });
  it('is not, when it is given a function or a handle, or its library is not known', () => {
    assert.match(reason(login('bcrypt.hash(request.body.password, 12, (error, hash) => hash)'), kdf), /cannot be sent/);
    assert.match(reason(login('bcrypt.hashSync(request, 12)'), kdf), /`request` cannot be sent/);
    assert.match(reason(login('request.hasher.hashSync(request.body.password)'), kdf), /not known/);
  });
});

describe('a pool of workerpool', () => {
  const pool = `import workerpool from 'workerpool';\n\nexport const pool = workerpool.pool(new URL('./tasks.js', import.meta.url).pathname);\n`;
  const files = (tasks: string): Fixture['files'] => ({
    'app.js': `import { count } from './lib/count.js';\nimport { pool } from './pool.js';\n\nexport async function f(request) {\n  return ⟦count(request.body.n)⟧ + (await pool.exec('resize', [1]));\n}\n`,
    'lib/count.js': `export function count(n) {\n  let total = 0;\n  ${loop};\n  return total;\n}\n`,
    'pool.js': pool,
    'tasks.js': tasks,
  });
  it('learns the function, and is asked for it by its name', () => {
    const tasks = `import workerpool from 'workerpool';\nimport { resize } from './lib/resize.js';\n\nworkerpool.worker({ resize });\n`;
    assertFixed(fixture(files(tasks), { dependencies: ['workerpool'] }), 'worker-pool', {
      'app.js': `import { pool } from './pool.js';\n\nexport async function f(request) {\n  return (await pool.exec('count', [request.body.n])) + (await pool.exec('resize', [1]));\n}\n`,
      'tasks.js': `import workerpool from 'workerpool';\nimport { resize } from './lib/resize.js';\nimport { count } from './lib/count.js';\n\nworkerpool.worker({ resize, count });\n`,
    });
  });
  it('that has no script is left alone', () => {
    assert.match(reason(files('export {};\n'), { dependencies: ['workerpool'] }), /no pool of `workerpool` with a script/);
  });
});
