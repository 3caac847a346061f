import asyncio
import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

jobs = queue.Queue()
done = threading.Event()
semaphore = threading.Semaphore(2)
pool = ThreadPoolExecutor()


def work():
    return 1


async def queues():
    jobs.put(1)  # ok: the queue has no limit
    jobs.get()  # expect no-blocking-call: queue.Queue.get
    jobs.get(timeout=3)  # expect no-blocking-call: queue.Queue.get
    jobs.get(block=False)  # ok: does not wait
    jobs.get(False)  # ok: does not wait
    jobs.get_nowait()  # ok: does not wait
    jobs.get(timeout=0)  # ok: does not wait
    jobs.join()  # expect no-blocking-call: queue.Queue.join
    mine = asyncio.Queue()
    await mine.put(1)  # ok: awaited
    await mine.get()  # ok: awaited


async def events():
    done.wait()  # expect no-blocking-call: threading.Event.wait
    done.wait(0)  # ok: does not wait
    done.is_set()  # ok: does not wait
    semaphore.acquire()  # expect no-blocking-call: threading.Semaphore.acquire
    semaphore.acquire(blocking=False)  # ok: does not wait
    thread = threading.Thread(target=work)
    thread.start()  # ok: does not wait
    thread.join()  # expect no-blocking-call: threading.Thread.join
    event = asyncio.Event()
    await event.wait()  # ok: awaited
    async with asyncio.Lock():  # ok: asynchronous
        pass


async def futures():
    future = pool.submit(work)
    future.done()  # ok: does not wait
    future.result()  # expect no-blocking-call: concurrent.futures.Future.result
    future.result(timeout=0)  # ok: does not wait
    wait([future])  # expect no-blocking-call: concurrent.futures.wait
    for each in as_completed([future]):  # expect no-blocking-call: concurrent.futures.as_completed.__iter__
        each.result()  # ok: it is done
    pool.shutdown(wait=False)  # ok: does not wait
    task = asyncio.create_task(asyncio.sleep(1))
    await task
    return task.result()  # ok: the task is done
