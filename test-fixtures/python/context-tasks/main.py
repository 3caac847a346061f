"""asyncio's ways to start something."""

import asyncio
import time
from pathlib import Path


def pause() -> None:
    time.sleep(0.01)


def first_only() -> None:
    time.sleep(0.02)  # ok: the main coroutine before it starts anything


async def worker(name: str) -> None:
    pause()  # expect no-blocking-call: pause > time.sleep


async def gathered(name: str) -> None:
    Path(name).read_text()  # expect no-blocking-call: pathlib.Path.read_text


async def grouped(name: str) -> None:
    Path(name).read_bytes()  # expect no-blocking-call: pathlib.Path.read_bytes


def soon(name: str) -> None:
    Path(name).touch()  # expect no-blocking-call: pathlib.Path.touch


def later(name: str) -> None:
    Path(name).unlink()  # expect no-blocking-call: pathlib.Path.unlink


def done(task: asyncio.Task) -> None:
    pause()  # expect no-blocking-call: pause > time.sleep


async def never_awaited() -> None:
    time.sleep(5)  # ok: the coroutine is made and dropped


async def serve() -> None:
    first_only()  # ok: nothing else runs yet
    task = asyncio.create_task(worker("a"))
    task.add_done_callback(done)
    loop = asyncio.get_running_loop()
    loop.call_soon(soon, "b")
    loop.call_later(1, later, "c")
    never_awaited()
    await asyncio.gather(gathered("d"), gathered("e"))
    await asyncio.gather(*(gathered(name) for name in ("f", "g")))
    async with asyncio.TaskGroup() as group:
        group.create_task(grouped("h"))
    await asyncio.wait_for(task, 1)


if __name__ == "__main__":
    asyncio.run(serve())
