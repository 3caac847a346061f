import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

pool = ThreadPoolExecutor()


def job():
    time.sleep(0.01)  # ok: a worker thread
    return 1


def done(future):
    time.sleep(0.02)  # ok: an executor future calls back in its thread
    Path("/srv/done").touch()  # ok: the same


def task_done(task):
    Path("/srv/task").touch()  # known miss no-blocking-call: pathlib.Path.touch


class Watcher(threading.Thread):
    def __init__(self, loop):
        super().__init__(daemon=True)
        self.loop = loop

    def run(self):
        time.sleep(0.03)  # ok: a thread of its own
        self.loop.call_soon_threadsafe(self.changed, "x")

    def changed(self, name):
        Path(name).touch()  # expect no-blocking-call: pathlib.Path.touch


async def start():
    loop = asyncio.get_running_loop()
    pool.submit(job).add_done_callback(done)
    loop.run_in_executor(None, job).add_done_callback(task_done)  # ok: it is called in the worker thread
    Watcher(loop).start()
    threading.Timer(1, job).start()
    timer = threading.Thread(target=lambda: time.sleep(1))  # ok: a thread
    timer.start()


def handle_order(order):
    Path("/srv/orders").touch()  # ok: nobody knows when a library that is not known calls it


async def registered(unknown):
    unknown.command("order")(handle_order)
    unknown.pool.submit(handle_order)
    unknown.subscribe(lambda order: Path("/srv/orders").touch())  # ok: as above
