"""One object that everything is run through, and records that hold everything."""

import asyncio
import json
from functools import partial
from pathlib import Path
from typing import Any


class Core:
    def __init__(self) -> None:
        self.data: dict[str, Any] = {}

    def run(self, function, *args, **kwargs):
        if kwargs:
            function = partial(function, **kwargs)
        return asyncio.get_running_loop().run_in_executor(None, function, *args)

    def load(self, names: list[str]) -> None:
        for name in names:
            self.data[name] = Path("/srv") / name
        for name in names:
            self.data[name] = open(f"/srv/{name}")  # ok: only run in a thread
        for name in names:
            self.data[name] = json.loads("[]")
        for name in names:
            self.data[name] = [name]


class Entry:
    def __init__(self, core: Core, slug: str) -> None:
        self.core = core
        self.slug: str = slug

    @property
    def hostname(self) -> str:
        return self.slug.replace("_", "-")  # ok: a text, whatever it is taken from
