import { strict as assert } from 'node:assert';
import { removeTemporaryProjects } from '../../temporary-project.js';
import { outcomes, type Row } from './table.js';

const FS = `import fs from 'node:fs';\n`;
const SERVER = `import Fastify from 'fastify';\n${FS}\nconst app = Fastify();\n`;
const NEVER = '-async-alternative -async-chain -worker-pool';
const BUT_CHAINS = '-async-alternative -worker-pool +async-chain';

const ROWS: readonly Row[] = [
  {
    name: 'a closure that keeps count',
    text: `${FS}
export async function load(names) {
  let read = 0;
  const texts = names.filter((name) => {
    read += 1;
    return fs.readFileSync(name, 'utf8') !== ''; //! ${NEVER}
  });
  return [read, texts];
}
`,
    reason: /does not wait for the function/,
  },
  {
    name: 'a function that a handler keeps to itself, among others of its name',
    text: `${SERVER}
const store = new Map();
class Shelf {
  get(name) {
    return store.get(name);
  }
}
app.get('/shelf', async (request) => {
  const get = (name) => fs.readFileSync(name, 'utf8'); //! +async-chain -worker-pool
  return [get('a'), get('b'), new Shelf().get('c'), store.get('d')];
});
`,
  },
  {
    name: 'a function of a handler that is given away',
    text: `${SERVER}
app.get('/given', async (request) => {
  const get = (name) => fs.readFileSync(name, 'utf8'); //! ${NEVER}
  return [get('a'), request.server.use({ get })];
});
`,
    reason: /is passed on/,
  },
  {
    name: 'a function that the top level of a CommonJS module calls as well',
    text: `const fs = require('node:fs');
const app = require('fastify')();

function load(name) {
  return fs.readFileSync(name, 'utf8'); //! -async-chain -async-alternative -worker-pool
}
const first = load('a');
app.get('/first', async () => first + load('b'));
`,
    reason: /top level of a module/,
  },
  {
    name: 'this, in a computation',
    text: `${SERVER}
class Index {
  words = new Map();
  pairs(texts) {
    let n = 0;
    for (const a of texts) //! -worker-pool -async-alternative -async-chain
      for (const b of texts) if (this.words.get(a) === b) n++;
    return n;
  }
}
const index = new Index();
app.post('/pairs', async (request) => ({ n: index.pairs(request.body.texts) }));
`,
    reason: /a worker has no such function|uses \`this\`/,
  },
  {
    name: 'request and reply, in a computation',
    text: `${SERVER}
app.post('/pairs', async (request, reply) => {
  const { texts } = request.body;
  let n = 0;
  for (const a of texts) //! -worker-pool -async-alternative
    for (const b of texts) {
      if (a === b) n++;
      reply.header('x-count', String(n));
    }
  return { n };
});
`,
    reason: /\`reply\`/,
  },
  {
    name: 'an argument that is the request itself',
    text: `${SERVER}
export function compare(request) {
  let n = 0;
  for (const a of request.body.texts) //! -worker-pool -async-alternative -async-chain
    for (const b of request.body.texts) if (a === b) n++;
  return n;
}
app.post('/pairs', async (request) => ({ n: compare(request) }));
`,
    reason: /cannot be sent to a worker|a worker has no such function|more than define functions/,
  },
  {
    name: 'what it gives holds instances of a class',
    text: `${SERVER}
class Bucket {
  n = 0;
}
export function buckets(texts) {
  const out = new Map();
  for (const a of texts) //! -worker-pool -async-alternative -async-chain
    for (const b of texts) if (a === b) out.set(a, new Bucket());
  return out;
}
app.post('/buckets', async (request) => [...buckets(request.body.texts).keys()]);
`,
    reason: /cannot be sent back by a worker/,
  },
  {
    name: 'it changes what it is given',
    text: `${SERVER}
export function order(texts) {
  for (let i = 0; i < texts.length; i++) //! -worker-pool -async-alternative -async-chain
    for (let j = 0; j < texts.length; j++) if (texts[j] > texts[i]) [texts[i], texts[j]] = [texts[j], texts[i]];
}
app.post('/order', async (request) => {
  const { texts } = request.body;
  order(texts);
  return texts;
});
`,
    reason: /a worker changes a copy/,
  },
  {
    name: 'a handler that a factory returns, which may wait',
    text: `import { Hono } from 'hono';
${FS}
const header = (dir) => (c, next) => {
  c.header('x-size', String(fs.statSync(dir + c.req.path).size)); //! +async-alternative -worker-pool
  return next();
};
const app = new Hono();
app.use('/files/*', header('files'));
`,
  },
  {
    name: 'a function that a factory returns, which the program calls itself',
    text: `${FS}
const sizer = (dir) => (name) => fs.statSync(dir + name).size; //! ${NEVER}
const size = sizer('files');
export async function total(names) {
  return names.reduce((n, name) => n + size(name), 0);
}
`,
  },
  {
    name: 'a handle of a database',
    text: `import Database from 'better-sqlite3';
import Fastify from 'fastify';

const db = new Database('rows.db');
const app = Fastify();
app.get('/rows', async () => db.prepare('select * from rows').all()); //! ${NEVER}
`,
    reason: /no asynchronous form/,
  },
  {
    name: 'a generator',
    text: `${FS}
function* lines(names) {
  for (const name of names) yield fs.readFileSync(name, 'utf8'); //! ${NEVER}
}
export async function all(names) {
  return [...lines(names)];
}
`,
    reason: /a generator cannot wait/,
  },
  {
    name: 'finally, where a call may still wait',
    text: `${FS}
export async function use(name, work) {
  try {
    return await work(name);
  } finally {
    fs.unlinkSync(name); //! +async-alternative -worker-pool
  }
}
`,
  },
  {
    name: 'finally, of a function that does not wait',
    text: `${FS}
class Job {
  constructor(name) {
    try {
      this.size = fs.statSync(name).size; //! ${NEVER}
    } finally {
      this.name = name;
    }
  }
}
export async function run(name) {
  return new Job(name);
}
`,
    reason: /a constructor cannot wait|without a call being written/,
  },
  {
    name: 'a getter',
    text: `${FS}
class Page {
  constructor(name) {
    this.name = name;
  }
  get text() {
    return fs.readFileSync(this.name, 'utf8'); //! ${NEVER}
  }
}
export async function show(name) {
  return new Page(name).text;
}
`,
    reason: /getter or setter cannot wait/,
  },
  {
    name: 'a destructured result whose shape would be lost',
    text: `import { spawnSync } from 'node:child_process';

export async function probe(script) {
  const { status, stdout } = spawnSync('sh', ['-c', script]); //! ${NEVER}
  return [status, String(stdout)];
}
`,
  },
  {
    name: 'a destructured result that is kept',
    text: `${FS}
export async function size(name) {
  const { size, mtimeMs: changed } = fs.statSync(name); //! +async-alternative -worker-pool
  return [size, changed];
}
`,
  },
  {
    name: 'a default value',
    text: `${FS}
export async function show(name, text = fs.readFileSync(name, 'utf8')) { //! ${NEVER}
  return text.length;
}
`,
    reason: /a default value/,
  },
  {
    name: 'the body of a class',
    text: `${FS}
export async function read(name) {
  class Page {
    text = fs.readFileSync(name, 'utf8'); //! ${NEVER}
  }
  return new Page().text;
}
`,
    reason: /a field of a class/,
  },
  {
    name: 'a comparison for sort',
    text: `${FS}
export async function newest(names) {
  return names.sort((a, b) => fs.readFileSync(a).length - fs.readFileSync(b).length); //! ${NEVER}
}
`,
    reason: /sort\` does not wait/,
  },
  {
    name: 'a callback of replace',
    text: `${FS}
export async function expand(text) {
  return text.replace(/@(\\w+)/g, (all, name) => fs.readFileSync(name, 'utf8')); //! ${NEVER}
}
`,
    reason: /replace\` does not wait/,
  },
  {
    name: 'what JSON stringify runs',
    text: `${FS}
class Page {
  constructor(name) {
    this.name = name;
  }
  toJSON() {
    return fs.readFileSync(this.name, 'utf8'); //! ${NEVER}
  }
}
export async function show(name) {
  return JSON.stringify(new Page(name));
}
`,
    reason: /JSON.stringify\` runs it and does not wait/,
  },
  {
    name: 'a listener',
    text: `import { EventEmitter } from 'node:events';
${FS}
const bus = new EventEmitter();
const seen = [];
const note = (name) => seen.push(fs.readFileSync(name, 'utf8')); //! ${NEVER}
bus.on('note', note);
export async function send(name) {
  bus.emit('note', name);
  return seen;
}
`,
  },
  {
    name: 'a tested file',
    text: `${FS}
const DIR = 'claims';
export async function claim(name) {
  if (fs.existsSync(\`\${DIR}/\${name}\`)) throw new Error('taken');
  fs.writeFileSync(\`\${DIR}/\${name}\`, ''); //! ${NEVER}
}
`,
    reason: /others would come in between/,
  },
  {
    name: 'a test of what the module keeps',
    text: `${FS}
const running = new Set();
export async function start(name) {
  if (running.has(name)) return false;
  const text = fs.readFileSync(name, 'utf8'); //! ${NEVER}
  running.add(name);
  return text;
}
`,
    reason: /others would come in between/,
  },
  {
    name: 'a counter in a file behind helpers',
    text: `${FS}
const readCount = () => Number(fs.readFileSync('count', 'utf8')); //! -async-chain -worker-pool
const writeCount = (n) => fs.writeFileSync('count', String(n)); //! -async-chain -worker-pool
export async function next() {
  const n = readCount() + 1;
  writeCount(n);
  return n;
}
`,
    reason: /others would come in between/,
  },
  {
    name: 'an update of what others add to',
    text: `${FS}
let total = 0;
export async function add(name) {
  total += fs.readFileSync(name).length; //! ${NEVER}
  return total;
}
`,
    reason: /update in between would be lost/,
  },
];

const TYPED: readonly Row[] = [
  {
    name: 'overloads',
    text: `${FS}
function load(name: string): string;
function load(name: string, raw: true): Buffer;
function load(name: string, raw?: true): string | Buffer {
  return raw ? fs.readFileSync(name) : fs.readFileSync(name, 'utf8'); //! ${BUT_CHAINS}
}
export async function show(name: string): Promise<string> {
  return load(name);
}
`,
  },
  {
    name: 'an interface',
    text: `${FS}
interface Source {
  text(): string;
}
class FileSource implements Source {
  constructor(private readonly name: string) {}
  text(): string {
    return fs.readFileSync(this.name, 'utf8'); //! ${BUT_CHAINS}
  }
}
class TextSource implements Source {
  text(): string {
    return '';
  }
}
export async function show(name: string): Promise<string> {
  const source: Source = name ? new FileSource(name) : new TextSource();
  return source.text();
}
`,
  },
  {
    name: 'a type predicate',
    text: `${FS}
const isLarge = (name: string | null): name is string => name !== null && fs.readFileSync(name).length > 9; //! ${NEVER}
export async function show(name: string | null): Promise<string> {
  return isLarge(name) ? name : '';
}
`,
    reason: /cannot be promised/,
  },
  {
    name: 'a decorator',
    text: `${FS}
function named(text: string) {
  return (target: unknown, context: ClassMethodDecoratorContext) => void [text, target, context];
}
export async function make(name: string) {
  class Page {
    @named(fs.readFileSync(name, 'utf8')) //! ${NEVER}
    show(): string {
      return '';
    }
  }
  return new Page();
}
`,
    reason: /a decorator cannot wait|a decorator/,
  },
];

const PACKAGE = JSON.stringify({
  name: 'rows',
  private: true,
  type: 'module',
  dependencies: { fastify: '^5.0.0', hono: '^4.0.0', 'better-sqlite3': '^12.0.0' },
});

describe('what is refused in JavaScript and TypeScript', function () {
  this.timeout(30_000);
  let found: ReadonlyMap<string, readonly string[]> = new Map();
  before(async () => {
    const files = { 'package.json': PACKAGE };
    found = new Map([...(await outcomes(ROWS, '.js', files)), ...(await outcomes(TYPED, '.ts', files))]);
  });
  after(removeTemporaryProjects);
  for (const { name } of [...ROWS, ...TYPED])
    it(name, () => {
      assert.deepEqual(found.get(name), []);
    });
});
