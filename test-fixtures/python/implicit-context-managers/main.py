import contextlib
from contextlib import AsyncExitStack, ExitStack, closing, suppress

from scopes import Async, Locked, Plain, Pool, inside, session, timed, unused, workspace


async def entered():
    with Locked("a") as lock:  # expect no-blocking-call: __enter__ > pathlib.Path.touch # expect no-blocking-call: __exit__ > pathlib.Path.unlink
        lock.body()  # ok: nothing blocks
    with workspace("b") as root:  # expect no-blocking-call: workspace > pathlib.Path.mkdir # expect no-blocking-call: workspace > shutil.rmtree
        str(root)
    with Plain(), Plain() as plain:  # ok: nothing blocks
        return plain


async def several():
    with Plain(), Locked("c"):  # expect no-blocking-call: __enter__ > pathlib.Path.touch # expect no-blocking-call: __exit__ > pathlib.Path.unlink
        pass
    with Pool().item() as item:  # expect no-blocking-call: item > time.sleep
        return item


async def not_entered():
    guard = unused("d")  # ok: never entered
    lock = Locked("e")  # ok: never entered
    return guard, lock


async def stacked():
    with ExitStack() as stack:  # known miss no-blocking-call: workspace > shutil.rmtree
        stack.enter_context(workspace("f"))  # expect no-blocking-call: workspace > pathlib.Path.mkdir  # known alarm no-blocking-call: workspace > shutil.rmtree
        stack.callback(print, "bye")
    async with AsyncExitStack() as stack:  # known miss no-blocking-call: __exit__ > pathlib.Path.unlink
        stack.enter_context(Locked("g"))  # expect no-blocking-call: __enter__ > pathlib.Path.touch  # known alarm no-blocking-call: __exit__ > pathlib.Path.unlink
        await stack.enter_async_context(session())  # ok: the boundary is in the manager


async def asynchronous():
    async with session() as number:  # ok: the boundary is in the manager
        print(number)
    async with Async():  # ok: the boundary is in the manager
        pass


async def decorated():
    timed()  # expect no-blocking-call: __enter__ > pathlib.Path.write_text
    inside()  # expect no-blocking-call: workspace > pathlib.Path.mkdir # expect no-blocking-call: workspace > shutil.rmtree


async def library():
    with suppress(OSError):
        pass
    with contextlib.nullcontext(Locked("h")) as lock:  # ok: a null context enters nothing
        lock.body()
    with open("/srv/x") as file:  # expect no-blocking-call: builtins.open
        return file.read()
