import asyncio
from pathlib import Path

from codecs_ import FormatMeta, StepMeta
from hooks import hooks


async def load(name: str) -> str:
    path = Path("/srv") / name
    return FormatMeta.known[path.suffix]().load(path)  # expect no-blocking-call: load > pathlib.Path.read_text


async def load_elsewhere(name: str) -> str:
    path = Path("/srv") / name
    found = FormatMeta.known[path.suffix]()
    return await asyncio.to_thread(found.load, path)  # ok: in a thread


async def steps() -> None:
    for step in StepMeta.steps:
        step().run()  # expect no-blocking-call: run > pathlib.Path.rmdir


async def count() -> int:
    return len(StepMeta.steps)  # ok: runs nothing


async def saved(text: str) -> None:
    hooks.run("saved", text)  # expect no-blocking-call: run > notify > subprocess.run


async def register(name: str) -> None:
    hooks.on(name)(print)  # ok: runs nothing
