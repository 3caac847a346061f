"""Objects whose attributes are asked for elsewhere, and fields that compute what they start with."""

import functools
import os
import shelve
from pathlib import Path

import attrs
import redis


class Remote:
    def __getattr__(self, name):
        return redis.Redis().get(name)

    def __setattr__(self, name, value):
        redis.Redis().set(name, value)

    def __delattr__(self, name):
        redis.Redis().delete(name)


class Watched:
    limit = 3

    def __getattribute__(self, name):
        os.stat(f"/srv/{name}")
        return object.__getattribute__(self, name)


class Local:
    limit = 3

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)

    def __getattribute__(self, name):
        return object.__getattribute__(self, name)


def _size(self):
    return os.path.getsize(self.path)


def _resize(self, size):
    os.truncate(self.path, size)


class File:
    size = property(fget=_size, fset=_resize)
    name = property(fget=lambda self: self.path.name)

    def __init__(self, path: Path) -> None:
        self.path = path

    def __getitem__(self, where):
        return self.path.read_bytes()

    def __reversed__(self):
        return iter(self.path.read_text().splitlines())


@functools.total_ordering
class Version:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __eq__(self, other) -> bool:
        return self.path == other.path

    def __lt__(self, other) -> bool:
        return self.path.stat().st_mtime < 1


@attrs.define
class Job:
    name: str = attrs.field(default="job")
    started: str = attrs.field(factory=lambda: Path("/srv/clock").read_text())

    @name.validator
    def _known(self, attribute, value) -> None:
        os.listdir(f"/srv/{value}")


@attrs.define
class Plain:
    name: str = attrs.field(factory=lambda: "plain")

    @name.validator
    def _short(self, attribute, value) -> None:
        if len(value) > 20:
            raise ValueError(value)


class Lines:
    def __iter__(self):
        with open("/srv/lines") as lines:
            yield from lines
