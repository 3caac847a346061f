import type { Awaits } from '../../src/catalog/model.js';
import { assertFixed, assertRefused, type Fixture } from './support.js';

const EXPRESS: Awaits = { since: { package: 'express', major: 5 } };

/** The function is handed to `app.get(…)`, by a library that waits as told. */
const fixture = (text: string, awaits: Awaits, ranges: Readonly<Record<string, string>> = {}): Fixture => {
  const plain = text.replace(/[⟦⟧]/g, '');
  const at = plain.indexOf('app.get(');
  const end = !plain.includes('\n);') ? plain.lastIndexOf(')') + 1 : plain.indexOf('\n);') + 2;
  return {
    api: 'fs.readFileSync',
    ranges,
    files: { 'app.js': text },
    callsOf: () => ({ places: [], plain: true, handed: [{ file: 'app.js', at, end, awaits }] }),
  };
};
const handler = (body: string, parameters = 'req, res'): string =>
  `import fs from 'fs';\napp.get('/', (${parameters}) => {\n${body}\n});\n`;
const READ = `⟦fs.readFileSync('a', 'utf8')⟧`;

describe('a handler that its library waits for', () => {
  it('becomes asynchronous', () => {
    assertFixed(fixture(handler(`  return ${READ}.trim();`), {}), 'async-alternative', {
      'app.js': `import fs from 'fs';\napp.get('/', async (req, res) => {\n  return (await fs.promises.readFile('a', 'utf8')).trim();\n});\n`,
    });
    assertFixed(
      fixture(`import fs from 'fs';\nconst read = (req, res) => res.send(${READ});\napp.get('/', read);\n`, EXPRESS, { express: '^5.1.0' }),
      'async-alternative',
      {
        'app.js': `import fs from 'fs';\nconst read = async (req, res) => res.send(await fs.promises.readFile('a', 'utf8'));\napp.get('/', read);\n`,
      },
    );
  });
  it('passes its errors on where its library takes no promise', () => {
    for (const range of ['^4.21.0', '>=4', 'latest', 'workspace:*'])
      assertFixed(
        fixture(handler(`  // The text.\n\n  res.send(${READ} + \`\n  a\`);`), EXPRESS, { express: range }),
        'async-alternative',
        {
          'app.js': `import fs from 'fs';\napp.get('/', async (req, res, next) => {\n  try {\n    // The text.\n\n    res.send((await fs.promises.readFile('a', 'utf8')) + \`\n  a\`);\n  } catch (error) {\n    next(error);\n  }\n});\n`,
        },
      );
    assertFixed(fixture(handler(`  return ${READ};`, 'req, res, done'), EXPRESS), 'async-alternative', {
      'app.js': `import fs from 'fs';\napp.get('/', async (req, res, done) => {\n  try {\n    return await fs.promises.readFile('a', 'utf8');\n  } catch (error) {\n    return done(error);\n  }\n});\n`,
    });
    assertFixed(fixture(`import fs from 'fs';\napp.get('/', (req, res) => res.send(!${READ}));\n`, EXPRESS), 'async-alternative', {
      'app.js': `import fs from 'fs';\napp.get('/', async (req, res, next) => {\n    try {\n        return res.send(!(await fs.promises.readFile('a', 'utf8')));\n    } catch (error) {\n        return next(error);\n    }\n});\n`,
    });
  });
  it('stays synchronous where errors would go unhandled', () => {
    const inTry = (more: string): string => handler(`  try {\n    res.send(${READ});\n  } catch (error) {\n    next(error);\n  }${more}`);
    assertFixed(fixture(inTry(''), EXPRESS, { express: '4' }), 'async-alternative', {});
    for (const parameters of ['req', 'error, req, res, next', 'req, res, ...rest', 'req, { send }, { next }'])
      assertRefused(fixture(handler(`  return ${READ};`, parameters), EXPRESS), 'async-alternative');
    assertRefused(fixture(handler(`  const next = 1;\n  return ${READ};`), EXPRESS), 'async-alternative');
  });
  it('stays synchronous where it answers in another way', () => {
    const fastify: Awaits = { parameters: 2, answers: true };
    assertRefused(fixture(handler(`  if (req.x) return;\n  res.send(${READ});`), fastify), 'async-alternative');
    assertRefused(fixture(handler(`  if (req.x) {\n    res.send(${READ});\n  }`), fastify), 'async-alternative');
    assertRefused(fixture(handler(`  later(() => res.send(''), ${READ});`), fastify), 'async-alternative');
    assertRefused(fixture(handler(`  done(null, ${READ});`, 'req, res, done'), fastify), 'async-alternative');
    assertFixed(fixture(handler(`  if (req.x) {\n    return ${READ};\n  }\n  return '';`), fastify), 'async-alternative', {});
  });
  it('returns its answer where whoever gives a promise answers by its value', () => {
    const fastify: Awaits = { parameters: 2, answers: true };
    assertFixed(fixture(handler(`  res.code(200).send(${READ});`), fastify), 'async-alternative', {
      'app.js': `import fs from 'fs';\napp.get('/', async (req, res) => {\n  return res.code(200).send(await fs.promises.readFile('a', 'utf8'));\n});\n`,
    });
    assertFixed(
      fixture(handler(`  if (req.x) {\n    return res.redirect('/');\n  } else {\n    res.send(${READ});\n  }`), fastify),
      'async-alternative',
      {
        'app.js': `import fs from 'fs';\napp.get('/', async (req, res) => {\n  if (req.x) {\n    return res.redirect('/');\n  } else {\n    return res.send(await fs.promises.readFile('a', 'utf8'));\n  }\n});\n`,
      },
    );
  });
});

