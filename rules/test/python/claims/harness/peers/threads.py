"""Locks that another thread holds, queues that are empty, threads that have not ended."""

import concurrent.futures
import queue as queues
import threading

from .peer import peer


@peer
def lock(gate):
    held = threading.Lock()
    held.acquire()
    gate.release_with(held.release)
    yield held


@peer
def rlock(gate):
    held = threading.RLock()
    taken = threading.Event()
    let_go = threading.Event()

    def hold():
        with held:
            taken.set()
            let_go.wait()

    threading.Thread(target=hold, daemon=True).start()
    taken.wait()
    gate.release_with(let_go.set)
    yield held


@peer
def semaphore(gate):
    taken = threading.Semaphore(0)
    gate.release_with(taken.release)
    yield taken


@peer
def condition(gate):
    made = threading.Condition()

    def notify():
        with made:
            made.notify_all()

    gate.release_with(notify)
    with made:
        yield made


@peer
def event(gate):
    made = threading.Event()
    gate.release_with(made.set)
    yield made


@peer
def barrier(gate):
    made = threading.Barrier(2)
    gate.release_with(lambda: made.wait(5))
    yield made


@peer
def thread(gate):
    end = threading.Event()
    started = threading.Thread(target=end.wait, daemon=True)
    started.start()
    gate.release_with(end.set)
    yield started


@peer
def queue(gate):
    """Empty until it is released."""
    made = queues.Queue()
    gate.release_with(lambda: made.put('next'))
    yield made


@peer
def unfinished_queue(gate):
    """Empty, with one task that is not done yet."""
    made = queues.Queue()
    made.put('unfinished')
    made.get()
    gate.release_with(made.task_done)
    yield made


@peer
def future(gate):
    made = concurrent.futures.Future()
    gate.release_with(lambda: made.set_result('done'))
    yield made


@peer
def busy_executor(gate):
    """Has one thread, which works until it is released."""
    end = threading.Event()
    executor = concurrent.futures.ThreadPoolExecutor(1)
    executor.submit(end.wait)
    gate.release_with(end.set)
    yield executor
    end.set()
    executor.shutdown(wait=False)
