from pathlib import Path

from coresys import Core, Entry

core = Core()
paths = {}


def keep(name: str) -> None:
    paths[name] = Path("/srv") / name


async def load(names: list[str]) -> None:
    await core.run(core.load, names)


async def services() -> list[str]:
    return [each for each in core.data["services"]]  # ok: most likely a list


async def hostname() -> str:
    return Entry(core, core.data["slug"]).hostname


async def own(name: str) -> str:
    return paths[name].read_text()  # expect no-blocking-call: pathlib.Path.read_text


async def lines(name: str) -> list[str]:
    with open(name) as file:  # expect no-blocking-call: builtins.open
        return [line for line in file]
