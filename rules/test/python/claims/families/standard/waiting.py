"""time, threading, queue, concurrent.futures, select, signal."""

import asyncio
import concurrent.futures
import queue as queues
import threading
import time
from typing import Any

from harness.claims import free, instant, waits


@waits('time.sleep', 'sleep', at='sleep')
async def sleeps():
    time.sleep(0.001)


@free('asyncio.sleep')
async def sleeps_on_the_loop(event: threading.Event):
    while not event.is_set():
        await asyncio.sleep(0.001)


@instant('time.sleep')
async def sleeps_for_no_time():
    time.sleep(0)


@waits('threading.Lock.acquire', 'lock')
async def acquires(lock: threading.Lock):
    lock.acquire()


@waits('threading.Lock.acquire', 'lock')
async def acquires_a_reentrant_lock(rlock: threading.RLock):
    rlock.acquire()


@instant('threading.Lock.acquire')
async def does_not_wait_for_the_lock(lock: threading.Lock):
    lock.acquire(blocking=False)


@instant('threading.Lock.acquire')
async def does_not_wait_for_the_lock_by_position(lock: threading.Lock):
    lock.acquire(False)


@instant('threading.Lock.acquire')
async def waits_for_no_time_for_the_lock(lock: threading.Lock):
    lock.acquire(timeout=0)


@waits('threading.Lock.__enter__', 'lock')
async def enters(lock: threading.Lock):
    with lock:
        pass


@free('threading.Lock.acquire')
async def acquires_in_a_thread(lock: threading.Lock):
    await asyncio.to_thread(lock.acquire)


@waits('threading.Semaphore.acquire', 'lock')
async def acquires_a_semaphore(semaphore: threading.Semaphore):
    semaphore.acquire()


@instant('threading.Semaphore.acquire')
async def does_not_wait_for_the_semaphore(semaphore: threading.Semaphore):
    semaphore.acquire(blocking=False)


@waits('threading.Semaphore.__enter__', 'lock')
async def enters_a_semaphore(semaphore: threading.Semaphore):
    with semaphore:
        pass


@waits('threading.Condition.wait', 'lock')
async def waits_for_a_condition(condition: threading.Condition):
    condition.wait()


@instant('threading.Condition.wait')
async def looks_at_a_condition(condition: threading.Condition):
    condition.wait(0)


@waits('threading.Condition.wait_for', 'lock')
async def waits_for_a_condition_to_hold(condition: threading.Condition, event: threading.Event):
    condition.wait_for(lambda: event.is_set(), timeout=0.2)


@waits('threading.Event.wait', 'lock')
async def waits_for_an_event(event: threading.Event):
    event.wait()


@instant('threading.Event.wait')
async def looks_at_an_event(event: threading.Event):
    event.wait(timeout=0)


@instant('threading.Event.is_set')
async def asks_an_event(event: threading.Event):
    event.is_set()


@free('asyncio.Event.wait')
async def waits_for_an_event_of_the_loop(event: threading.Event):
    happened = asyncio.Event()
    loop = asyncio.get_running_loop()
    watching = loop.run_in_executor(None, event.wait)
    watching.add_done_callback(lambda _: happened.set())
    await happened.wait()


@waits('threading.Barrier.wait', 'lock')
async def waits_at_a_barrier(barrier: threading.Barrier):
    barrier.wait()


@waits('threading.Thread.join', 'lock')
async def joins(thread: threading.Thread):
    thread.join()


@instant('threading.Thread.join')
async def joins_for_no_time(thread: threading.Thread):
    thread.join(timeout=0)


@waits('queue.Queue.get', 'lock')
async def gets(queue: queues.Queue):
    queue.get()


@instant('queue.Queue.get')
async def gets_without_waiting(queue: queues.Queue):
    queue.get(block=False)


@instant('queue.Queue.get')
async def gets_without_waiting_by_position(queue: queues.Queue):
    queue.get(False)


@instant('queue.Queue.get')
async def gets_for_no_time(queue: queues.Queue):
    queue.get(True, 0)


@instant('queue.Queue.get_nowait')
async def gets_now(queue: queues.Queue):
    queue.get_nowait()


@instant('queue.Queue.put')
async def puts(queue: queues.Queue):
    queue.put('one more')


@waits('queue.Queue.put', 'lock')
async def puts_into_a_full_queue(event: threading.Event):
    queue: queues.Queue = queues.Queue(maxsize=1)
    queue.put_nowait('first')
    threading.Thread(target=lambda: (event.wait(), queue.get())).start()
    queue.put('second')


@waits('queue.Queue.join', 'lock')
async def joins_a_queue(unfinished_queue: queues.Queue):
    unfinished_queue.join()


@free('asyncio.Queue.get')
async def gets_from_a_queue_of_the_loop(event: threading.Event):
    queue: asyncio.Queue = asyncio.Queue()
    loop = asyncio.get_running_loop()
    watching = loop.run_in_executor(None, event.wait)
    watching.add_done_callback(lambda _: queue.put_nowait('next'))
    await queue.get()


@waits('concurrent.futures.Future.result', 'lock')
async def waits_for_a_result(future: concurrent.futures.Future):
    future.result()


@waits('concurrent.futures.Future.exception', 'lock')
async def waits_for_an_exception(future: concurrent.futures.Future):
    future.exception()


@instant('concurrent.futures.Future.result')
async def looks_at_a_result(future: concurrent.futures.Future):
    future.result(timeout=0)


@free('asyncio.wrap_future')
async def awaits_a_result(future: concurrent.futures.Future):
    await asyncio.wrap_future(future)


@waits('concurrent.futures.wait', 'lock')
async def waits_for_futures(future: concurrent.futures.Future):
    concurrent.futures.wait([future])


@waits('concurrent.futures.as_completed.__iter__', 'lock')
async def iterates_over_results(future: concurrent.futures.Future):
    for done in concurrent.futures.as_completed([future]):
        done.result()


@waits('concurrent.futures.Executor.shutdown', 'lock')
async def shuts_down(busy_executor: concurrent.futures.Executor):
    busy_executor.shutdown()


@instant('concurrent.futures.Executor.shutdown')
async def shuts_down_without_waiting(busy_executor: concurrent.futures.Executor):
    busy_executor.shutdown(wait=False)


@waits('concurrent.futures.Executor.__exit__', 'lock')
async def leaves_with_work_to_do(busy_executor: concurrent.futures.Executor):
    with busy_executor:
        busy_executor.submit(print)


@instant('concurrent.futures.Executor.submit')
async def submits(busy_executor: concurrent.futures.Executor):
    busy_executor.submit(print)


@waits('concurrent.futures.Executor.map.__iter__', 'lock')
async def maps(busy_executor: concurrent.futures.Executor):
    for each in busy_executor.map(len, ['one']):
        print(each)


@free('asyncio.AbstractEventLoop.run_in_executor')
async def works_in_an_executor(busy_executor: concurrent.futures.Executor):
    await asyncio.get_running_loop().run_in_executor(busy_executor, len, 'one')
