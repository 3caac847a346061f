from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, singledispatch
from pathlib import Path


def read(name="x"):
    return Path("/srv", name).read_text()  # ok: only in threads


class Shelf:
    def __init__(self):
        self.index = read("index")  # ok: made in a thread

    def __getitem__(self, key):
        return read(key)  # ok: only in threads

    def __setitem__(self, key, value):
        Path("/srv", key).write_text(value)  # ok: only in threads

    def __contains__(self, key):
        return bool(read(key))  # ok: only in threads

    def __len__(self):
        return len(read())  # ok: only in threads

    def __iter__(self):
        yield read("a")  # ok: only in threads

    def __enter__(self):
        Path("/srv/lock").touch()  # ok: only in threads
        return self

    def __exit__(self, *error):
        Path("/srv/lock").unlink()  # ok: only in threads

    def __str__(self):
        return read("str")  # ok: only in threads

    def __eq__(self, other):
        return read("eq") == other  # ok: only in threads

    def __hash__(self):
        return 1

    def __add__(self, other):
        Path("/srv/add").touch()  # ok: only in threads
        return self

    def __call__(self):
        return read("call")  # ok: only in threads

    @property
    def size(self):
        return len(read("size"))  # ok: only in threads

    @cached_property
    def label(self):
        return read("label")  # ok: only in threads


@dataclass
class Job:
    options: str = field(default_factory=read)

    def __post_init__(self):
        Path("/srv/job").touch()  # ok: only in threads


@contextmanager
def workspace():
    Path("/srv/work").mkdir()  # ok: only in threads
    yield 1
    Path("/srv/work").rmdir()  # ok: only in threads


@singledispatch
def export(value):
    return read("export")  # ok: only in threads
