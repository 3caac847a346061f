import asyncio
import functools
from typing import Awaitable, Callable, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


async def run(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    return await asyncio.get_running_loop().run_in_executor(None, functools.partial(function, *args, **kwargs))


def threaded(function: Callable[P, T]) -> Callable[P, Awaitable[T]]:
    @functools.wraps(function)
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.to_thread(function, *args, **kwargs)

    return wrapper


def threaded_with(limit: int):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            async with asyncio.Semaphore(limit):
                return await run(function, *args, **kwargs)

        return wrapper

    return decorate


def retried(times: int):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            for _ in range(times):
                result = function(*args, **kwargs)  # expect no-blocking-call: directory > os.listdir
            return result

        return wrapper

    return decorate


class Offloader:
    """Gives every method of what it wraps to a thread."""

    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        method = getattr(self._target, name)

        async def call(*args, **kwargs):
            return await asyncio.to_thread(method, *args, **kwargs)

        return call
