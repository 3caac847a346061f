from __future__ import annotations

import typing as t
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import requests
    from pathlib import Path


class Holder:
    path: Path
    session: requests.Session

    def name(self) -> str:
        return self.path.name  # ok: only text


async def annotated(path: Path, session: "requests.Session", holder: Holder):
    holder.name()  # ok: only text
    path.with_suffix(".x")  # ok: only text
    session.headers.update({})  # ok: a dictionary
    holder.session.close()  # ok: does not wait
    path.read_text()  # expect no-blocking-call: pathlib.Path.read_text
    holder.path.unlink()  # expect no-blocking-call: pathlib.Path.unlink
    return t.cast("Path", holder).as_posix()  # ok: only text


Opens = t.Callable[[], Path]
Names = t.Callable[[], str]


async def typed_by_what_it_returns(opens: Opens, names: Names, make: t.Callable[..., Path]):
    names().read_text()  # ok: text has no such method
    opens().as_posix()  # ok: only text
    opens().read_text()  # expect no-blocking-call: pathlib.Path.read_text
    return make("a").stat()  # expect no-blocking-call: pathlib.Path.stat


async def typed_by_string(value: t.Optional["Path"] = None):
    if value is not None:
        return value.read_bytes()  # expect no-blocking-call: pathlib.Path.read_bytes
    return None  # ok: nothing to do


async def cast(value, known: str):
    t.cast(Path, value).as_posix()  # ok: only text
    t.cast(Path, value).read_text()  # expect no-blocking-call: pathlib.Path.read_text
    return t.cast("Holder", value).path.touch()  # expect no-blocking-call: pathlib.Path.touch
