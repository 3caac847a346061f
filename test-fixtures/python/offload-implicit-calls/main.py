import asyncio
import operator

from shelf import Job, Shelf, export, workspace


def use(shelf: Shelf):
    with shelf, workspace():  # ok: in a thread
        shelf["a"] = shelf["b"]  # ok: in a thread
        return "x" in shelf and len(shelf) and list(shelf) and str(shelf) and shelf == 1 and shelf + 1  # ok: in a thread


def read_all(shelf: Shelf):
    return [shelf.size, shelf.label, f"{shelf}", sorted(shelf), shelf(), export(shelf)]  # ok: in a thread


async def serve():
    shelf = await asyncio.to_thread(Shelf)  # ok: the class is given to a thread
    await asyncio.to_thread(use, shelf)  # ok: in a thread
    await asyncio.to_thread(read_all, shelf)  # ok: in a thread
    await asyncio.to_thread(Job)  # ok: in a thread
    await asyncio.to_thread(list, shelf)  # ok: iterated in a thread
    await asyncio.to_thread(operator.getitem, shelf, "a")  # ok: in a thread
    await asyncio.to_thread(getattr, shelf, "size")  # ok: in a thread
    await asyncio.to_thread(lambda: shelf.size)  # ok: in a thread
    await asyncio.to_thread(shelf)  # ok: called in a thread
    await asyncio.to_thread(sorted, shelf)  # ok: in a thread
    await asyncio.to_thread(str, shelf)  # ok: in a thread
    return shelf.index  # ok: an attribute
