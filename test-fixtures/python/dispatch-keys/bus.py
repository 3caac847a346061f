"""What is kept under one key is not run for another; tuples whose items have names."""

import asyncio
import os
import time
from collections import defaultdict, namedtuple

from fastapi import FastAPI

app = FastAPI()


class Bus:
    def __init__(self):
        self.listeners = defaultdict(list)

    def on(self, event):
        def keep(listener):
            self.listeners[event].append(listener)
            return listener

        return keep

    def emit(self, event):
        for listener in self.listeners[event]:
            listener()


bus = Bus()


@bus.on("created")
def audit():
    time.sleep(0.1)


@bus.on("deleted")
def gone():
    time.sleep(0.2)  # ok: nobody emits it


Store = namedtuple("Store", ["load", "save"])
Pair = namedtuple("Pair", "left, right")


def load(path):
    return os.listdir(path)


def save(path):
    os.replace(path, path + "~")


def unused(path):
    time.sleep(0.3)  # ok: the other item


store = Store(load, save=save)
pair = Pair(unused, load)


@app.post("/users")
async def create():
    await asyncio.sleep(0)
    bus.emit("created")  # expect no-blocking-call: emit > audit > time.sleep


@app.get("/store")
async def read():
    await asyncio.sleep(0)
    store.load("a")  # expect no-blocking-call: load > os.listdir
    _, keep = store
    keep("b")  # expect no-blocking-call: save > os.replace
    pair.right("c")  # expect no-blocking-call: load > os.listdir
