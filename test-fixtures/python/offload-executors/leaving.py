"""Leaving the block of an executor waits for what was submitted in it."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

from fastapi import FastAPI

app = FastAPI()
pool = ThreadPoolExecutor()


def work():
    time.sleep(1)  # ok: in a thread


@app.post("/all")
async def everything():
    await asyncio.sleep(0)
    with ThreadPoolExecutor() as workers:  # expect no-blocking-call: concurrent.futures.Executor.__exit__
        for _ in range(3):
            workers.submit(work)


@app.post("/shared")
async def shared():
    await asyncio.sleep(0)
    with pool:  # expect no-blocking-call: concurrent.futures.Executor.__exit__
        pool.submit(work)


@app.post("/awaited")
async def awaited():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as workers:  # ok: what runs in it is awaited
        await loop.run_in_executor(workers, work)


@app.post("/wrapped")
async def wrapped():
    with ThreadPoolExecutor() as workers:  # ok: what runs in it is awaited
        await asyncio.wrap_future(workers.submit(work))


@app.post("/results")
async def results():
    await asyncio.sleep(0)
    with ThreadPoolExecutor() as workers:  # ok: nothing is left when it ends
        futures = [workers.submit(work) for _ in range(3)]
        for future in as_completed(futures):  # expect no-blocking-call: concurrent.futures.as_completed.__iter__
            future.result()  # ok: it is done


@app.post("/idle")
async def idle():
    await asyncio.sleep(0)
    with pool:  # ok: nothing was submitted
        pass


@app.post("/thread")
def in_thread():
    with ThreadPoolExecutor() as workers:  # ok: a def endpoint
        workers.submit(work)
