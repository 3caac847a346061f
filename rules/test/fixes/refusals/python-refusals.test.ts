import { strict as assert } from 'node:assert';
import { removeTemporaryProjects } from '../../temporary-project.js';
import { outcomes, type Row } from './table.js';

const PATH = 'from pathlib import Path\n\n';
const APP = `${PATH}from fastapi import FastAPI\n\napp = FastAPI()\n\n\n`;
const NEVER = '-async-alternative -async-chain -thread-pool -process-pool -sync-endpoint';
const BUT_THREADS = '-async-alternative -async-chain -process-pool -sync-endpoint +thread-pool';

const ROWS: readonly Row[] = [
  {
    name: 'a closure that keeps count',
    text: `${APP}@app.post("/pairs")
async def pairs(values: list[int]):
    best = 0

    def visit(x):
        nonlocal best
        for a in values: #! ${NEVER}
            for b in values:
                best = max(best, (a * b + x) % 97)

    visit(1)
    return best
`,
    reason: /not at the top of a module/,
  },
  {
    name: 'self, in a computation',
    text: `${APP}class Counter:
    def __init__(self):
        self.total = 0

    def add(self, values):
        for a in values: #! ${NEVER}
            for b in values:
                self.total += a * b
        return self.total


counter = Counter()


@app.post("/add")
async def add(values: list[int]):
    return counter.add(values)
`,
    reason: /called by its name|not at the top of a module/,
  },
  {
    name: 'the request itself, in a computation',
    text: `from aiohttp import web


def compare(request):
    n = 0
    for a in request.query.getall("v"): #! ${NEVER}
        for b in request.query.getall("v"):
            n += a == b
    return n


async def handle(request):
    return web.json_response(compare(request))


app = web.Application()
app.router.add_get("/compare", handle)
`,
    reason: /cannot be sent to another process/,
  },
  {
    name: 'a global that a request changes',
    text: `${APP}settings = {"modulus": 97}


def tuned(values):
    n = 0
    for a in values: #! ${NEVER}
        for b in values:
            n = (n + a * b) % settings["modulus"]
    return n


@app.post("/tuned")
async def handle(values: list[int]):
    return tuned(values)


@app.put("/modulus")
async def modulus(n: int):
    settings["modulus"] = n
`,
    reason: /which changes while the program runs/,
  },
  {
    name: 'a global that stays as it is',
    text: `${APP}settings = {"modulus": 97}


def tuned(values):
    n = 0
    for a in values: #! -thread-pool -sync-endpoint -async-chain +process-pool
        for b in values:
            n = (n + a * b) % settings["modulus"]
    return n


@app.post("/tuned")
async def handle(values: list[int]):
    return tuned(values)
`,
  },
  {
    name: 'what was added to is read on',
    text: `${APP}history = []


@app.post("/note")
async def note(text: str):
    history.append(text)
    Path("last").write_text(text) #! -sync-endpoint -process-pool
    return len(history)
`,
    reason: /changes what other requests see/,
  },
  {
    name: 'what is added to alone',
    text: `${APP}history = []


@app.post("/note")
async def note(text: str):
    history.append(text)
    Path("last").write_text(text) #! +sync-endpoint +thread-pool -process-pool
    return text
`,
  },
  {
    name: 'a callback that the block calls',
    text: `async def head(name, parse):
    with open(name) as file: #! ${NEVER}
        return parse(file)
`,
    reason: /which whoever calls the function chooses/,
  },
  {
    name: 'a table that is emptied before it is filled',
    text: `${PATH}
class Workers:
    def __init__(self):
        self.known = {}

    def refresh(self):
        old = list(self.known)
        self.known = {}
        for name in old:
            self.known[name] = Path(name).read_text() #! ${NEVER}


workers = Workers()


async def refresh():
    workers.refresh()
`,
    reason: /empty while refresh fills it/,
  },
  {
    name: 'a table of an object that was just made',
    text: `${PATH}
class Rows:
    def read(self, names):
        self.rows = []
        for name in names:
            self.rows.append(Path(name).read_text()) #! +thread-pool -process-pool


async def rows(names):
    made = Rows()
    made.read(names)
    return made.rows
`,
  },
  {
    name: 'a queue of threads that was seen to hold something',
    text: `import queue

inbox = queue.Queue()


async def next_one():
    if not inbox.empty():
        return inbox.get() #! ${NEVER}
    return None
`,
    reason: /get_nowait/,
  },
  {
    name: 'a callback that a helper calls',
    text: `${PATH}
def head(name, notify):
    text = Path(name).read_text() #! ${NEVER}
    notify(len(text))
    return text


async def show(name, meter):
    return head(name, meter.add)
`,
    reason: /`notify`, which whoever calls it chooses/,
  },
  {
    name: 'a class that a helper makes something of',
    text: `${PATH}
class Page:
    def __init__(self, text):
        self.text = text


def head(name, made=None, *, kind=str, done=None):
    page = kind(Path(name).read_text()) #! +thread-pool -process-pool
    if done:
        done(page)
    return page


async def show(name):
    return head(name, kind=Page)
`,
  },
  {
    name: 'a connection of SQLite',
    text: `import sqlite3


class Rows:
    def __init__(self):
        self.connection = sqlite3.connect("rows.db")

    async def all(self):
        return self.connection.execute("select 1").fetchall() #! ${NEVER}
`,
    reason: /belongs to the thread that opened it/,
  },
  {
    name: 'a session of SQLAlchemy',
    text: `from sqlalchemy import text
from sqlalchemy.orm import Session


async def names(session: Session):
    return session.execute(text("select name from t")).scalars().all() #! ${NEVER}
`,
    reason: /not for several threads/,
  },
  {
    name: 'a generator that goes on',
    text: `${PATH}async def lines(names):
    def each():
        for name in names:
            yield Path(name).read_text() #! ${NEVER}

    for text in each():
        yield text
`,
  },
  {
    name: 'a context manager of the program',
    text: `import contextlib
${PATH}
@contextlib.contextmanager
def template(name):
    yield Path(name).read_text() #! ${NEVER}


async def render(name):
    with template(name) as text:
        return text.upper()
`,
  },
  {
    name: 'finally, where a call may still wait',
    text: `import os


async def use(name, work):
    try:
        return await work(name)
    finally:
        os.remove(name) #! ${BUT_THREADS}
`,
  },
  {
    name: 'finally, in a scope that is cancelled',
    text: `import os

import anyio


async def use(name, work):
    with anyio.move_on_after(1):
        try:
            return await work(name)
        finally:
            os.remove(name) #! ${NEVER}
`,
    reason: /cancelled scope/,
  },
  {
    name: 'a future that the caller made',
    text: `import asyncio\n${APP}def answer(name, future):
    future.set_result(Path(name).read_text()) #! ${NEVER}


def stop(name, running):
    Path(name).write_text("x") #! ${NEVER}
    running.cancel()


@app.get("/answer")
async def ask(name: str):
    future = asyncio.get_running_loop().create_future()
    answer(name, future)
    running = asyncio.create_task(asyncio.sleep(1))
    stop(name, running)
    return await future
`,
    reason: /uses `(?:future\.set_result|running\.cancel)\(\)`, which belongs to the thread of the loop/,
  },
  {
    name: 'streams, web sockets and asynchronous sessions',
    text: `import asyncio\n${PATH}from sqlalchemy.ext.asyncio import AsyncSession


class Peer:
    def __init__(self, writer: asyncio.StreamWriter):
        self.writer = writer

    def send(self, name):
        self.writer.write(Path(name).read_bytes()) #! ${NEVER}

    async def run(self, name):
        self.send(name)


def keep(name, session: AsyncSession):
    session.add(Path(name).read_text()) #! ${NEVER}


async def store(name, session: AsyncSession):
    keep(name, session)


async def pipe(name, writer: asyncio.StreamWriter):
    with open(name, "rb") as file: #! ${NEVER}
        writer.write(file.read())
`,
    reason: /which belongs to the thread of the loop/,
  },
  {
    name: 'objects of other names and threads',
    text: `import asyncio\nimport threading\n${PATH}async def other(session: asyncio.StreamWriter):
    session.close()


def note(name, session, ready):
    session.add(Path(name).read_text()) #! ${BUT_THREADS}
    ready.set()


async def plain(name, loop):
    ready = threading.Event()
    note(name, set(), ready)
    await asyncio.sleep(0)


async def written(name, writer: asyncio.StreamWriter):
    writer.write(Path(name).read_bytes()) #! ${BUT_THREADS}
`,
  },
  {
    name: 'overloads',
    text: `import time
from typing import overload


@overload
def pause(n: int) -> int: ...
@overload
def pause(n: None) -> None: ...
def pause(n):
    time.sleep(0.1) #! +async-chain -async-alternative -process-pool -sync-endpoint
    return n


async def wait():
    return pause(1)
`,
  },
  {
    name: 'results that are taken apart',
    text: `${PATH}async def first(name):
    head, *rest = Path(name).read_text().split() #! ${BUT_THREADS}
    return head, len(rest)
`,
  },
  {
    name: 'a comprehension, where await may stand',
    text: `${PATH}async def texts(names):
    return {name: Path(name).read_text() for name in names} #! ${BUT_THREADS}
`,
  },
  {
    name: 'a generator expression that goes on',
    text: `${PATH}async def texts(names, feed):
    return feed(Path(name).read_text() for name in names) #! ${NEVER}
`,
    reason: /asynchronous one/,
  },
  {
    name: 'comprehensions in each other',
    text: `${PATH}async def texts(groups):
    return [[Path(name).read_text() for name in names] for names in groups] #! ${NEVER}
`,
    reason: /before Python 3.11/,
  },
  {
    name: 'a lambda',
    text: `${PATH}async def ordered(names):
    return sorted(names, key=lambda name: Path(name).read_text()) #! -async-alternative -async-chain -process-pool -sync-endpoint
`,
  },
  {
    name: 'a decorator',
    text: `${PATH}def named(text):
    return lambda fn: fn


async def make(name):
    @named(Path(name).read_text()) #! ${NEVER}
    def show():
        return ""

    return show
`,
    reason: /a decorator cannot wait/,
  },
  {
    name: 'a default value',
    text: `${PATH}async def make(name):
    def show(text=Path(name).read_text()): #! ${NEVER}
        return text

    return show
`,
    reason: /default values cannot wait/,
  },
  {
    name: 'the body of a class',
    text: `${PATH}async def make(name):
    class Page:
        text = Path(name).read_text() #! ${NEVER}

    return Page
`,
    reason: /body of a class/,
  },
  {
    name: 'a property',
    text: `${PATH}class Page:
    def __init__(self, name):
        self.name = name

    @property
    def text(self):
        return Path(self.name).read_text() #! -async-alternative -async-chain -process-pool -sync-endpoint


async def show(name):
    return Page(name).text
`,
  },
  {
    name: 'a cache of results',
    text: `import functools
import time


@functools.cache
def load(name):
    time.sleep(0.1) #! -async-alternative -async-chain -process-pool -sync-endpoint
    return name


async def show(name):
    return load(name)
`,
    reason: /decorator/,
  },
  {
    name: 'a callback of map',
    text: `import time


def slow(n):
    time.sleep(0.1) #! -async-alternative -async-chain -process-pool -sync-endpoint
    return n


async def all_of(ns):
    return list(map(slow, ns))
`,
  },
  {
    name: 'a lock of threads in hand',
    text: `import threading
${PATH}
lock = threading.Lock()


async def show(name):
    with lock:
        return Path(name).read_text() #! ${NEVER}
`,
    reason: /would be held while others run/,
  },
  {
    name: 'a counter in a file',
    text: `${APP}@app.post("/count")
async def count():
    n = int(Path("n").read_text()) + 1 #! ${NEVER}
    Path("n").write_text(str(n)) #! ${NEVER}
    return n
`,
    reason: /others would come in between/,
  },
  {
    name: 'a counter in a file, behind a lock',
    text: `import asyncio
${APP}lock = asyncio.Lock()


@app.post("/count")
async def count():
    async with lock:
        n = int(Path("n").read_text()) + 1 #! ${BUT_THREADS}
        Path("n").write_text(str(n)) #! ${BUT_THREADS}
    return n
`,
    reason: /awaits something|uses/,
  },
  {
    name: 'a seat that is seen to be free',
    text: `import time
${APP}taken = set()


@app.post("/seat")
async def seat(n: int):
    if n in taken:
        return False
    time.sleep(0.1) #! ${NEVER}
    taken.add(n)
    return True
`,
    reason: /others would come in between/,
  },
  {
    name: 'an event of the loop',
    text: `import asyncio
${PATH}

class Feed:
    def __init__(self):
        self.ready = asyncio.Event()

    def load(self, name):
        text = Path(name).read_text() #! ${NEVER}
        self.ready.set()
        return text


async def run(name):
    return Feed().load(name)
`,
    reason: /belongs to the thread of the loop/,
  },
  {
    name: 'a function that the top level of the module calls as well',
    text: `import time


def settle(n):
    time.sleep(0.1) #! +thread-pool -async-chain -async-alternative -process-pool -sync-endpoint
    return n


FIRST = settle(1)


async def wait():
    return settle(2) + FIRST
`,
    reason: /module|top level/,
  },
  {
    name: 'futures in a dictionary',
    text: `import asyncio
${PATH}
waiting: dict[str, asyncio.Future] = {}


def answer(name):
    waiting.pop(name).set_result(Path(name).read_text()) #! ${NEVER}


async def ask(name):
    future = waiting[name] = asyncio.get_running_loop().create_future()
    answer(name)
    return await future
`,
    reason: /belongs to the thread of the loop/,
  },
  {
    name: 'queues of the loop, by another name',
    text: `import asyncio
${PATH}

class Feed:
    def __init__(self):
        self.listeners = set()

    def listen(self):
        inbox = asyncio.Queue()
        self.listeners.add(inbox)
        return inbox

    def publish(self, name):
        text = Path(name).read_text() #! ${NEVER}
        for listener in self.listeners:
            listener.put_nowait(text)


async def run(feed: Feed, name):
    feed.publish(name)
`,
    reason: /belongs to the thread of the loop/,
  },
  {
    name: 'a queue of threads',
    text: `import asyncio
import queue
${PATH}
inbox = queue.Queue()
done = asyncio.Event()


def publish(name):
    inbox.put_nowait(Path(name).read_text()) #! +thread-pool -process-pool


async def run(name):
    publish(name)
    await done.wait()
`,
  },
  {
    name: 'a context variable that is set',
    text: `import contextvars
${PATH}
tenant = contextvars.ContextVar("tenant")


def enter(name):
    tenant.set(Path(name).read_text()) #! ${NEVER}


async def run(name):
    enter(name)
    return tenant.get()
`,
    reason: /context variable/,
  },
  {
    name: 'an endpoint that streams',
    text: `${APP}@app.post("/up")
async def upload(name: str):
    with open(name, "wb") as file: #! ${NEVER}
        async for chunk in chunks():
            file.write(chunk)


async def chunks():
    yield b""
`,
    reason: /is awaited, which a thread cannot do/,
  },
];

describe('what is refused in Python', function () {
  this.timeout(30_000);
  let found: ReadonlyMap<string, readonly string[]> = new Map();
  before(async () => {
    found = await outcomes(ROWS, '.py', { 'requirements.txt': 'fastapi\naiohttp\nsqlalchemy\nanyio\n', 'src/__init__.py': '' });
  });
  after(removeTemporaryProjects);
  for (const { name } of ROWS)
    it(name, () => {
      assert.deepEqual(found.get(name), []);
    });
});
