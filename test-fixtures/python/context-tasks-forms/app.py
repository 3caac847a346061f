import asyncio
import time
from functools import partial

import anyio

BACKGROUND = set()


async def a():
    time.sleep(0.01)  # expect no-blocking-call: time.sleep


async def b(n):
    time.sleep(0.02)  # expect no-blocking-call: time.sleep


async def c(n):
    time.sleep(0.03)  # expect no-blocking-call: time.sleep


async def d():
    time.sleep(0.04)  # expect no-blocking-call: time.sleep


async def e(n=1):
    time.sleep(0.05)  # expect no-blocking-call: time.sleep


async def f():
    time.sleep(0.06)  # ok: awaited by the main coroutine before it starts anything


async def on_timer():
    time.sleep(0.07)  # expect no-blocking-call: time.sleep


def spawn(coroutine):
    task = asyncio.ensure_future(coroutine)
    BACKGROUND.add(task)
    task.add_done_callback(BACKGROUND.discard)
    return task


class Scheduler:
    def __init__(self):
        self.jobs = []

    def every(self, seconds):
        def decorate(function):
            self.jobs.append((seconds, function))
            return function

        return decorate

    def start(self):
        for seconds, function in self.jobs:
            asyncio.create_task(self._loop(seconds, function))

    async def _loop(self, seconds, function):
        while True:
            await asyncio.sleep(seconds)
            await function()


scheduler = Scheduler()


@scheduler.every(5)
async def tick():
    time.sleep(0.08)  # expect no-blocking-call: time.sleep


async def main():
    await f()
    scheduler.start()
    spawn(a())
    await asyncio.gather(*map(b, [1, 2]))
    await asyncio.gather(*[c(n) for n in range(2)])
    for done in asyncio.as_completed([d(), d()]):
        await done
    async with anyio.create_task_group() as group:
        group.start_soon(e, 1)
        group.start_soon(partial(e, n=2))
    loop = asyncio.get_running_loop()
    loop.call_later(1, lambda: asyncio.create_task(on_timer()))


asyncio.run(main())
