"""A decorator that makes one wrapper or another; each closure has the arguments of the function it wraps."""

import functools
import inspect
import time
from pathlib import Path

from fastapi import FastAPI

app = FastAPI()


def traced(function):
    @functools.wraps(function)
    async def async_wrapper(*args, **kwargs):
        return await function(*args, **kwargs)

    @functools.wraps(function)
    def sync_wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return async_wrapper if inspect.iscoroutinefunction(function) else sync_wrapper


class Store:
    def __init__(self, root: Path):
        self.root = root

    @traced
    def load(self, name):  # runs where nobody calls it from the loop
        return (self.root / name).read_text()  # ok: only the thread pool calls it

    @traced
    async def fetch(self, name: str, source):
        source.wait()
        return name

    @traced
    def describe(self, name, size):
        return f"{self.label()} {name} {size}"

    def label(self):
        return "store"


class Slow(Store):
    @traced
    def describe(self, name, size):
        return super().describe(name, size)

    def label(self):
        time.sleep(1)
        return "slow"


class Ready:
    def wait(self):
        return None


class Waiting:
    def wait(self):
        time.sleep(1)  # ok: nobody gives one to what runs on the loop


store = Store(Path("."))
slow = Slow(Path("."))


@traced
async def keep(value, other):
    return other.wait()


@app.get("/items/{name}")
async def item(name: str):
    return await store.fetch(name, Ready())  # ok: its own source does not wait


@app.get("/kept")
async def kept():
    return await keep(1, Ready())  # ok: the same


@app.get("/files/{name}")
def file(name: str):
    Waiting().wait()
    return store.load(name)  # ok: a thread


@app.get("/slow")
async def slow_item():
    return slow.describe("a", 1)  # expect no-blocking-call: sync_wrapper > describe > sync_wrapper > describe > label > time.sleep


@app.get("/quick")
async def quick_item():
    return store.describe("a", 1)  # ok: its label is a constant
