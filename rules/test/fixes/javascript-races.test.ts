import { strict as assert } from 'node:assert';
import type { Fix } from '../../src/fixes/fix.js';
import { assertFixed, assertRefused, fixesIn, type Fixture } from './support.js';

const one = (body: string, api = 'fs.readFileSync', head = ''): Fixture => ({
  api,
  files: { 'a.js': `import fs from 'node:fs';\n\n${head}export async function f(p, name) {\n${body}\n}\n` },
});
const becomes = (from: string, to: string, api?: string): void => {
  assertFixed(one(from, api), 'async-alternative', { 'a.js': one(to, api).files['a.js'] ?? '' });
};
const offer = (fixture: Fixture): Fix | undefined => fixesIn(fixture).fixes.find(({ kind }) => kind === 'async-alternative');
const READ = `⟦fs.readFileSync(p)⟧`;
const KEPT = 'let n = 0;\nconst users = new Map();\nclass Terminal {}\n';

describe('between two steps that were one', () => {
  it('a folder may be made and a file deleted by somebody else', () => {
    becomes(
      `  if (!fs.existsSync(p)) ⟦fs.mkdirSync(p)⟧;`,
      `  if (!fs.existsSync(p)) await fs.promises.mkdir(p).catch((err) => { if (err.code !== 'EEXIST') throw err; });`,
      'fs.mkdirSync',
    );
    becomes(
      `  if (fs.existsSync(p)) {\n    ⟦fs.unlinkSync(p)⟧;\n  }`,
      `  if (fs.existsSync(p)) {\n    await fs.promises.unlink(p).catch((err) => { if (err.code !== 'ENOENT') throw err; });\n  }`,
      'fs.unlinkSync',
    );
    becomes(
      `  const isThere = fs.existsSync(p);\n  if (!isThere) return;\n  ⟦fs.unlinkSync(p)⟧;`,
      `  const isThere = fs.existsSync(p);\n  if (!isThere) return;\n  await fs.promises.unlink(p).catch((err) => { if (err.code !== 'ENOENT') throw err; });`,
      'fs.unlinkSync',
    );
    for (const test of ['const isThere = fs.existsSync(name)', 'let isThere = fs.existsSync(p)', 'const isThere = () => fs.existsSync(p)'])
      becomes(
        `  ${test};\n  if (!isThere) return;\n  ⟦fs.unlinkSync(p)⟧;`,
        `  ${test};\n  if (!isThere) return;\n  await fs.promises.unlink(p);`,
        'fs.unlinkSync',
      );
    becomes(
      `  if (!fs.existsSync(p)) ⟦fs.mkdirSync(p, { recursive: true })⟧;`,
      `  if (!fs.existsSync(p)) await fs.promises.mkdir(p, { recursive: true });`,
      'fs.mkdirSync',
    );
    becomes(
      `  if (!fs.existsSync(p)) {\n    return 404;\n  }\n  ⟦fs.rmSync(p)⟧;`,
      `  if (!fs.existsSync(p)) {\n    return 404;\n  }\n  await fs.promises.rm(p).catch((err) => { if (err.code !== 'ENOENT') throw err; });`,
      'fs.rmSync',
    );
    becomes(
      `  if (fs.existsSync(p)) console.log(p);\n  ⟦fs.rmSync(p)⟧;`,
      `  if (fs.existsSync(p)) console.log(p);\n  await fs.promises.rm(p);`,
      'fs.rmSync',
    );
    becomes(`  if (fs.existsSync(name)) ⟦fs.unlinkSync(p)⟧;`, `  if (fs.existsSync(name)) await fs.promises.unlink(p);`, 'fs.unlinkSync');
  });
  it('no update is lost', () => {
    assertRefused(one(`  const old = n;\n  const text = ${READ};\n  n = old + text.length;`, 'fs.readFileSync', KEPT), 'async-alternative');
    assert.ok(offer(one(`  const text = ${READ};\n  const old = n;\n  n = old + text.length;`, 'fs.readFileSync', KEPT)));
    assert.ok(offer(one(`  const old = n;\n  await g();\n  const text = ${READ};\n  n = old + text.length;`, 'fs.readFileSync', KEPT)));
  });
  const refused = (body: string, api = 'fs.readFileSync'): void => assertRefused(one(body, api, KEPT), 'async-alternative');
  const preferred = (body: string, api = 'fs.readFileSync'): void => {
    assert.equal(offer(one(body, api, KEPT))?.preferred, true, body);
  };
  it('what all requests see is not tested before the wait and written after it', () => {
    refused(`  if (users.has(name)) throw new Error(name);\n  users.set(name, ${READ});`);
    refused(`  if (users.has(name)) throw new Error(name);\n  else users.set(name, ${READ});`);
    refused(`  if (n === 0) return null;\n  const text = ${READ};\n  n--;\n  return text;`);
    refused(`  if (n > 0) {\n    const text = ${READ};\n    n -= 1;\n    return text;\n  }`);
    preferred(`  if (users.has(name)) return users.get(name);\n  users.set(name, ${READ});`);
    preferred(`  if (!users.has(name)) users.set(name, ${READ});\n  return users.get(name);`);
    preferred(`  let text = kept[p];\n  if (text === undefined) {\n    text = ${READ};\n    kept[p] = text;\n  }\n  return text;`);
    preferred(`  if (users.has(name)) throw new Error(name);\n  await g();\n  users.set(name, ${READ});`);
    preferred(
      `  return lock.runExclusive(async () => {\n    if (users.has(name)) throw new Error(name);\n    users.set(name, ${READ});\n  });`,
    );
    preferred(
      `  const done = await mutex.acquire();\n  if (users.has(name)) throw new Error(name);\n  users.set(name, ${READ});\n  done();`,
    );
  });
  it('nor is a file, unless nobody else has it', () => {
    const at = '`${DIR}/${name}`';
    refused(`  const file = ${at};\n  const text = ⟦fs.readFileSync(file)⟧;\n  fs.writeFileSync(file, text + name);`);
    refused(`  if (fs.existsSync(${at})) return null;\n  ⟦fs.writeFileSync(${at}, name)⟧;`, 'fs.writeFileSync');
    refused(`  ⟦fs.writeFileSync(OUT, name)⟧;\n  return fs.readFileSync(OUT);`, 'fs.writeFileSync');
    const atomic = `import save from 'write-file-atomic';\nimport fse from 'fs-extra';\n`;
    for (const write of ['save.sync', 'fse.outputJsonSync'])
      assertRefused(
        one(`  const file = ${at};\n  const text = ⟦fs.readFileSync(file)⟧;\n  ${write}(file, text + name);`, 'fs.readFileSync', atomic),
        'async-alternative',
      );
    preferred(`  if (!fs.existsSync(p)) return null;\n  return ${READ};`);
    preferred(`  const text = ${READ};\n  fs.writeFileSync(name, text);`);
    preferred(
      `  const file = \`\${DIR}/\${randomUUID()}\`;\n  if (fs.existsSync(file)) return;\n  ⟦fs.writeFileSync(file, name)⟧;`,
      'fs.writeFileSync',
    );
    preferred(`  ⟦fs.writeFileSync(${at}, name)⟧;\n  return fs.readFileSync(${at});`, 'fs.writeFileSync');
  });
  it('a transaction on a connection that everybody has stays one step', () => {
    refused(`  db.run('BEGIN TRANSACTION');\n  db.run(sql, ${READ});\n  db.run('COMMIT');`);
    preferred(`  db.run('BEGIN');\n  db.run(sql, name);\n  db.run('COMMIT');\n  return ${READ};`);
    preferred(`  await db.run('BEGIN');\n  await db.run(sql, ${READ});\n  await db.run('COMMIT');`);
  });
  it('what is made where it is not there yet is not seen half made', () => {
    const warns = (body: string): void => {
      assert.equal(offer(one(body))?.preferred, false, body);
    };
    warns(`  const isNew = !fs.existsSync(p);\n  const db = open(p);\n  if (isNew) db.exec(⟦fs.readFileSync(name)⟧);`);
    warns(`  if (!fs.existsSync(p)) {\n    const db = new Database(p);\n    db.exec(⟦fs.readFileSync(name)⟧);\n  }`);
    preferred(`  if (!fs.existsSync(p)) return null;\n  send(p);\n  return ${READ};`);
    preferred(`  if (!fs.existsSync(p)) {\n    console.log(p);\n  }\n  return ${READ};`);
    preferred(`  const isNew = !fs.existsSync(p);\n  await open(p);\n  return isNew ? ${READ} : '';`);
  });
  it('where only one request may see it, a warning says so, and the fix is not preferred', () => {
    const cautious = (body: string, api = 'fs.readFileSync'): void => {
      const fix = offer(one(body, api, KEPT));
      assert.equal(fix?.preferred, false);
      assert.match(fix.title, /may have changed by then/);
    };
    cautious(`  if (this.taken) throw new Error(name);\n  this.taken = ${READ};`);
    cautious(`  const text = ${READ};\n  fs.writeFileSync(p, text + name);`);
    cautious(`  let one = find(p);\n  if (!one) {\n    one = new Terminal(p, ${READ});\n  }\n  return one;`);
    preferred(`  let one = find(p);\n  if (!one) {\n    one = new Date(${READ});\n  }\n  return one;`);
    preferred(`  let one = find(p);\n  if (!one) {\n    one = ${READ};\n  }\n  return new Terminal(one);`);
    cautious(`  if (fs.existsSync(p)) return null;\n  ⟦fs.writeFileSync(p, name)⟧;`, 'fs.writeFileSync');
  });
});

