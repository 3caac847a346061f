import shutil
import time
from contextlib import ContextDecorator, asynccontextmanager, contextmanager
from pathlib import Path


class Locked:
    def __init__(self, name):
        self.path = Path("/run", name)

    def __enter__(self):
        self.path.touch()
        return self

    def __exit__(self, *error):
        self.path.unlink()

    def body(self):
        return 1  # ok: nothing blocks


class Async:
    async def __aenter__(self):
        time.sleep(0.1)  # expect no-blocking-call: time.sleep
        return self

    async def __aexit__(self, *error):
        time.sleep(0.2)  # expect no-blocking-call: time.sleep


class Timed(ContextDecorator):
    def __enter__(self):
        Path("/run/timed").write_text("x")
        return self

    def __exit__(self, *error):
        return False


class Plain:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


@contextmanager
def workspace(name):
    root = Path("/srv", name)
    root.mkdir()
    try:
        yield root
    finally:
        shutil.rmtree(root)


@contextmanager
def unused(name):
    Path(name).mkdir()  # ok: never entered
    yield


@asynccontextmanager
async def session():
    Path("/run/session").touch()  # expect no-blocking-call: pathlib.Path.touch
    yield 1
    Path("/run/session").unlink()  # expect no-blocking-call: pathlib.Path.unlink


class Pool:
    @contextmanager
    def item(self):
        time.sleep(0.3)
        yield self


@workspace("decorated")
def inside():
    return 1


@Timed()
def timed():
    return 1
