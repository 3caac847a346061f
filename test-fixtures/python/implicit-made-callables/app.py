"""Callables and values that the standard library makes: factories of missing keys, bound functions, attribute and item getters."""

import operator
import types
from collections import defaultdict
from pathlib import Path


def load():
    return Path("/srv/missing").read_text()


def save(self, text):
    Path("/srv/saved").write_text(text)


class Registry(type):
    def __getitem__(cls, name):
        return Path("/srv", name).read_bytes()

    def known(cls):
        return []  # ok: in memory


class Plugins(metaclass=Registry):
    pass


class Record:
    @property
    def body(self):
        return Path("/srv/body").read_text()

    @property
    def size(self):
        return 1  # ok: in memory


async def missing_keys():
    texts = defaultdict(load)  # ok: nothing is missing yet
    texts["a"]  # expect no-blocking-call: load > pathlib.Path.read_text
    lists = defaultdict(list)
    lists["a"].append(1)  # ok: in memory


async def bound():
    method = types.MethodType(save, Record())  # ok: not called
    method("x")  # expect no-blocking-call: save > pathlib.Path.write_text


async def getters():
    record = Record()
    operator.attrgetter("body")(record)  # expect no-blocking-call: body > pathlib.Path.read_text
    operator.attrgetter("size")(record)  # ok: in memory
    functions = {"save": save, "load": load}
    operator.itemgetter("load")(functions)()  # expect no-blocking-call: load > pathlib.Path.read_text


async def of_metaclass():
    Plugins["x"]  # expect no-blocking-call: __getitem__ > pathlib.Path.read_bytes
    Plugins.known()  # ok: in memory
