import operator
from pathlib import Path
from typing import NamedTuple, Self, TypedDict


class Query:
    def where(self, condition) -> Self:
        return self

    def limit(self, n) -> "Query":
        return self

    def run(self):
        return Path("/srv/rows").read_text()

    def text(self):
        return "select"  # ok: nothing blocks


class Sub(Query):
    @classmethod
    def open(cls, name):
        return cls()

    @classmethod
    async def create(cls, name):
        self = cls()
        self.data = Path(name).read_bytes()  # expect no-blocking-call: pathlib.Path.read_bytes
        return self

    def size(self):
        return len(self.data)  # ok: in memory


class Renamed:
    """Methods kept in attributes."""

    def __init__(self, fast: bool):
        self.read = self._fast if fast else self._slow
        self.listeners = []

    def _fast(self):
        return 1

    def _slow(self):
        return Path("/srv/slow").read_text()

    def subscribe(self, listener):
        self.listeners.append(listener)

    def publish(self, event):
        for listener in self.listeners:
            listener(event)


class Config(TypedDict):
    query: Query
    name: str


class Pair(NamedTuple):
    left: Query
    right: str


def on_event(event):
    Path("/srv/event").touch()


bus = Renamed(True)
slow_bus = Renamed(False)
bus.subscribe(on_event)
bus.subscribe(lambda event: None)


def make(kind: str):
    if kind == "sub":
        return Sub.open("x")
    return Query()


async def fluent():
    Query().where(1).limit(2).run()  # expect no-blocking-call: run > pathlib.Path.read_text
    Query().where(1).text()  # ok: nothing blocks
    make("sub").where(1).run()  # expect no-blocking-call: run > pathlib.Path.read_text
    sub = await Sub.create("x")  # ok: the boundary is in create
    return sub.size()  # ok: in memory


async def attributes():
    bus.read()  # ok: the other one is slow
    slow_bus.read()  # expect no-blocking-call: _slow > pathlib.Path.read_text
    bus.publish("x")  # expect no-blocking-call: publish > on_event > pathlib.Path.touch


async def typed(config: Config, pair: Pair):
    config["query"].run()  # expect no-blocking-call: run > pathlib.Path.read_text
    config["name"].strip()  # ok: a string
    pair.left.run()  # expect no-blocking-call: run > pathlib.Path.read_text
    left, right = pair
    left.run()  # expect no-blocking-call: run > pathlib.Path.read_text
    right.strip()  # ok: a string


async def by_operator(query: Query):
    operator.methodcaller("run")(query)  # expect no-blocking-call: run > pathlib.Path.read_text
    list(map(operator.methodcaller("text"), [query]))  # ok: nothing blocks
    operator.attrgetter("text")(query)  # ok: only the method
    function = query.run
    return function()  # expect no-blocking-call: run > pathlib.Path.read_text
