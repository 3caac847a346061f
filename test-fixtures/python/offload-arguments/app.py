"""What is handed over with a function reaches its parameters, by position and by keyword."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


def on_loop_again() -> None:
    time.sleep(0.01)  # expect no-blocking-call: time.sleep


def reported_by_keyword() -> None:
    time.sleep(0.02)  # expect no-blocking-call: time.sleep


def after_unknown_words() -> None:
    time.sleep(0.03)


def by_default() -> None:
    time.sleep(0.04)  # expect no-blocking-call: time.sleep


def not_the_default() -> None:
    time.sleep(0.05)  # ok: the call gives another one


def later() -> None:
    time.sleep(0.06)  # expect no-blocking-call: time.sleep


def in_the_thread() -> None:
    time.sleep(0.07)  # ok: the thread calls it itself


def consume(loop, callback, work) -> None:
    work()
    loop.call_soon_threadsafe(callback)


def consume_with(topic, *, loop, callback=by_default) -> None:
    loop.call_soon_threadsafe(callback)


def notify(words, callback) -> None:
    callback()  # expect no-blocking-call: after_unknown_words > time.sleep


def each(words, callback) -> None:
    callback()


def start_all(topic: str) -> None:
    loop = asyncio.get_running_loop()
    threading.Thread(target=consume, args=(loop, on_loop_again, in_the_thread), daemon=True).start()
    threading.Thread(target=consume_with, args=(topic,), kwargs={"loop": loop, "callback": reported_by_keyword}).start()
    threading.Timer(5, consume_with, [topic], {"loop": loop}).start()
    pool.submit(consume_with, topic, loop=loop, callback=later)
    loop.call_later(1, notify, topic.split(), after_unknown_words)


def choose(callback=not_the_default) -> None:
    callback()


def quick() -> None:
    return None


async def main(topic: str) -> None:
    start_all(topic)
    asyncio.get_running_loop().call_soon(choose, quick)


async def spread(topic: str) -> None:
    words = (topic.split(), after_unknown_words)
    each(*words)  # expect no-blocking-call: each > after_unknown_words > time.sleep
    steps = [topic, quick]
    each(*steps)  # ok: quick does not block
