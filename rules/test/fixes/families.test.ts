import { strict as assert } from 'node:assert';
import { applyEdits } from '../../src/fixes/text/edits.js';
import { openSession } from '../../src/open-session.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';
import { outcomes, type Row } from './refusals/table.js';

const MANIFEST = '{ "name": "x", "private": true, "type": "module", "dependencies": { "express": "^5.0.0" } }';

/** Texts after the chain of the first finding was made asynchronous, line by line where they changed. */
async function changedLines(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const session = await openSession(temporaryProject({ 'package.json': MANIFEST, ...files }), { cache: false });
  const [finding] = session.report().findings;
  const fix = finding && session.fixes(finding).find(({ kind }) => kind === 'async-chain');
  assert.ok(fix, JSON.stringify(finding && session.refusals(finding)));
  return Object.entries(files).flatMap(([file, text]) => {
    const before = new Set(text.split('\n'));
    const after = applyEdits(
      text,
      fix.edits.filter((edit) => edit.file === file),
    );
    return after.split('\n').filter((line) => !before.has(line));
  });
}

const READ = `import express from 'express';\nimport fs from 'node:fs';\n\nconst app = express();\n`;
const SLEEP = 'import time\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n';

describe('methods that override each other become asynchronous together', () => {
  after(removeTemporaryProjects);

  it('with interfaces, abstract methods, overloads and super', async () => {
    const lines = await changedLines({
      'src/store.ts': `import fs from 'node:fs';

export interface Store {
  load(id: string): string;
  readonly peek: (id: string) => number;
}

export abstract class Base implements Store {
  abstract load(id: string): string;
  peek = (id: string): number => id.length;
  both(id: string): string[] {
    return [this.load(id), id];
  }
}

export class Files extends Base {
  load(id: string): string;
  load(id: string, raw: boolean): string;
  load(id: string, raw = false): string {
    const text = fs.readFileSync(id, 'utf8');
    return raw ? text : text.trim();
  }
}

export class Cached extends Files {
  override load(id: string): string {
    return super.load(id).slice(1);
  }
}

export class Memory extends Base {
  load(id: string): string {
    return id;
  }
}

export class Loader {
  load(id: string): string {
    return id;
  }
}
`,
      'src/app.ts': `import express from 'express';
import { Cached, Loader, Memory, type Store } from './store.js';

const app = express();
const store: Store = process.env.MEMORY ? new Memory() : new Cached();
const other = new Loader();
app.get('/', async (req, res) => {
  res.send(store.load('a').length + other.load('b').length);
});
app.get('/both', async (req, res) => {
  res.json(new Cached().both('a'));
});
`,
    });
    assert.deepEqual(lines, [
      '  load(id: string): Promise<string>;',
      '  abstract load(id: string): Promise<string>;',
      '  async both(id: string): Promise<string[]> {',
      '    return [await this.load(id), id];',
      '  load(id: string): Promise<string>;',
      '  load(id: string, raw: boolean): Promise<string>;',
      '  async load(id: string, raw = false): Promise<string> {',
      "    const text = await fs.promises.readFile(id, 'utf8');",
      '  override async load(id: string): Promise<string> {',
      '    return (await super.load(id)).slice(1);',
      '  async load(id: string): Promise<string> {',
      "  res.send((await store.load('a')).length + other.load('b').length);",
      "  res.json(await new Cached().both('a'));",
    ]);
  });

  it('with abstract methods, protocols and all that blocks in them', async () => {
    const lines = await changedLines({
      'app.py': `${SLEEP}from abc import ABC, abstractmethod
from typing import Protocol


class Sender(Protocol):
    def send(self, text: str) -> bool: ...


class Base(ABC):
    @abstractmethod
    def send(self, text: str) -> bool:
        """Sends."""


class Slow(Base):
    def send(self, text):
        time.sleep(0.05)
        return bool(text)


class Slower(Slow):
    def send(self, text):
        time.sleep(0.5)
        return super().send(text)


class Stranger:
    def send(self, text):
        return True


def pick(kind) -> Sender:
    return Slower() if kind else Stranger()


@app.get("/")
async def notify(kind: bool):
    return [pick(kind).send(text) for text in "ab"]
`,
    });
    assert.deepEqual(lines, [
      'import asyncio',
      '    async def send(self, text: str) -> bool: ...',
      '    async def send(self, text: str) -> bool:',
      '    async def send(self, text):',
      '        await asyncio.sleep(0.05)',
      '    async def send(self, text):',
      '        await asyncio.sleep(0.5)',
      '        return await super().send(text)',
      '    async def send(self, text):',
      '    return [await pick(kind).send(text) for text in "ab"]',
    ]);
  });

  const javascript: readonly Row[] = [
    {
      name: 'alternatives of one call in JavaScript',
      text: `${READ}const backends = {
  file: { fetch: (p) => fs.readFileSync(p, 'utf8') }, //! +async-chain
  memory: { fetch: (p) => p },
};
app.get('/', async (req, res) => res.send(backends[req.query.kind].fetch('x')));
`,
    },
    {
      name: 'the language has methods of this name too',
      text: `${READ}class Base {
  #known = new Map();
  get(key) {
    return this.#known.get(key) ?? this.lookUp(key);
  }
}
class Files extends Base {
  lookUp(key) { return fs.readFileSync(key, 'utf8'); } //! +async-chain
}
class Memory extends Base { lookUp(key) { return key; } }
app.get('/', async (req, res) => res.send((req.query.m ? new Memory() : new Files()).get('x')));
`,
    },
    {
      name: 'an object of which nothing is known',
      text: `${READ}class Files {
  constructor(other) { this.other = other; }
  fetchAll(key) { return this.other.fetchAll(key) + fs.readFileSync(key, 'utf8'); } //! -async-chain
}
app.get('/', async (req, res) => res.send(new Files(req.app).fetchAll('x')));
`,
      reason: /is passed on/,
    },
    {
      name: 'one is handed over',
      text: `${READ}class Base { read(p) { throw new Error('abstract'); } }
class Files extends Base { read(p) { return fs.readFileSync(p, 'utf8'); } } //! -async-chain
class Memory extends Base { constructor() { super(); this.reader = this.read.bind(this); } read(p) { return p; } }
app.get('/', async (req, res) => res.send((req.query.m ? new Memory() : new Files()).read('x')));
`,
      reason: /is passed on/,
    },
    {
      name: 'a base that a library has',
      text: `${READ}import { Plugin } from 'plugins';
class One extends Plugin { render(p) { return fs.readFileSync(p, 'utf8'); } } //! -async-chain
class Two extends One { render(p) { return super.render(p) + '!'; } }
const two = new Two();
app.get('/', async (req, res) => res.send(two.render('x')));
`,
      reason: /derives from `Plugin`, which is not the program’s own/,
    },
    {
      name: 'a constructor calls an overridden method',
      text: `${READ}class Empty { constructor(p) { this.body = this.load(p); } load(p) { return ''; } }
class Full extends Empty { load(p) { return fs.readFileSync(p, 'utf8'); } } //! -async-chain
app.get('/', async (req, res) => res.send(new Full(req.query.p).load('y')));
`,
      reason: /a constructor cannot wait/,
    },
    {
      name: 'a field in the place of a method',
      text: `${READ}class Base { constructor(read) { this.read = read; } read = null; run(p) { return this.read(p); } }
class Files extends Base { read(p) { return fs.readFileSync(p, 'utf8'); } } //! -async-chain
app.get('/', async (req, res) => res.send(new Files().read('y')));
`,
      reason: /`read` is a field in Base/,
    },
  ];

  const python: readonly Row[] = [
    {
      name: 'a method of a class that has nothing to do with it',
      text: `${SLEEP}import json


class Slow:
    def load(self, k):
        time.sleep(1) #! +async-chain
        return k


class Quick:
    def load(self, k):
        return k


@app.get("/")
async def one():
    return Slow().load(1) + Quick().load(2) + json.load(open("x"))
`,
    },
    {
      name: 'one of them cannot become asynchronous',
      text: `${SLEEP}class Plain:
    def items(self):
        return []


class Slow(Plain):
    def items(self):
        time.sleep(1) #! -async-chain
        return [1]


class Lazy(Plain):
    def items(self):
        yield 1


@app.get("/")
async def one(lazy: bool):
    return list((Lazy() if lazy else Slow()).items())
`,
      reason: /is a generator|would not wait/,
    },
    {
      name: 'one is handed over in Python',
      text: `${SLEEP}class Base:
    def run(self):
        raise NotImplementedError


class Slow(Base):
    def run(self):
        time.sleep(1) #! -async-chain


class Other(Base):
    def run(self):
        return 1

    def go(self, schedule):
        return schedule(self.run)


@app.get("/")
async def one(slow: bool):
    task: Base = Slow() if slow else Other()
    return task.run()
`,
      reason: /is passed on/,
    },
    {
      name: 'a base that a library of Python has',
      text: `${SLEEP}from widgets import Widget


class Slow(Widget):
    def render(self):
        time.sleep(1) #! -async-chain


class Slower(Slow):
    def render(self):
        super().render()


@app.get("/")
async def one():
    return Slower().render()
`,
      reason: /derives from `Widget`, which is not the program’s own/,
    },
    {
      name: 'Python itself calls one',
      text: `${SLEEP}class Base:
    def __len__(self):
        return self.count()

    def count(self):
        return 0


class Slow(Base):
    def count(self):
        time.sleep(1) #! -async-chain
        return 1


@app.get("/")
async def one():
    slow = Slow()
    return len(slow) + slow.count()
`,
      reason: /Python itself calls __len__/,
    },
  ];

  for (const [rows, extension] of [
    [javascript, '.js'],
    [python, '.py'],
  ] as const)
    describe(`as a whole or not at all (${extension})`, () => {
      let found: Awaited<ReturnType<typeof outcomes>>;
      before(async () => (found = await outcomes(rows, extension, { 'package.json': MANIFEST })));
      for (const { name } of rows) it(name, () => assert.deepEqual(found.get(name), []));
    });
});
