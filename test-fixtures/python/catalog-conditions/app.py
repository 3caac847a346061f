"""What a call does may hang on constant arguments; a call that may wait is reported."""

import queue
import sqlite3
import threading
import time

lock = threading.Lock()
jobs = queue.Queue()


def pause(seconds: float = 0) -> None:
    time.sleep(seconds)


def take(block: bool = False):
    return jobs.get(block=block)


def try_lock(blocking=False):
    return lock.acquire(blocking)


async def nothing():
    time.sleep(0)  # ok: gives way only
    lock.acquire(False)  # ok: does not wait
    sqlite3.connect(":memory:")  # ok: in memory


async def maybe(attempt: int = 0, database=":memory:"):
    time.sleep(0.1 * attempt)  # expect no-blocking-call: time.sleep
    pause(0.5)  # expect no-blocking-call: pause > time.sleep
    sqlite3.connect(database)  # expect no-blocking-call: sqlite3.connect


async def retry(function):
    delay = 0
    for _ in range(3):
        function()  # ok: unknown
        time.sleep(delay)  # expect no-blocking-call: time.sleep
        delay = 1


async def waits():
    take(True)  # known miss no-blocking-call: take > queue.Queue.get


async def does_not_wait():
    take()  # ok: does not wait
    take(False)  # ok: does not wait
    try_lock()  # ok: does not wait
