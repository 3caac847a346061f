"""What a family of libraries is said to do: one small coroutine function a claim, which is run and analyzed alike."""

from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Claim:
    says: str
    """`waits`, `computes`: on the loop's thread. `free`: the loop goes on meanwhile. `instant`: it does not wait at all."""
    api: str
    """As the catalog names it; the alternative itself for `free`."""
    kind: str
    at: str
    """Qualified names of functions in C, by spaces: the first one called is held up, where no peer can be. `stat`, `TextIOWrapper.write`."""
    also: tuple[str, ...]
    """What the function calls besides that blocks, to get there."""
    function: Callable


CLAIMS: list[Claim] = []


def _claim(says: str, api: str, kind: str = '', at: str = '', also: tuple[str, ...] = ()):
    def register(function):
        CLAIMS.append(Claim(says, api, kind, at, also, function))
        return function

    return register


def waits(api: str, kind: str, at: str = '', also: tuple[str, ...] = ()):
    """The loop stands still until what the call waits for has happened."""
    return _claim('waits', api, kind, at, also)


def computes(api: str, kind: str):
    """The call spends processor time of the loop's thread."""
    return _claim('computes', api, kind)


def free(api: str, at: str = ''):
    """The loop goes on while the call waits."""
    return _claim('free', api, at=at)


def instant(api: str):
    """The call returns although what it seems to wait for never happens."""
    return _claim('instant', api)
