"""Generator expressions, `map` and `filter` run when they are iterated, by whoever iterates them."""

import asyncio
import itertools
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()


def read(name):
    return Path("/srv", name).read_text()


def names():
    return Path("/srv/index").read_text().split()


def join(parts):
    return "".join(parts)


def bodies(wanted):
    return (read(name) for name in wanted)


@app.get("/streamed")
async def streamed():
    return StreamingResponse(bodies(["a", "b"]))  # ok: a thread takes the items


@app.get("/index")
async def index():  # expect prefer-sync-endpoint: names > pathlib.Path.read_text
    return StreamingResponse(read(name) for name in names())  # expect no-blocking-call: names > pathlib.Path.read_text


async def never_iterated(wanted: list[str]):
    lazy = (read(name) for name in wanted)  # ok: nothing goes through it
    mapped = map(read, wanted)  # ok: the same
    kept = filter(read, wanted)  # ok: the same
    starred = itertools.starmap(read, [("a",)])  # ok: the same
    return lazy, mapped, kept, starred


async def iterated_here(wanted: list[str]):
    a = list(read(name) for name in wanted)  # expect no-blocking-call: read > pathlib.Path.read_text
    b = list(map(read, wanted))  # expect no-blocking-call: read > pathlib.Path.read_text
    c = [name for name in filter(read, wanted)]  # expect no-blocking-call: read > pathlib.Path.read_text
    d = dict(zip(wanted, map(read, wanted)))  # expect no-blocking-call: read > pathlib.Path.read_text
    for e in itertools.takewhile(read, wanted):  # expect no-blocking-call: read > pathlib.Path.read_text
        a.append(e)
    a.extend(read(name) for name in wanted)  # expect no-blocking-call: read > pathlib.Path.read_text
    f = {name: [*group] for name, group in itertools.groupby(wanted, key=read)}  # expect no-blocking-call: read > pathlib.Path.read_text
    return a, b, c, d, f


async def iterated_by_a_helper(wanted: list[str]):
    return join(read(name) for name in wanted)  # expect no-blocking-call: join > <genexpr> > read > pathlib.Path.read_text


async def made_by_a_helper(wanted: list[str]):
    found = bodies(wanted)  # ok: nothing runs yet
    return list(found)  # expect no-blocking-call: <genexpr> > read > pathlib.Path.read_text


async def iterated_in_a_thread(wanted: list[str]):
    first = await asyncio.to_thread(list, (read(name) for name in wanted))  # ok: the thread goes through it
    second = await asyncio.to_thread(join, map(read, wanted))  # ok: the same
    return first, second


async def step(name: str):
    return read(name)  # expect no-blocking-call: read > pathlib.Path.read_text


async def coroutines(wanted: list[str]):
    await asyncio.gather(*(step(name) for name in wanted))
    for done in asyncio.as_completed(step(name) for name in wanted):
        await done


async def iterated_later(wanted: list[str]):
    texts = map(read, wanted)  # ok: nothing runs yet
    found = (read(name) for name in wanted)  # ok: nothing runs yet
    for text in texts:  # expect no-blocking-call: read > pathlib.Path.read_text
        print(text)
    return any(found)  # expect no-blocking-call: read > pathlib.Path.read_text
