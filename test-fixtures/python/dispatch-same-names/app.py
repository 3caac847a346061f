"""Methods that are called like blocking ones, on things that do not block."""

import asyncio
from collections import OrderedDict, defaultdict, deque

import anyio


class Http:
    async def get(self, url):
        return url  # ok: nothing blocks

    async def post(self, url):
        return url  # ok: nothing blocks


class Memory:
    def __init__(self):
        self.data = {}

    def read_text(self):
        return "x"  # ok: nothing blocks

    def open(self):
        return self  # ok: nothing blocks

    def execute(self, sql):
        return self  # ok: nothing blocks

    def commit(self):
        return None  # ok: nothing blocks

    def sleep(self, seconds):
        return None  # ok: nothing blocks

    def get(self, key):
        return self.data.get(key)  # ok: a dictionary

    def connect(self):
        return self  # ok: nothing blocks


class Clock:
    sleep = staticmethod(asyncio.sleep)


memory = Memory()
http = Http()


def open(name):
    return name


async def calls(values: dict, names: list[str], text: str):
    await http.get("x")  # ok: awaited
    await http.post("x")  # ok: awaited
    memory.read_text()  # ok: in memory
    memory.open().execute("select 1").commit()  # ok: in memory
    memory.sleep(1)  # ok: does nothing
    memory.connect().get("a")  # ok: a dictionary
    await Clock.sleep(1)  # ok: asyncio's
    open("x")  # ok: the function above
    values.get("a")  # ok: a dictionary
    values.pop("a", None)  # ok: a dictionary
    names.remove("a")  # ok: a list
    names.copy()  # ok: a list
    text.replace("a", "b")  # ok: a string
    text.join(names)  # ok: a string
    deque([1]).pop()  # ok: in memory
    OrderedDict().get("a")  # ok: in memory
    defaultdict(list)["a"].append(1)  # ok: in memory
    await anyio.Path("x").read_text()  # ok: awaited
    async with await anyio.open_file("x") as file:
        await file.read()  # ok: awaited


async def unknown(client, session, path):
    client.get("http://x")  # ok: unknown
    session.execute("select 1")  # ok: unknown
    session.commit()  # ok: unknown
    path.read_text()  # ok: unknown
    for row in session.query("x"):  # ok: unknown
        row.delete()  # ok: unknown
    with session.begin():  # ok: unknown
        client.send(b"")  # ok: unknown
