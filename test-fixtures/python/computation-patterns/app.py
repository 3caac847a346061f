"""What is slow, beside what does the same and is not."""

import asyncio
import difflib
import functools
import hashlib
import itertools
import json
import math
import time
from collections import Counter, deque

from fastapi import Body, FastAPI

app = FastAPI()
stock: list[str] = []


@app.post("/stock")
async def keep(items: list[str]):
    stock[:] = items  # ok: it only keeps


@app.post("/index/copied")
async def index_copied(items: list[str]):
    index = {}
    for item in items:
        index = {**index, item: True}  # expect no-heavy-loop: for
    return len(index)


@app.post("/index")
async def index_of(items: list[str]):
    index = {}
    for item in items:
        index[item] = True  # ok: one step for each
    return len(index)


@app.post("/list/copied")
async def list_copied(items: list[str]):
    out = []
    for item in items:
        out = out + [item]  # expect no-heavy-loop: for
    return len(out)


@app.post("/list")
async def list_of(items: list[str]):
    out = []
    for item in items:
        out.append(item)  # ok: one step for each
    return len(out)


@app.post("/reduced")
async def reduced(items: list[str]):
    return len(functools.reduce(lambda out, item: out + [item], items, []))  # expect no-heavy-loop: functools.reduce


@app.post("/flattened/by-sum")
async def flattened_by_sum(items: list[list[str]]):
    return len(sum(items, []))  # expect no-heavy-loop: sum


@app.post("/flattened")
async def flattened(items: list[list[str]]):
    return len(list(itertools.chain.from_iterable(items)))  # ok: one step for each


@app.post("/front")
async def front(items: list[str]):
    out = []
    for item in items:
        out.insert(0, item)  # expect no-heavy-loop: out.insert
    return len(out)


@app.post("/emptied")
async def emptied(items: list[str]):
    length = 0
    while items:
        length += len(items.pop(0))  # expect no-heavy-loop: items.pop
    return length


@app.post("/emptied/queue")
async def emptied_queue(items: list[str]):
    length = 0
    queue = deque(items)
    while queue:
        length += len(queue.popleft())  # ok: a deque gives its first at once
    return length


@app.post("/counted/each")
async def counted_each(items: list[str]):
    return len({item: items.count(item) for item in items})  # expect no-heavy-loop: for


@app.post("/counted")
async def counted(items: list[str]):
    return len(Counter(items))  # ok: one step for each


@app.post("/ordered")
async def ordered(items: list[int], order: list[int]):
    return len(sorted(items, key=lambda item: order.index(item)))  # expect no-heavy-loop: order.index


@app.post("/ordered/indexed")
async def ordered_by_index(items: list[int], order: list[int]):
    index = {item: i for i, item in enumerate(order)}
    return len(sorted(items, key=lambda item: index[item]))  # ok: a dictionary looks up


@app.post("/sorted/again")
async def sorted_again(items: list[str]):
    lowest = []
    for _ in items:
        lowest.append(sorted(stock)[0])  # expect no-heavy-loop: sorted
    return len(lowest)


@app.post("/sorted")
async def sorted_once(items: list[str]):
    lowest = sorted(stock)[0]
    return len([lowest for _ in items])  # ok: sorted once


@app.post("/known")
async def known(items: list[str]):
    return sum(1 for item in items if any(item == each for each in stock))  # expect no-heavy-loop: for


@app.post("/known/set")
async def known_in_set(items: list[str]):
    known_items = set(stock)
    return sum(1 for item in items if item in known_items)  # ok: a set looks up


@app.post("/similar")
async def similar(left: str = Body(), right: str = Body()):
    return difflib.SequenceMatcher(None, left, right).ratio()  # expect no-heavy-loop: difflib.SequenceMatcher


@app.post("/similar/short")
async def similar_short(left: str = Body(max_length=100), right: str = Body(max_length=100)):
    return difflib.SequenceMatcher(None, left, right).ratio()  # ok: a hundred characters each


@app.get("/factorial")
async def factorial(n: int):
    return math.factorial(n) % 7  # expect no-heavy-loop: math.factorial


@app.get("/factorial/small")
async def factorial_of_few(n: int):
    return math.factorial(min(n, 100)) % 7  # ok: at most a hundred


@app.get("/countdown")
async def countdown(n: int):
    while n:  # expect no-heavy-loop: while
        n -= 1
    return n


@app.get("/left")
async def left(n: int):
    i = 0
    while True:  # expect no-heavy-loop: while
        if i >= n:
            break
        i += 1
    return i


@app.get("/left/early")
async def left_early():
    i = 0
    while True:  # ok: at most a hundred
        if i >= 100:
            break
        i += 1
    return i


@app.get("/clock")
async def clock():
    end = time.perf_counter() + 0.2
    while not time.perf_counter() > end:  # expect no-heavy-loop: while
        pass


@app.get("/clock/polite")
async def polite_clock():
    end = time.perf_counter() + 0.2
    while True:  # ok: it sleeps in between
        if time.perf_counter() > end:
            break
        await asyncio.sleep(0.005)


@app.get("/hashes")
async def hashes():
    digest = b""
    for _ in range(100_000):  # expect no-heavy-loop: for
        digest = hashlib.sha256(digest).digest()
    return digest.hex()


@app.get("/hash")
async def hash_few():
    digest = b""
    for _ in range(100):  # ok: a few
        digest = hashlib.sha256(digest).digest()
    return digest.hex()


def step(n: int) -> int:
    total = 0
    for i in range(1000):
        total += i * n
    return total


@app.get("/steps")
async def steps():
    return sum(step(n) for n in range(2000))  # expect no-heavy-loop: for


@app.get("/steps/few")
async def steps_few():
    return sum(step(n) for n in range(10))  # ok: a few


def subsets(items: list[str]) -> list[list[str]]:
    if not items:
        return [[]]
    others = subsets(items[1:])
    return others + [[items[0], *each] for each in others]


@app.post("/subsets")
async def subsets_of(items: list[str]):
    return len(subsets(items))  # expect no-heavy-loop: subsets > subsets


@app.post("/subsets/few")
async def subsets_of_few(items: list[str]):
    return len(subsets(items[:6]))  # ok: at most six


@app.post("/masks")
async def masks(items: list[str]):
    return sum(mask & 1 for mask in range(1 << len(items)))  # expect no-heavy-loop: for


def ways(amount: int, coins: list[int]) -> int:
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


@app.post("/ways")
async def ways_to_pay(coins: list[int], amount: int = Body()):
    return ways(amount, coins)  # expect no-heavy-loop: ways > ways


@app.post("/documents")
async def documents(items: list[str]):
    return [json.loads(json.dumps(item)) for item in items][:1]  # ok: each item once
