import itertools
import random

from lines import Countdown, Feed, Folder, Generated, chained, delegated, lines, pages, quiet, unused_pages


async def loops():
    for line in lines("a"):  # expect no-blocking-call: lines > pathlib.Path.read_text
        print(line)
    for path in Folder("/srv"):  # expect no-blocking-call: __iter__ > pathlib.Path.iterdir
        print(path)
    for left in Countdown():  # expect no-blocking-call: __next__ > time.sleep
        print(left)
    for text in Generated():  # expect no-blocking-call: __iter__ > pathlib.Path.read_text
        print(text)
    for one in quiet():  # ok: in memory
        print(one)


async def not_iterated():
    lines("a")  # ok: a generator runs nothing until it is iterated
    generator = delegated("b")  # ok: the same
    unused_pages()  # ok: the same
    lazy = (line for line in [1, 2])  # ok: the same
    mapped = map(str.upper, generator)  # ok: lazy
    return mapped, lazy, enumerate(chained("c"))  # ok: lazy


async def consumed():
    list(lines("a"))  # expect no-blocking-call: lines > pathlib.Path.read_text
    first = next(lines("b"))  # expect no-blocking-call: lines > pathlib.Path.read_text
    sorted(delegated("c"))  # expect no-blocking-call: delegated > lines > pathlib.Path.read_text
    head, *rest = chained("d")  # expect no-blocking-call: chained > lines > pathlib.Path.read_text
    "".join(lines("e"))  # expect no-blocking-call: lines > pathlib.Path.read_text
    [*lines("f")]  # expect no-blocking-call: lines > pathlib.Path.read_text
    print(*lines("g"))  # expect no-blocking-call: lines > pathlib.Path.read_text
    "x" in lines("h")  # expect no-blocking-call: lines > pathlib.Path.read_text
    return first, head, rest


async def comprehensions():
    a = [line for line in lines("a")]  # expect no-blocking-call: lines > pathlib.Path.read_text
    b = {line: 1 for line in lines("b")}  # expect no-blocking-call: lines > pathlib.Path.read_text
    c = any(line for line in lines("c"))  # expect no-blocking-call: lines > pathlib.Path.read_text
    d = sum(len(line) for line in lines("d"))  # expect no-blocking-call: lines > pathlib.Path.read_text
    e = max(lines("e"), key=len)  # expect no-blocking-call: lines > pathlib.Path.read_text
    f = dict(enumerate(lines("f")))  # expect no-blocking-call: lines > pathlib.Path.read_text
    g = [x for x in itertools.chain(lines("g"), quiet())]  # expect no-blocking-call: lines > pathlib.Path.read_text
    for h in zip(quiet(), lines("h")):  # expect no-blocking-call: lines > pathlib.Path.read_text
        print(h)
    return a, b, c, d, e, f, g


async def later():
    generator = lines("a")
    if random.random() > 2:
        return None
    return [line for line in generator]  # expect no-blocking-call: lines > pathlib.Path.read_text


async def asynchronous():
    async for page in pages():  # ok: the boundary is in the generator
        print(page)
    async for item in Feed():  # ok: the boundary is in __anext__
        print(item)


async def driven():
    generator = lines("a")
    generator.send(None)  # expect no-blocking-call: lines > pathlib.Path.read_text
    generator.close()
