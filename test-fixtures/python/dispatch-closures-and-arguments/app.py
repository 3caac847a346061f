import time
from functools import partial, partialmethod, reduce
from pathlib import Path


def loader(folder: str):
    root = Path(folder)
    count = 0

    def load(name: str) -> str:
        nonlocal count
        count += 1
        return (root / name).read_text()

    return load


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def call(function, *args, **kwargs):
    return function(*args, **kwargs)


def call_twice(function, /, *args, **kwargs):
    return call(call, function, *args, **kwargs)


def with_default(name, read=lambda name: Path(name).read_text()):
    return read(name)


def by_option(name, *, on_done=None):
    if on_done is not None:
        on_done(name)


def pause(seconds, label=""):
    time.sleep(seconds)


def keep(value):
    return value


load = loader("/srv")
cleaned = compose(str.strip, load)
quiet = compose(str.strip, keep)
nap = partial(pause, 0.1)
labelled = partial(nap, label="x")


class Timer:
    def wait(self, seconds):
        time.sleep(seconds)

    short = partialmethod(wait, 0.1)


async def closures():
    load("a")  # expect no-blocking-call: load > pathlib.Path.read_text
    cleaned("b")  # expect no-blocking-call: composed > load > pathlib.Path.read_text
    quiet("c")


async def forwarding():
    call(pause, 0.1)  # expect no-blocking-call: call > pause > time.sleep
    call(keep, 1)  # ok: keep does not block
    call_twice(pause, 0.1, label="y")  # expect no-blocking-call: call_twice > call > call > pause > time.sleep
    call_twice(keep, 2)


async def defaults():
    with_default("a")  # expect no-blocking-call: with_default > read > pathlib.Path.read_text
    with_default("b", read=keep)  # ok: keep does not block
    by_option("a")  # ok: nothing given
    by_option("b", on_done=lambda name: Path(name).touch())  # expect no-blocking-call: pathlib.Path.touch


async def partials():
    nap()  # expect no-blocking-call: pause > time.sleep
    labelled()  # expect no-blocking-call: pause > time.sleep
    Timer().short()  # expect no-blocking-call: wait > time.sleep
    unused = partial(pause, 5)
    return unused  # ok: not called


async def inner():
    def read():
        return Path("/srv/inner").read_text()

    def never():
        time.sleep(9)  # ok: never called

    total = reduce(lambda a, b: a + b, [1, 2])  # ok: adds numbers
    return read(), total  # expect no-blocking-call: read > pathlib.Path.read_text


async def chained(flag: bool):
    function = pause if flag else keep
    function(0.1)  # expect no-blocking-call: pause > time.sleep
    for each in (keep, nap):
        each(1)  # expect no-blocking-call: pause > time.sleep
    first, second = keep, pause
    first(1)  # ok: keep
    second(0.1)  # expect no-blocking-call: pause > time.sleep
    options = {"run": pause, "skip": keep}
    options["skip"](1)  # ok: keep
    kwargs = {"on_done": pause}
    by_option(0.1, **kwargs)  # expect no-blocking-call: by_option > pause > time.sleep
