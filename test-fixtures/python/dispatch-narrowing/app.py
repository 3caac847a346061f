import io
import time
from pathlib import Path
from typing import Any, Literal, Optional, Union


class Remote:
    def read(self) -> str:
        return Path("/mnt/remote").read_text()


class Local:
    def read(self) -> str:
        return "local"


class Other:
    def read(self) -> str:
        return Path("/mnt/other").read_bytes().decode()


Source = Union[Remote, Local]


async def both(source: Source):
    return source.read()  # expect no-blocking-call: read > pathlib.Path.read_text


async def optional(source: Optional[Remote]):
    if source is None:
        return ""
    return source.read()  # expect no-blocking-call: read > pathlib.Path.read_text


async def narrowed(source: Source):
    if isinstance(source, Local):
        return source.read()  # ok: Local here
    return source.read()  # expect no-blocking-call: read > pathlib.Path.read_text


async def negated(source: Source):
    if not isinstance(source, Remote):
        return source.read()  # ok: Local here
    return source.read()  # expect no-blocking-call: read > pathlib.Path.read_text


async def several(source: Union[Remote, Local, Other]):
    if isinstance(source, (Remote, Other)):
        return source.read()  # expect no-blocking-call: read > pathlib.Path.read_text # expect no-blocking-call: read > pathlib.Path.read_bytes
    return source.read()  # ok: Local is left


async def matched(source: Source):
    match source:
        case Remote():
            return source.read()  # expect no-blocking-call: read > pathlib.Path.read_text
        case Local() as local:
            return local.read()  # ok: Local here
    return ""


async def untyped(source: Any):
    if isinstance(source, Remote):
        return source.read()  # expect no-blocking-call: read > pathlib.Path.read_text
    return source.read()  # ok: unknown


async def paths(value: Union[str, Path, io.BytesIO]):
    if isinstance(value, str):
        return value.encode()  # ok: a string
    if isinstance(value, Path):
        return value.read_bytes()  # expect no-blocking-call: pathlib.Path.read_bytes
    return value.read()  # ok: in memory


async def walrus(key: str):
    if (source := pick(key)) and key:
        return source.read()  # expect no-blocking-call: read > pathlib.Path.read_text
    return None


def pick(key: str) -> "Remote | None":
    return Remote() if key else None


async def commands(command):
    match command:
        case ("load", str(name)):
            return Path(name).read_text()  # expect no-blocking-call: pathlib.Path.read_text
        case {"source": Remote() as source}:
            return source.read()  # expect no-blocking-call: read > pathlib.Path.read_text
        case ("say", text):
            return text  # ok: nothing blocks
        case _:
            return None


async def asserted(source: Source):
    assert isinstance(source, Local)
    return source.read()  # ok: Local here


async def typed_by_class(kind: Literal["a", "b"]):
    cls = {"a": Local, "b": Other}[kind]
    return cls().read()  # expect no-blocking-call: read > pathlib.Path.read_bytes


class CachedStore:
    def load(self, key: str) -> str:
        return Path("/srv/cached", key).read_text()


class MemoryStore:
    def load(self, key: str) -> str:
        return key


STORES = [CachedStore, MemoryStore]


async def by_class_name(key: str):
    quick = [store for store in STORES if "memory" in store.__name__.lower()]
    for store in quick:
        store().load(key)  # ok: the name says that it is not the cached one
    for store in STORES:
        if store.__name__ == "CachedStore":
            store().load(key)  # expect no-blocking-call: load > pathlib.Path.read_text
        else:
            store().load(key)  # ok: the other one


async def by_name_of_type(store: CachedStore | MemoryStore, key: str):
    if type(store).__name__.startswith("Memory"):
        return store.load(key)  # ok: kept in memory
    return store.load(key)  # expect no-blocking-call: load > pathlib.Path.read_text


class Locked:
    def __len__(self) -> int:
        time.sleep(0.1)
        return 1

    def tobytes(self) -> bytes:
        time.sleep(0.1)
        return b""


class Label(str):
    def __len__(self) -> int:
        time.sleep(0.1)
        return 1


def titled(detail: str | None = None) -> str:
    return detail or "none"


def labelled(detail: str | None = None) -> str:
    return detail or "none"


def anything(detail=None):
    return detail or "none"


def as_bytes(key):
    if isinstance(key, memoryview):
        return key.tobytes()
    return key


async def declared_as_text(held):
    titled(Locked())  # ok: that is no text, whatever gets there
    anything(Locked())  # expect no-blocking-call: anything > __len__ > time.sleep
    labelled(Label("a"))  # expect no-blocking-call: labelled > __len__ > time.sleep
    as_bytes(Locked())  # ok: not a memoryview
