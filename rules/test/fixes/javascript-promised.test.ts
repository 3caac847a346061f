import { assertFixed, assertRefused, type Fixture } from './support.js';

const one = (api: string, source: string, file: string): Fixture => ({ api, kind: 'process', files: { [file]: source } });
const turns = (api: string, from: string, to: string, file = 'a.js'): void =>
  assertFixed(one(api, from, file), 'async-alternative', { [file]: to });
const refuses = (api: string, source: string, file = 'a.js'): void => assertRefused(one(api, source, file), 'async-alternative');

describe('callback functions are promisified', () => {
  it('commands give what they gave', () => {
    turns(
      'child_process.execFileSync',
      `import { execFileSync } from 'node:child_process';\n\nexport async function f(p) {\n  return ⟦execFileSync('wc', ['-l', p], { encoding: 'utf8' })⟧.trim();\n}\n`,
      `import { execFile } from 'node:child_process';\nimport { promisify } from 'node:util';\n\nconst execFileAsync = promisify(execFile);\n\nexport async function f(p) {\n  return (await execFileAsync('wc', ['-l', p], { encoding: 'utf8' })).stdout.trim();\n}\n`,
    );
    turns(
      'child_process.execSync',
      `const cp = require('child_process');\nconst { promisify } = require('util');\n\nmodule.exports = async (dir) => ⟦cp.execSync('ls', { cwd: dir })⟧;\n`,
      `const cp = require('child_process');\nconst { promisify } = require('util');\n\nconst execAsync = promisify(cp.exec);\n\nmodule.exports = async (dir) => (await execAsync('ls', { cwd: dir, encoding: 'buffer' })).stdout;\n`,
    );
    turns(
      'child_process.execSync',
      `import { execSync } from 'child_process';\nimport { promisify } from 'util';\nimport { exec } from 'child_process';\nconst run = promisify(exec);\nexport async function f() {\n  await run('x');\n  ⟦execSync('touch a')⟧;\n}\n`,
      `import { promisify } from 'util';\nimport { exec } from 'child_process';\nconst run = promisify(exec);\nexport async function f() {\n  await run('x');\n  await run('touch a');\n}\n`,
    );
  });
  it('not where an option or the error would be lost', () => {
    refuses(
      'child_process.execFileSync',
      `import { execFileSync } from 'child_process';\nasync function f(s) {\n  return ⟦execFileSync('sort', ['-u'], { input: s })⟧;\n}\n`,
    );
    refuses(
      'child_process.execSync',
      `import { execSync } from 'child_process';\nasync function f() {\n  ⟦execSync('make', { stdio: 'inherit' })⟧;\n}\n`,
    );
    refuses(
      'child_process.execSync',
      `import { execSync } from 'child_process';\nasync function f(options) {\n  ⟦execSync('make', options)⟧;\n}\n`,
    );
    refuses(
      'child_process.execSync',
      `import { execSync } from 'child_process';\nasync function f() {\n  try {\n    ⟦execSync('make')⟧;\n  } catch (e) {\n    return e.status;\n  }\n}\n`,
    );
    refuses(
      'child_process.spawnSync',
      `import { spawnSync } from 'child_process';\nasync function f() {\n  return ⟦spawnSync('make')⟧.status;\n}\n`,
    );
  });
  it('next to each other, under names of their own', () => {
    turns(
      'zlib.gzipSync',
      `import { gzipSync } from 'node:zlib';\nimport { promisify } from 'node:util';\nimport { gzip } from './flags.js';\n\nconst run = promisify(setImmediate);\n\nexport const f = async (s) => (gzip ? ⟦gzipSync(s)⟧ : run());\n`,
      `import { gzip as zlibGzip } from 'node:zlib';\nimport { promisify } from 'node:util';\nimport { gzip } from './flags.js';\n\nconst run = promisify(setImmediate);\nconst gzipAsync = promisify(zlibGzip);\n\nexport const f = async (s) => (gzip ? await gzipAsync(s) : run());\n`,
    );
    turns(
      'zlib.gzipSync',
      `import { gzipSync } from 'node:zlib';\nimport { promisify } from './words.js';\n\nexport const f = async (s) => ⟦gzipSync(promisify(s))⟧;\n`,
      `import { gzip } from 'node:zlib';\nimport { promisify as utilPromisify } from 'node:util';\nimport { promisify } from './words.js';\n\nconst gzipAsync = utilPromisify(gzip);\n\nexport const f = async (s) => await gzipAsync(promisify(s));\n`,
    );
  });
  it('cryptography and compression', () => {
    turns(
      'crypto.scryptSync',
      `import crypto from 'node:crypto';\n\nexport async function f(p: string): Promise<Buffer> {\n  return ⟦crypto.scryptSync(p, 'salt', 32)⟧;\n}\n`,
      `import crypto from 'node:crypto';\nimport { promisify } from 'node:util';\n\nconst scryptAsync = promisify(crypto.scrypt) as (...args: Parameters<typeof crypto.scryptSync>) => Promise<ReturnType<typeof crypto.scryptSync>>;\n\nexport async function f(p: string): Promise<Buffer> {\n  return await scryptAsync(p, 'salt', 32);\n}\n`,
      'a.ts',
    );
    turns(
      'zlib.gzipSync',
      `const zlib = require('zlib')\n\nmodule.exports = async (data) => {\n  return ⟦zlib.gzipSync(data)⟧.length\n}\n`,
      `const zlib = require('zlib')\nconst { promisify } = require('util')\n\nconst gzipAsync = promisify(zlib.gzip)\n\nmodule.exports = async (data) => {\n  return (await gzipAsync(data)).length\n}\n`,
    );
  });
  it('libraries with a sibling that does not block, but not bcryptjs', () => {
    turns(
      'bcrypt.hashSync',
      `import bcrypt from 'bcrypt';\nexport const f = async (p) => ⟦bcrypt.hashSync(p, 10)⟧;\n`,
      `import bcrypt from 'bcrypt';\nexport const f = async (p) => await bcrypt.hash(p, 10);\n`,
    );
    refuses('bcryptjs.hashSync', `import bcrypt from 'bcryptjs';\nexport const f = async (p) => ⟦bcrypt.hashSync(p, 10)⟧;\n`);
  });

  it('a module that is the asynchronous function itself', () => {
    turns(
      'write-file-atomic.sync',
      `import { sync as writeFileAtomicSync } from 'write-file-atomic';\n\nexport async function f(p) {\n  ⟦writeFileAtomicSync(p, 'x', 'utf8')⟧;\n}\n`,
      `import { default as writeFileAtomic } from 'write-file-atomic';\n\nexport async function f(p) {\n  await writeFileAtomic(p, 'x', 'utf8');\n}\n`,
    );
    turns(
      'write-file-atomic.sync',
      `const write = require('write-file-atomic');\n\nmodule.exports = async (p) => ⟦write.sync(p, 'x')⟧;\n`,
      `const write = require('write-file-atomic');\n\nmodule.exports = async (p) => await write(p, 'x');\n`,
    );
    turns(
      'write-file-atomic.sync',
      `const sync = require('write-file-atomic').sync;\n\nmodule.exports = async (p) => ⟦sync(p, 'x')⟧;\n`,
      `const writeFileAtomic = require('write-file-atomic');\n\nmodule.exports = async (p) => await writeFileAtomic(p, 'x');\n`,
    );
  });
  it('is not taken for one where it computes on the loop all the same', () => {
    refuses('bcryptjs.hashSync', `import bcrypt from 'bcryptjs';\n\nexport async function f(p) {\n  return ⟦bcrypt.hashSync(p, 10)⟧;\n}\n`);
  });
});
