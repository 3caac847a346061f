import atexit
import contextvars
import weakref
from functools import cmp_to_key, singledispatch, singledispatchmethod
from pathlib import Path


def size(name):
    return len(Path(name).read_bytes())


def compare(a, b):
    return len(Path(a).read_text()) - len(b)


def quick(name):
    return len(name)


@singledispatch
def export(value):
    return str(value)


@export.register
def _(value: int):
    Path("/srv/int").touch()


@export.register(list)
def export_list(value):
    Path("/srv/list").write_text("x")


class Encoder:
    @singledispatchmethod
    def encode(self, value):
        return value

    @encode.register
    def _(self, value: str):
        return Path(value).read_text()


def goodbye():
    Path("/run/pid").unlink()  # ok: when the process ends


atexit.register(goodbye)
current = contextvars.ContextVar("current")


async def keys(names: list[str]):
    sorted(names, key=size)  # expect no-blocking-call: size > pathlib.Path.read_bytes
    names.sort(key=size)  # expect no-blocking-call: size > pathlib.Path.read_bytes
    max(names, key=lambda name: size(name))  # expect no-blocking-call: size > pathlib.Path.read_bytes
    sorted(names, key=cmp_to_key(compare))  # expect no-blocking-call: compare > pathlib.Path.read_text
    sorted(names, key=quick)  # ok: in memory
    min(names, key=len)  # ok: in memory


async def maps(names: list[str]):
    list(map(size, names))  # expect no-blocking-call: size > pathlib.Path.read_bytes
    map(size, names)  # ok: nothing goes through it
    for name in filter(size, names):  # expect no-blocking-call: size > pathlib.Path.read_bytes
        print(name)
    list(filter(None, names))  # ok: in memory
    any(map(quick, names))  # ok: in memory


async def dispatched():
    export(1)  # expect no-blocking-call: _ > pathlib.Path.touch
    export([1])  # expect no-blocking-call: export_list > pathlib.Path.write_text
    Encoder().encode("x")  # expect no-blocking-call: _ > pathlib.Path.read_text


class Holder:
    pass


HOLDER = Holder()


async def in_context():
    context = contextvars.copy_context()
    context.run(size, "a")  # expect no-blocking-call: size > pathlib.Path.read_bytes
    weakref.finalize(HOLDER, goodbye)  # ok: the holder lives as long as the process


async def held():
    current.set(size)
    function = current.get()
    return function("b")  # expect no-blocking-call: size > pathlib.Path.read_bytes


def by_size(name):
    return Path(name).stat().st_size


async def sorted_in_place(names, archive):
    names.sort(key=by_size)  # expect no-blocking-call: by_size > pathlib.Path.stat
    names.sort(key=len)  # ok: in memory
    archive.sort("size", by_size)  # ok: nobody knows what it does
