"""What waits for threads, processes, servers of log records and second attempts."""

import asyncio
import concurrent.futures
import importlib
import logging
import logging.handlers
import queue
import threading

import psutil
from tenacity import retry, stop_after_attempt, wait_exponential, wait_none
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

alarms = logging.getLogger("alarms")
alarms.addHandler(logging.handlers.SMTPHandler("mail", "a", ["b"], "alarm"))
notes = logging.getLogger("notes")
notes.addHandler(logging.handlers.QueueHandler(queue.Queue()))


class Jobs:
    def __init__(self):
        self.lock = threading.Lock()
        self.done = threading.Event()
        self.pending = queue.Queue()
        self.pool = concurrent.futures.ThreadPoolExecutor(4)

    def next(self):
        return self.pending.get()

    def next_now(self):
        return self.pending.get(block=False)  # ok: does not wait

    def next_or_nothing(self):
        return self.pending.get_nowait()  # ok: does not wait

    def finish(self):
        self.done.wait(10)

    def finished(self):
        return self.done.wait(0)  # ok: does not wait

    def run(self, work):
        return self.pool.submit(work).result()

    def submit(self, work):
        return self.pool.submit(work)  # ok: a thread does it

    def wait_for(self, futures):
        return concurrent.futures.wait(futures)

    def try_lock(self):
        return self.lock.acquire(timeout=0)  # ok: does not wait

    def join(self, thread: threading.Thread):
        thread.join()


@retry(stop=stop_after_attempt(5), wait=wait_exponential(max=10))
def quote(book: dict):
    return book["price"]


@retry(stop=stop_after_attempt(5), wait=wait_none())
def quote_at_once(book: dict):
    return book["price"]  # ok: tries again without a pause


@retry(stop=stop_after_attempt(5), wait=wait_exponential(max=10))
async def quote_async(book: dict):
    return book["price"]  # ok: awaits the pause


@retry(stop=stop_after_attempt(5), wait=wait_exponential(max=10))
def price_list(path: str):
    with open(path) as file:
        return file.read()


def alarm(text: str):
    alarms.error(text)


def note(text: str):
    notes.error(text)  # ok: put into a queue


def plugin(name: str):
    return importlib.import_module(name)


def stop(process: psutil.Process):
    process.terminate()  # ok: sends a signal
    process.wait(timeout=5)


def load():
    return psutil.cpu_percent(interval=1)


def load_since():
    return psutil.cpu_percent()  # ok: since the last call


class Changes(FileSystemEventHandler):
    def on_modified(self, event):
        with open(event.src_path) as file:  # ok: in the thread of the observer
            file.read()


def watch(folder: str):
    observer = Observer()  # ok: starts nothing
    observer.schedule(Changes(), folder, recursive=True)  # ok: only noted
    observer.start()  # ok: starts a thread
    return observer


def unwatch(observer: Observer):
    observer.stop()  # ok: tells the thread
    observer.join()


async def blocking(jobs: Jobs, process: psutil.Process, name: str):
    jobs.next()  # expect no-blocking-call: next > queue.Queue.get
    jobs.finish()  # expect no-blocking-call: finish > threading.Event.wait
    jobs.run(print)  # expect no-blocking-call: run > concurrent.futures.Future.result
    jobs.wait_for([])  # expect no-blocking-call: wait_for > concurrent.futures.wait
    jobs.join(threading.Thread(target=print))  # expect no-blocking-call: join > threading.Thread.join
    quote({})  # expect no-blocking-call: quote > tenacity.retry
    price_list("a")  # expect no-blocking-call: price_list > builtins.open
    alarm("a")  # expect no-blocking-call: alarm > logging.handlers.SMTPHandler.emit
    plugin(f"plugins.{name}")  # expect no-blocking-call: plugin > importlib.import_module
    stop(process)  # expect no-blocking-call: stop > psutil.Process.wait
    load()  # expect no-blocking-call: load > psutil.cpu_percent
    unwatch(watch("."))  # expect no-blocking-call: unwatch > watchdog.Observer.join


async def harmless(jobs: Jobs):
    jobs.next_now()  # ok: does not wait
    jobs.next_or_nothing()  # ok: does not wait
    jobs.finished()  # ok: does not wait
    jobs.submit(print)  # ok: a thread does it
    jobs.try_lock()  # ok: does not wait
    quote_at_once({})  # ok: tries again without a pause
    await quote_async({})  # ok: awaited
    note("a")  # ok: put into a queue
    load_since()  # ok: since the last call
    watch(".")  # ok: starts a thread
    await asyncio.wrap_future(jobs.submit(print))  # ok: awaited
    await asyncio.to_thread(jobs.next)  # ok: in a thread
    await asyncio.to_thread(quote, {})  # ok: in a thread
    await asyncio.to_thread(alarm, "a")  # ok: in a thread
