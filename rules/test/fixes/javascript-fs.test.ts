import { assertFixed, assertRefused, type Fixture } from './support.js';

const one = (source: string, more: Partial<Fixture> = {}, file = 'a.js'): Fixture => ({
  api: 'fs.readFileSync',
  files: { [file]: source },
  ...more,
});
const turns = (from: string, to: string, file = 'a.js'): void => assertFixed(one(from, {}, file), 'async-alternative', { [file]: to });
const refuses = (source: string, file = 'a.js'): void => assertRefused(one(source, {}, file), 'async-alternative');

describe('fs.*Sync becomes fs.promises', () => {
  it('through a default import, inside another call', () => {
    turns(
      `import fs from 'node:fs';\nasync function f(p) {\n  return JSON.parse(⟦fs.readFileSync(p, 'utf8')⟧).items;\n}\n`,
      `import fs from 'node:fs';\nasync function f(p) {\n  return JSON.parse(await fs.promises.readFile(p, 'utf8')).items;\n}\n`,
    );
  });
  it('through a namespace import, with a member of the result', () => {
    turns(
      `import * as fs from 'fs';\nexport const f = async (p) => ⟦fs.readFileSync(p)⟧.toString();\n`,
      `import * as fs from 'fs';\nexport const f = async (p) => (await fs.promises.readFile(p)).toString();\n`,
    );
  });
  it('through a name, whose import goes when nothing else uses it', () => {
    turns(
      `import { join } from "node:path"\nimport { readFileSync } from "node:fs"\n\nexport async function f(p) {\n  return ⟦readFileSync(join(p), "utf8")⟧\n}\n`,
      `import { join } from "node:path"\nimport { readFile } from "node:fs/promises"\n\nexport async function f(p) {\n  return await readFile(join(p), "utf8")\n}\n`,
    );
  });
  it('through a name, with braces as the file writes them', () => {
    const braces = (a: string, b: string): void =>
      turns(
        `import ${a} from './a.js';\nimport {readFileSync, statSync} from 'fs';\n\nconst early = statSync('x');\nexport async function f(p) {\n  return ⟦readFileSync(p)⟧;\n}\n`,
        `import ${a} from './a.js';\nimport {statSync} from 'fs';\nimport ${b} from 'fs/promises';\n\nconst early = statSync('x');\nexport async function f(p) {\n  return await readFile(p);\n}\n`,
      );
    braces('{a, b}', '{readFile}');
    braces('c', '{readFile}');
    braces('{ a, b }', '{ readFile }');
  });
  it('through an alias that is used elsewhere too', () => {
    turns(
      `import { readFileSync as read, statSync } from 'fs';\n\nconst early = read('x');\nexport async function f(p) {\n  return ⟦read(p)⟧;\n}\n`,
      `import { readFileSync as read, statSync } from 'fs';\nimport { readFile } from 'fs/promises';\n\nconst early = read('x');\nexport async function f(p) {\n  return await readFile(p);\n}\n`,
    );
  });
  it('merges into an import of the promises, in order', () => {
    turns(
      `import { existsSync, readFileSync } from 'node:fs';\nimport { access, stat } from 'node:fs/promises';\nexport async function f(p) {\n  return existsSync(p) && ⟦readFileSync(p)⟧;\n}\n`,
      `import { existsSync } from 'node:fs';\nimport { access, readFile, stat } from 'node:fs/promises';\nexport async function f(p) {\n  return existsSync(p) && (await readFile(p));\n}\n`,
    );
  });
  it('uses the file’s own name for the promises', () => {
    turns(
      `import fs from 'node:fs';\nimport fsp from 'node:fs/promises';\nfs.watch('x');\nexport async function f(p) {\n  return ⟦fs.readFileSync(p)⟧;\n}\n`,
      `import fs from 'node:fs';\nimport fsp from 'node:fs/promises';\nfs.watch('x');\nexport async function f(p) {\n  return await fsp.readFile(p);\n}\n`,
    );
    turns(
      `import { promises as io, readFileSync } from 'fs';\nexport async function f(p) {\n  return ⟦readFileSync(p)⟧;\n}\n`,
      `import { promises as io } from 'fs';\nexport async function f(p) {\n  return await io.readFile(p);\n}\n`,
    );
  });
  it('through require, of the module or of the name', () => {
    turns(
      `'use strict'\nconst fs = require('fs')\nmodule.exports = async (p) => {\n  const x = ⟦fs.readFileSync(p)⟧\n  return x\n}\n`,
      `'use strict'\nconst fs = require('fs')\nmodule.exports = async (p) => {\n  const x = await fs.promises.readFile(p)\n  return x\n}\n`,
    );
    turns(
      `const { readFileSync } = require('fs');\nconst path = require('path');\n\nmodule.exports = async (p) => ⟦readFileSync(path.join(p))⟧;\n`,
      `const { readFile } = require('fs/promises');\nconst path = require('path');\n\nmodule.exports = async (p) => await readFile(path.join(p));\n`,
    );
    turns(
      `module.exports = async (p) => ⟦require('fs').readFileSync(p)⟧;\n`,
      `module.exports = async (p) => await require('fs').promises.readFile(p);\n`,
    );
  });
  it('takes another name where the name is taken', () => {
    turns(
      `import { readFile, readFileSync } from 'node:fs';\nexport async function f(p) {\n  readFile(p, () => {});\n  return ⟦readFileSync(p)⟧;\n}\n`,
      `import { readFile } from 'node:fs';\nimport { readFile as readFileAsync } from 'node:fs/promises';\nexport async function f(p) {\n  readFile(p, () => {});\n  return await readFileAsync(p);\n}\n`,
    );
  });
  it('keeps a list on lines of its own', () => {
    turns(
      `import {\n  createReadStream,\n  readFileSync,\n  watch,\n} from 'node:fs';\nwatch(createReadStream);\nexport const f = async (p: string): Promise<Buffer> => ⟦readFileSync(p)⟧;\n`,
      `import {\n  createReadStream,\n  watch,\n} from 'node:fs';\nimport { readFile } from 'node:fs/promises';\nwatch(createReadStream);\nexport const f = async (p: string): Promise<Buffer> => await readFile(p);\n`,
      'a.ts',
    );
  });
  it('asks for access where existsSync cannot throw', () => {
    turns(
      `import fs from 'fs';\nasync function f(p) {\n  if (!⟦fs.existsSync(p)⟧) return;\n}\n`,
      `import fs from 'fs';\nasync function f(p) {\n  if (!(await fs.promises.access(p).then(() => true, () => false))) return;\n}\n`,
    );
  });
  it('guards a statement that begins with a parenthesis', () => {
    turns(
      `import fs from 'fs'\nasync function f(p) {\n  g()\n  ⟦fs.readdirSync(p)⟧.forEach(g)\n}\n`,
      `import fs from 'fs'\nasync function f(p) {\n  g()\n  ;(await fs.promises.readdir(p)).forEach(g)\n}\n`,
    );
  });
  it('in an async generator and an async method', () => {
    turns(
      `import fs from 'fs';\nclass A {\n  async *[Symbol.asyncIterator]() {\n    yield* ⟦fs.readdirSync('.')⟧;\n  }\n}\n`,
      `import fs from 'fs';\nclass A {\n  async *[Symbol.asyncIterator]() {\n    yield* await fs.promises.readdir('.');\n  }\n}\n`,
    );
  });
  it('with parentheses around the operand of an operator', () => {
    turns(
      `import fs from 'fs';\nasync function f(p) {\n  return [...⟦fs.readdirSync(p)⟧, -1];\n}\n`,
      `import fs from 'fs';\nasync function f(p) {\n  return [...(await fs.promises.readdir(p)), -1];\n}\n`,
    );
  });
  it('reads a shadowed name as what it is', () => {
    turns(
      `import fsp from 'fs/promises';\nimport fs from 'fs';\nfs.watch('x', fsp.x);\nasync function f(fsp) {\n  return ⟦fs.readFileSync(fsp)⟧;\n}\n`,
      `import fsp from 'fs/promises';\nimport fs from 'fs';\nfs.watch('x', fsp.x);\nasync function f(fsp) {\n  return await fs.promises.readFile(fsp);\n}\n`,
    );
  });
  it('is refused where await cannot stand', () => {
    refuses(`import fs from 'fs';\nfunction f(p) {\n  return ⟦fs.readFileSync(p)⟧;\n}\n`);
    refuses(`import fs from 'fs';\nasync function f(ps) {\n  return ps.filter((p) => ⟦fs.readFileSync(p)⟧);\n}\n`);
    refuses(`import fs from 'fs';\nasync function f(p, text = ⟦fs.readFileSync(p)⟧) {}\n`);
    refuses(`import fs from 'fs';\nasync function f(p) {\n  return class { x = ⟦fs.readFileSync(p)⟧ };\n}\n`);
    refuses(`import fs from 'fs';\nfunction* f(p) {\n  yield ⟦fs.readFileSync(p)⟧;\n}\n`);
    refuses(`import fs from 'fs';\nclass A {\n  get x() {\n    return ⟦fs.readFileSync('a')⟧;\n  }\n}\n`);
    refuses(`const fs = require('fs');\nconst x = ⟦fs.readFileSync('a')⟧;\n`);
  });
  it('is refused where the asynchronous form does something else', () => {
    refuses(`import fs from 'fs';\nasync function f() {\n  return ⟦fs.readFileSync(0)⟧;\n}\n`);
    refuses(`import fs from 'fs';\nasync function f(p) {\n  const h = fs.openSync(p, 'r');\n  return ⟦fs.readFileSync(h)⟧;\n}\n`);
    refuses(`import fs from 'fs';\nasync function f(p) {\n  return ⟦fs.openSync(p)⟧;\n}\n`);
    refuses(`import fs from 'fs';\nasync function f(p) {\n  return ⟦fs.statSync(p, { throwIfNoEntry: false })⟧?.size;\n}\n`);
    refuses(`async function f(io, p) {\n  return ⟦io.readFileSync(p)⟧;\n}\n`);
  });
});