describe('what is read before the wait and written after it', () => {
  const refuses = (text: string): void => {
    assertRefused({ api: 'fs.statSync', files: { 'app.js': `import fs from 'fs';\n${text}` } }, 'async-alternative');
    assertRefused({ api: 'fs.statSync', files: { 'app.js': `import fs from 'fs';\n${text}` } }, 'async-chain');
  };
  const turns = (text: string): void => {
    assertFixed({ api: 'fs.statSync', files: { 'app.js': `import fs from 'fs';\n${text}` } }, 'async-alternative', {});
  };
  it('is not shared with others', () => {
    refuses(`let total = 0;\nasync function f(p) {\n  total += ⟦fs.statSync(p)⟧.size;\n}\n`);
    refuses(`let total = 0;\nasync function f(p) {\n  total = total + ⟦fs.statSync(p)⟧.size;\n}\n`);
    refuses(`async function f(p, stats) {\n  stats.size += ⟦fs.statSync(p)⟧.size;\n}\n`);
    refuses(`async function f(p, stats) {\n  stats.size = stats.size + ⟦fs.statSync(p)⟧.size;\n}\n`);
    refuses(`class A {\n  async f(p) {\n    this.size += ⟦fs.statSync(p)⟧.size;\n  }\n}\n`);
    refuses(`async function f(ps) {\n  let total = 0;\n  ps.map((p) => {\n    total += ⟦fs.statSync(p)⟧.size;\n  });\n}\n`);
    refuses(`async function f(ps) {\n  const out = [];\n  ps.map((p) => {\n    out.push(⟦fs.statSync(p)⟧.size);\n  });\n}\n`);
  });
  it('may be a variable of the function', () => {
    turns(`async function f(ps) {\n  let total = 0;\n  for (const p of ps) total += ⟦fs.statSync(p)⟧.size;\n}\n`);
    turns(`let last;\nasync function f(p) {\n  last = ⟦fs.statSync(p)⟧.size;\n}\n`);
    turns(`async function f(ctx) {\n  ctx.body = { size: ⟦fs.statSync(ctx.path)⟧.size };\n}\n`);
    turns(`let last;\nasync function f(p) {\n  last ??= ⟦fs.statSync(p)⟧.size;\n}\n`);
  });
  it('is not kept after others have forgotten it', () => {
    const forgets = (how: string, fills: string): string =>
      `const kept = new Map();\nlet last;\n${how}\nasync function f(p) {\n  ${fills}\n}\n`;
    for (const how of ['function forget() {\n  last = undefined;\n}', 'const forget = () => (last = null);']) {
      refuses(forgets(how, `last ??= ⟦fs.statSync(p)⟧.size;`));
      refuses(forgets(how, `if (!last) {\n    last = ⟦fs.statSync(p)⟧.size;\n  }`));
    }
    for (const how of ['delete(1)', 'clear()'])
      refuses(forgets(`const forget = () => kept.${how};`, `if (!kept.has(p)) {\n    kept.set(p, ⟦fs.statSync(p)⟧.size);\n  }`));
    turns(forgets('let other;\nfunction forget() {\n  other = null;\n}', `last ??= ⟦fs.statSync(p)⟧.size;`));
    turns(forgets('const set = (n) => {\n  last = n;\n};', `last ??= ⟦fs.statSync(p)⟧.size;`));
  });
});
