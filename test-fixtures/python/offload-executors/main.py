import asyncio
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial

from anyio import to_process, to_thread

from jobs import Store, digest, prepared, query, slow

threads = ThreadPoolExecutor(4)
processes = ProcessPoolExecutor(2)


async def plain(store: Store) -> None:
    await asyncio.to_thread(slow, 0.01)  # ok: a thread
    await asyncio.to_thread(partial(slow, seconds=0.02))  # ok: a thread
    await asyncio.to_thread(lambda: slow(0.03))  # ok: a thread
    await asyncio.to_thread(store.save, "text")  # ok: a bound method in a thread
    await to_thread.run_sync(slow)  # ok: a thread
    await to_process.run_sync(digest, b"x")  # ok: a process


async def by_loop() -> None:
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, query, "select 1")  # ok: a thread
    await loop.run_in_executor(threads, lambda: query("select 2"))  # ok: a thread
    await loop.run_in_executor(processes, digest, b"y")  # ok: a process
    future = threads.submit(slow)
    await asyncio.wrap_future(future)  # ok: awaited
    await asyncio.gather(*(loop.run_in_executor(threads, query, sql) for sql in ("select 3", "select 4")))  # ok: threads


async def eager(store: Store) -> None:
    await asyncio.to_thread(print, prepared())  # expect no-blocking-call: prepared > pathlib.Path.read_text
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, store.save, store.load())  # expect no-blocking-call: load > pathlib.Path.read_text
    await asyncio.to_thread(prepared().strip)  # expect no-blocking-call: prepared > pathlib.Path.read_text


async def waits_for_it() -> str:
    return threads.submit(slow).result()  # expect no-blocking-call: concurrent.futures.Future.result


async def maps() -> list:
    return list(threads.map(slow, [0.01, 0.02]))  # expect no-blocking-call: concurrent.futures.Executor.map.__iter__


async def nested() -> str:
    def inner() -> str:
        slow(0.01)  # ok: a nested function given to a thread
        return "inner"

    return await asyncio.to_thread(inner)
