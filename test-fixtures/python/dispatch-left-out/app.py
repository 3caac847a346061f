"""Parameters that a call leaves out, and protocols whose implementation is known."""

import asyncio
import time
from pathlib import Path
from typing import Protocol

from fastapi import Depends, FastAPI

app = FastAPI()


class Step:
    registry: dict[str, type["Step"]] = {}

    def __init_subclass__(cls, /, kind=None, **rest):
        super().__init_subclass__(**rest)
        if kind:
            cls.registry[kind] = cls

    def run(self):
        raise NotImplementedError


class Wait(Step, kind="wait"):
    def run(self):
        time.sleep(0.2)


class Draft(Step):
    def run(self):
        time.sleep(0.3)  # ok: no kind, so it is not in the table


def load(name, cache=None, mode=""):
    if cache is not None:
        return cache.read_text()
    if mode:
        return Path(name).read_bytes()
    return name


class Store(Protocol):
    def put(self, key: str) -> None: ...


class Disk:
    def put(self, key: str) -> None:
        Path(key).touch()


class Fake:
    def put(self, key: str) -> None:
        Path(key).write_text("")  # ok: nobody makes one


async def store() -> Store:
    return Disk()


@app.post("/steps/{kind}")
async def run(kind: str):
    await asyncio.sleep(0)
    Step.registry[kind]().run()  # expect no-blocking-call: run > time.sleep


@app.get("/load")
async def read():
    await asyncio.sleep(0)
    load("a")  # ok: neither a cache nor a mode
    load("b", Path("cache"))  # expect no-blocking-call: load > pathlib.Path.read_text
    load("c", mode="rb")  # expect no-blocking-call: load > pathlib.Path.read_bytes


@app.put("/{key}")
async def put(key: str, target: Store = Depends(store)):
    await asyncio.sleep(0)
    target.put(key)  # expect no-blocking-call: put > pathlib.Path.touch
