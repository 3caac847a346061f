import os
from pathlib import Path

from aio import Offloader, retried, run, threaded, threaded_with


def _names(folder: str) -> list[str]:
    return os.listdir(folder)  # ok: only through run()


@threaded
def text(name: str) -> str:
    return Path(name).read_text()  # ok: in a thread


@threaded_with(limit=4)
def size(name: str) -> int:
    return len(Path(name).read_bytes())  # ok: in a thread


@retried(3)
def directory(name: str) -> list[str]:
    return os.listdir(name)


class Disk:
    def usage(self) -> int:
        return len(Path("/srv/usage").read_text())  # ok: through the Offloader


disk = Offloader(Disk())


async def overview(folder: str) -> int:
    names = await run(_names, folder)
    total = 0
    for name in names:
        total += len(await text(name)) + await size(name)
    await directory(folder)  # ok: the wrapper is the boundary
    return total + await disk.usage()
