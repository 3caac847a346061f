import { strict as assert } from 'node:assert';
import type { FixContext } from '../../src/fixes/context.js';
import { assertFixed, assertRefused, fixesIn, type Fixture } from './support.js';

/** Every call of a function by its name, as the analysis would tell it. */
const callsOf =
  (texts: ReadonlyMap<string, string>, plain = true): NonNullable<FixContext['callsOf']> =>
  ({ file, at }) => {
    const name =
      /(?:function |const )?(\w+)(?= = |\()/.exec((texts.get(file) ?? '').slice(at).replace(/^export |^async /, '')) ??
      /(\w+) = $/.exec((texts.get(file) ?? '').slice(0, at));
    const places = [...texts].flatMap(([path, text]) =>
      [...text.matchAll(new RegExp(`(?<!function )\\b(?:\\w+\\.)?${name?.[1] ?? '?'}\\(\\w*\\)(?! \\{|: | =>)`, 'g'))].map((each) => ({
        file: path,
        at: each.index,
        end: each.index + each[0].length,
      })),
    );
    return { places, plain };
  };

const fixture = (files: Fixture['files'], plain = true): Fixture => {
  const texts = new Map(Object.entries(files).map(([file, text]) => [file, text.replace(/[⟦⟧]/g, '')]));
  return { api: 'fs.readFileSync', files, callsOf: callsOf(texts, plain) };
};

describe('a chain becomes asynchronous', () => {
  const helper = `import fs from 'node:fs';\n\nexport function load(p: string): string {\n  return ⟦fs.readFileSync(p, 'utf8')⟧;\n}\n`;

  it('across files, with types and parentheses', () => {
    assertFixed(
      fixture({
        'app.ts': `import { load } from './load.js';\n\nexport async function f(p: string) {\n  return { size: ⟦load(p)⟧.length };\n}\n\nexport async function g(p: string) {\n  if (!load(p)) return;\n}\n`,
        'load.ts': helper,
      }),
      'async-chain',
      {
        'app.ts': `import { load } from './load.js';\n\nexport async function f(p: string) {\n  return { size: (await load(p)).length };\n}\n\nexport async function g(p: string) {\n  if (!(await load(p))) return;\n}\n`,
        'load.ts': `import fs from 'node:fs';\n\nexport async function load(p: string): Promise<string> {\n  return await fs.promises.readFile(p, 'utf8');\n}\n`,
      },
    );
  });
  it('through array callbacks', () => {
    assertFixed(
      fixture({
        'app.ts': `import { load } from './load.js';\n\nexport async function f(ps: string[]) {\n  return ps.map((p) => ⟦load(p)⟧).join();\n}\n`,
        'load.ts': helper,
      }),
      'async-chain',
      {
        'app.ts': `import { load } from './load.js';\n\nexport async function f(ps: string[]) {\n  return (await Promise.all(ps.map(async (p) => await load(p)))).join();\n}\n`,
      },
    );
  });
  it('is refused when the package gives the function to others', () => {
    const files = (manifest: object, entry: string): Fixture['files'] => ({
      'app.js': `import { load } from './load.js';\n\nexport async function f(p) {\n  return ⟦load(p)⟧.length;\n}\n`,
      'load.js': helper.replaceAll(': string', ''),
      'index.js': entry,
      'package.json': JSON.stringify({ name: 'a', version: '1.0.0', ...manifest }),
    });
    const refused = (manifest: object, entry: string): void => {
      assertRefused(fixture(files(manifest, entry)), 'async-chain');
    };
    refused({ main: './dist/index.js' }, `export { load } from './load.js';\n`);
    refused({ exports: { '.': { import: './index.js' } } }, `export * from './load.js';\n`);
    refused({ main: './index.js' }, `module.exports = { ...require('./load.js'), other };\n`);
    refused({ main: './index.js' }, `const { load } = require('./load.js');\nmodule.exports = { load };\n`);
    for (const [manifest, entry] of [
      [{ main: './index.js', private: true }, `export { load } from './load.js';\n`],
      [{ main: './index.js' }, `export { other } from './other.js';\n`],
      [{ main: './index.js' }, `import './load.js';\nexport const other = 1;\n`],
      [{ main: './index.js' }, `require('./load.js');\nmodule.exports = { other };\n`],
      [{}, `export { load } from './load.js';\n`],
    ] as const)
      assert.ok(fixesIn(fixture(files(manifest, entry))).fixes.some(({ kind }) => kind === 'async-chain'));
  });
  it('under the name that another module gives it, and at the top of an ES module', () => {
    const files = {
      'app.js': `import * as lib from './lib.js';\n\nconst early = lib.read(a);\n\nexport async function f(p) {\n  return ⟦lib.read(p)⟧.length;\n}\n`,
      'lib.js': `export { load as read } from './load.js';\n`,
      'load.js': helper.replaceAll(': string', ''),
    };
    const texts = new Map(Object.entries(files).map(([file, text]) => [file, text.replace(/[⟦⟧]/g, '')]));
    const places = [...(texts.get('app.js') ?? '').matchAll(/lib\.read\(\w\)/g)].map((each) => ({
      file: 'app.js',
      at: each.index,
      end: each.index + each[0].length,
    }));
    const project = (more: Partial<Fixture> = {}): Fixture => ({
      api: 'fs.readFileSync',
      files,
      esm: true,
      callsOf: () => ({ places, plain: true }),
      ...more,
    });
    assertFixed(project(), 'async-chain', {
      'app.js': `import * as lib from './lib.js';\n\nconst early = await lib.read(a);\n\nexport async function f(p) {\n  return (await lib.read(p)).length;\n}\n`,
      'lib.js': files['lib.js'],
    });
    assertRefused(project({ esm: false }), 'async-chain');
    assertRefused(project({ files: { ...files, 'other.js': `import { read } from './lib.js';\nxs.sort(read);\n` } }), 'async-chain');
  });
  it('of a function that is its module, or is given to `exports`', () => {
    const chain = (load: string, more: Fixture['files'] = {}): Fixture => {
      const app = `const load = require('./load');\n\nmodule.exports.f = async (p) => ⟦load(p)⟧.length;\n`;
      const at = app.replace(/[⟦⟧]/g, '').indexOf('load(p)');
      return {
        api: 'fs.readFileSync',
        files: { 'app.js': app, 'load.js': `const fs = require('fs');\n\n${load}\n`, ...more },
        callsOf: () => ({ places: [{ file: 'app.js', at, end: at + 'load(p)'.length }], plain: true }),
      };
    };
    assertFixed(chain(`module.exports = (p) => ⟦fs.readFileSync(p)⟧;`), 'async-chain', {
      'app.js': `const load = require('./load');\n\nmodule.exports.f = async (p) => (await load(p)).length;\n`,
      'load.js': `const fs = require('fs');\n\nmodule.exports = async (p) => await fs.promises.readFile(p);\n`,
    });
    assertFixed(chain(`exports.load = function (p) {\n  return ⟦fs.readFileSync(p)⟧;\n};`), 'async-chain', {
      'load.js': `const fs = require('fs');\n\nexports.load = async function (p) {\n  return await fs.promises.readFile(p);\n};\n`,
    });
    const manifest = { 'package.json': JSON.stringify({ name: 'a', version: '1.0.0', main: 'load.js' }) };
    assertRefused(chain(`module.exports = (p) => ⟦fs.readFileSync(p)⟧;`, manifest), 'async-chain');
    assertRefused(chain(`module.exports = [(p) => ⟦fs.readFileSync(p)⟧];`), 'async-chain');
  });
  it('however others use the word', () => {
    const app = `import { load } from './load.js';\nexport async function f(p) {\n  ⟦load(p)⟧;\n}\n`;
    const chain = (more: string): Fixture => fixture({ 'app.js': app, 'load.js': helper.replaceAll(': string', ''), 'more.js': more });
    for (const more of [
      `const load = os.loadavg();\nshow(load);\n`,
      `import os from 'node:os';\nshow(os.load);\n`,
      `show(performance.load);\n`,
      `for (const load of loads) show(load);\n`,
    ])
      assert.ok(
        fixesIn(chain(more)).fixes.some(({ kind }) => kind === 'async-chain'),
        more,
      );
    for (const more of [
      `const load = require('./load.js').load;\nxs.sort(load);\n`,
      `const { load } = require('./load.js');\nxs.sort(load);\n`,
      `import * as lib from './load.js';\nxs.sort(lib.load);\n`,
    ])
      assertRefused(chain(more), 'async-chain');
  });
  it('leaves tests to their author', () => {
    const { fixes } = fixesIn(
      fixture({
        'app.ts': `import { load } from './load.js';\nexport async function f(p: string) {\n  ⟦load(p)⟧;\n}\n`,
        'load.ts': helper,
        'test/load.test.ts': `import { load } from '../load.js';\nload(x);\n`,
      }),
    );
    assert.match(fixes[0]?.title ?? '', /^Make load async .*; await it in test\/load\.test\.ts yourself$/);
  });
  it('is refused when somebody else may call it', () => {
    const app = `import { load } from './load.js';\nexport async function f(p: string) {\n  ⟦load(p)⟧;\n}\n`;
    assertRefused(fixture({ 'app.ts': app, 'load.ts': helper }, false), 'async-chain');
    assertRefused(fixture({ 'app.ts': `${app}export const table = { load };\n`, 'load.ts': helper }), 'async-chain');
    assertRefused(fixture({ 'app.ts': `${app}const early = load(app);\n`, 'load.ts': helper }), 'async-chain');
    assertRefused(fixture({ 'app.ts': `${app}process.on('exit', load);\n`, 'load.ts': helper }), 'async-chain');
    assertRefused(
      fixture({ 'app.ts': `${app}export const some = (ps: string[]) => ps.filter((p) => load(p));\n`, 'load.ts': helper }),
      'async-chain',
    );
    assertRefused({ ...fixture({ 'app.ts': app, 'load.ts': helper }), callsOf: () => null }, 'async-chain');
  });
  it('is refused where a function cannot return a promise', () => {
    const app = `import { load } from './load.js';\nexport async function f(p: string) {\n  ⟦load(p)⟧;\n}\n`;
    assertRefused(fixture({ 'app.ts': app, 'load.ts': helper.replace(': string {', ': asserts p {') }), 'async-chain');
    assertRefused(
      fixture({
        'app.ts': app,
        'load.ts': helper.replace('export function load', 'export function load(p: any): p is string;\nexport function load'),
      }),
      'async-chain',
    );
    assertRefused(
      fixture({ 'app.ts': app, 'load.ts': `import fs from 'node:fs';\nexport const load: Loader = (p) => ⟦fs.readFileSync(p)⟧;\n` }),
      'async-chain',
    );
  });
});
