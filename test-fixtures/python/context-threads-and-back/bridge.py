"""Code that leaves the loop and code that comes back to it."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import anyio
import anyio.from_thread
import anyio.to_thread

pool = ThreadPoolExecutor(2)


async def publish(text: str) -> None:
    time.sleep(0.01)  # expect no-blocking-call: time.sleep


async def announce(text: str) -> None:
    time.sleep(0.02)  # expect no-blocking-call: time.sleep


def notify() -> None:
    time.sleep(0.03)  # expect no-blocking-call: time.sleep


async def private(text: str) -> None:
    time.sleep(0.04)  # ok: it runs on a loop of its own, in a thread


def consume(loop: asyncio.AbstractEventLoop) -> None:
    time.sleep(0.05)  # ok: a thread
    future = asyncio.run_coroutine_threadsafe(publish("x"), loop)
    future.result()  # ok: a thread may wait
    loop.call_soon_threadsafe(notify)


def job() -> None:
    time.sleep(0.06)  # ok: a worker thread
    anyio.from_thread.run(announce, "y")


def own_loop() -> None:
    asyncio.run(private("z"))  # ok: a thread


async def start() -> None:
    loop = asyncio.get_running_loop()
    threading.Thread(target=consume, args=(loop,), daemon=True).start()
    await anyio.to_thread.run_sync(job)
    await loop.run_in_executor(pool, own_loop)
