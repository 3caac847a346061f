"""An async function nobody calls is somebody's API; a sync one is not known to run on a loop."""

import time
from pathlib import Path


def read(name):
    return Path(name).read_text()  # ok: no async function reaches it


def read_for_loop(name):
    return Path(name).read_text()


class Client:
    def load(self, name):
        return Path(name).read_text()  # ok: a sync method nobody calls

    async def aload(self, name):
        return read_for_loop(name)  # expect no-blocking-call: read_for_loop > pathlib.Path.read_text

    async def _private(self):
        return await self._other()

    async def _other(self):
        time.sleep(1)  # expect no-blocking-call: time.sleep


async def outer():
    return await inner()


async def inner():
    time.sleep(2)  # expect no-blocking-call: time.sleep


async def dropped():
    time.sleep(3)  # ok: made, and neither awaited nor kept


async def drops():
    dropped()
    coroutine = dropped()
    coroutine.close()


async def lambdas():
    unused = lambda: time.sleep(4)  # ok: never called
    return unused
