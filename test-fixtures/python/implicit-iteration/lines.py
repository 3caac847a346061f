import time
from pathlib import Path


def lines(name):
    yield Path(name).read_text()
    yield "tail"


def delegated(name):
    yield from lines(name)


def chained(name):
    for line in lines(name):
        yield line.upper()


def quiet():
    yield 1


class Folder:
    def __init__(self, root):
        self.root = Path(root)

    def __iter__(self):
        return iter(self.root.iterdir())


class Countdown:
    def __init__(self):
        self.left = 3

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        time.sleep(0.01)
        return self.left


class Generated:
    def __iter__(self):
        yield Path("/srv/generated").read_text()


class Feed:
    def __aiter__(self):
        return self

    async def __anext__(self):
        time.sleep(0.02)  # expect no-blocking-call: time.sleep
        raise StopAsyncIteration


async def pages():
    for i in range(2):
        yield Path("/srv", str(i)).read_text()  # expect no-blocking-call: pathlib.Path.read_text


async def unused_pages():
    yield Path("/srv/unused").read_text()  # ok: nobody iterates it
