"""Programs that end only when they are let."""

import multiprocessing
import multiprocessing.pool
import os
import shutil
import subprocess
import sys
import tempfile
import threading

from .files import _fifo
from .peer import peer


@peer
def command(gate):
    """A shell command that waits for somebody to open a pipe."""
    made = tempfile.mkdtemp(prefix='unblock-claims-')
    yield f'read line < {_fifo(gate, made)}; echo $line'
    shutil.rmtree(made, ignore_errors=True)


@peer
def program(gate):
    made = tempfile.mkdtemp(prefix='unblock-claims-')
    yield ['sh', '-c', f'read line < {_fifo(gate, made)}; echo $line']
    shutil.rmtree(made, ignore_errors=True)


@peer
def process(gate):
    """A child that ends when it is released, and says something before."""
    child = subprocess.Popen(
        [sys.executable, '-I', '-S', '-c', 'import sys; sys.stdin.read(); print("line")'],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    # `communicate` closes the standard input itself, which would end the child.
    kept = os.dup(child.stdin.fileno())
    gate.release_with(lambda: os.close(kept))
    child.stdin.close()
    child.stdin = None
    yield child
    child.kill()
    child.wait()


@peer
def pid(gate):
    """Of a child that ends when it is released."""
    read_end, write_end = os.pipe()
    made = os.fork()
    if made == 0:
        os.close(write_end)
        os.read(read_end, 1)
        os._exit(0)
    gate.release_with(lambda: os.close(write_end))
    yield made


@peer
def child(gate):
    """A process of `multiprocessing` that ends when it is released."""
    context = multiprocessing.get_context('fork')
    end = context.Event()
    started = context.Process(target=end.wait, args=(30,), daemon=True)
    started.start()
    gate.release_with(end.set)
    yield started
    started.kill()
    started.join()


@peer
def process_queue(gate):
    made = multiprocessing.Queue()
    gate.release_with(lambda: made.put('next'))
    yield made


@peer
def pipe(gate):
    """One end of a pipe between processes; the other end speaks late."""
    ours, theirs = multiprocessing.Pipe()
    gate.release_with(lambda: theirs.send('text'))
    yield ours


@peer
def thread_pool(gate):
    """Its one thread works until it is released."""
    end = threading.Event()
    made = multiprocessing.pool.ThreadPool(1)
    made.apply_async(end.wait)
    gate.release_with(end.set)
    yield made
    end.set()
    made.terminate()