describe('callbacks of array methods', () => {
  it('of `map` are gathered, and the edit is of either kind', () => {
    const fixture = one(`  return ['a', 'b'].map((each) => ⟦fs.readFileSync(each)⟧);`);
    for (const kind of ['async-alternative', 'async-chain'] as const)
      assertFixed(fixture, kind, {
        'a.js': one(`  return await Promise.all(['a', 'b'].map(async (each) => await fs.promises.readFile(each)));`).files['a.js'] ?? '',
      });
  });
  it('of `forEach` over an array become a loop', () => {
    becomes(
      `  const out = [];\n  Object.keys(name).forEach((each) => {\n    if (!each) return;\n    out.push(⟦fs.readFileSync(each)⟧);\n  });\n  return out;`,
      `  const out = [];\n  for (const each of Object.keys(name)) {\n    if (!each) continue;\n    out.push(await fs.promises.readFile(each));\n  }\n  return out;`,
    );
    becomes(`  ['a'].forEach((each) => g(⟦fs.readFileSync(each)⟧));`, `  for (const each of ['a']) g(await fs.promises.readFile(each));`);
    becomes(
      `  ['a'].forEach(({ to }, i) => g(i, ⟦fs.readFileSync(to)⟧));`,
      `  for (const [i, { to }] of ['a'].entries()) g(i, await fs.promises.readFile(to));`,
    );
  });
  it('stay where they are over what may be a map, with an index, or where `return` would end another loop', () => {
    for (const body of [
      `  name.forEach((each) => { ⟦fs.readFileSync(each)⟧; });`,
      `  ['a'].forEach((each, i, all) => { ⟦fs.readFileSync(each + i)⟧; });`,
      `  ['a'].forEach((each, i = 1) => { ⟦fs.readFileSync(each + i)⟧; });`,
      `  ['a'].forEach((each) => {\n    for (;;) return;\n    ⟦fs.readFileSync(each)⟧;\n  });`,
      `  return ['a'].filter((each) => ⟦fs.readFileSync(each)⟧);`,
    ])
      assert.equal(offer(one(body)), undefined, body);
  });
  it('who does not wait for a function that waits for nothing may rely on that it is done', () => {
    const called = (caller: string, body = `  return ${READ};`): Fix | undefined => {
      const head = `import fs from 'node:fs';\n\nexport async function f(p) {\n${body}\n}\n\nexport function g(ps) {\n`;
      const at = head.replace(/[⟦⟧]/g, '').length + caller.indexOf('f(p)');
      return offer({
        api: 'fs.readFileSync',
        files: { 'a.js': `${head}${caller}\n}\n` },
        callsOf: () => ({ places: [{ file: 'a.js', at, end: at + 'f(p)'.length }], plain: true }),
      });
    };
    for (const caller of ['  f(p);\n  done();', '  ps.forEach((p) => { f(p); });', '  ps.forEach((p) => f(p));', '  (f(p));']) {
      const fix = called(caller);
      assert.equal(fix?.preferred, false, caller);
      assert.match(fix.title, /who calls f without await goes on before it is done/);
    }
    for (const caller of ['  return f(p);', '  const x = f(p);', '  void f(p);', '  f(p).catch(log);', '  return ps.map((p) => f(p));'])
      assert.equal(called(caller)?.preferred, true, caller);
    assert.equal(called('  f(p);', `  await wait();\n  return ${READ};`)?.preferred, true);
  });
});
