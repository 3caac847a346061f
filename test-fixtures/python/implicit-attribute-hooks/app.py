import asyncio
from pathlib import Path

from proxies import File, Job, Lines, Local, Plain, Remote, Version, Watched


async def read(remote: Remote):
    return remote.level  # expect no-blocking-call: __getattr__ > redis.Redis.get


async def write(remote: Remote):
    remote.level = 3  # expect no-blocking-call: __setattr__ > redis.Redis.set


async def drop(remote: Remote):
    del remote.level  # expect no-blocking-call: __delattr__ > redis.Redis.delete


async def in_thread(remote: Remote):
    return await asyncio.to_thread(lambda: remote.level)  # ok: in a thread


async def watched(thing: Watched):
    return thing.limit  # expect no-blocking-call: __getattribute__ > os.stat


async def local(thing: Local):
    thing.limit = 4  # ok: sets it
    return thing.limit  # ok: looks it up


async def size(file: File):
    return file.size  # expect no-blocking-call: _size > os.path.getsize


async def resize(file: File):
    file.size = 0  # expect no-blocking-call: _resize > os.truncate


async def name(file: File):
    return file.name  # ok: a part of the path


async def part(file: File):
    return file[10:20]  # expect no-blocking-call: __getitem__ > pathlib.Path.read_bytes


async def backwards(file: File):
    return list(reversed(file))  # expect no-blocking-call: __reversed__ > pathlib.Path.read_text


async def newer(a: Version, b: Version):
    return a > b  # expect no-blocking-call: __lt__ > pathlib.Path.stat


async def same(a: Version, b: Version):
    return a != b  # ok: compares paths


async def job():
    return Job()  # expect no-blocking-call: Job > pathlib.Path.read_text # expect no-blocking-call: _known > os.listdir


async def plain():
    return Plain()  # ok: its validator looks at the text


async def joined():
    return "".join(Lines()), b"".join([])  # expect no-blocking-call: __iter__ > builtins.open


async def numbered():
    for i, line in enumerate(Lines()):  # expect no-blocking-call: __iter__ > builtins.open
        print(i, line)


async def not_yet():
    return enumerate(Lines())  # ok: nothing is read until it is iterated


async def files():
    return [File(Path("a")), File(Path("b"))]  # ok: opens nothing
