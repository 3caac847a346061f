"""Passes over lists, visits of graphs, and awaiting what is there already."""

import asyncio
import csv
import difflib
import hashlib
import io
import json
import zlib
from collections import deque
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Body, FastAPI, Request, Response
from pydantic import BaseModel, Field

app = FastAPI()
numbers: list[int] = []
events: list[dict] = []
names: list[str] = []
edges: dict[str, list[str]] = {}

LIMIT = 64 * 1024


@dataclass
class Warehouse:
    items: list[dict] = field(default_factory=list)
    reserved: list[dict] = field(default_factory=list)

    def free(self) -> list[dict]:
        return [item for item in self.items if not any(each["key"] == item["key"] for each in self.reserved)]

    def taken(self) -> list[dict]:
        keys = {each["key"] for each in self.reserved}
        return [item for item in self.items if item["key"] in keys]  # ok: a set looks up


warehouse = Warehouse()


@app.post("/fill")
async def fill(request: Request):
    body = await request.json()
    numbers.extend(body["numbers"])
    names.extend(body["names"])
    warehouse.items.extend(body["items"])
    warehouse.reserved.extend(body["items"])


@app.post("/events")
async def record(request: Request):
    body = await request.json()
    for _ in range(8):
        events.extend(body)


@app.post("/edges")
async def connect(request: Request):
    for start, ends in (await request.json()).items():
        edges[start] = ends


def bubble(values: list[int]) -> list[int]:
    swapped = True
    while swapped:
        swapped = False
        for i in range(len(values) - 1):
            if values[i] > values[i + 1]:
                values[i], values[i + 1] = values[i + 1], values[i]
                swapped = True
    return values


def bubble_until_sorted(values: list[int]) -> list[int]:
    while True:
        done = True
        for i in range(len(values) - 1):
            if values[i] > values[i + 1]:
                values[i], values[i + 1] = values[i + 1], values[i]
                done = False
        if done:
            break
    return values


def lowest_first(values: list[int]) -> list[int]:
    for i in range(len(values)):
        lowest = i
        for j in range(i + 1, len(values)):
            if values[j] < values[lowest]:
                lowest = j
        values[i], values[lowest] = values[lowest], values[i]
    return values


@app.post("/sorted/bubble")
async def sort_bubble(values: list[int]):
    return bubble(values)[:3]  # expect no-heavy-loop: bubble > while


@app.post("/sorted/until")
async def sort_until(values: list[int]):
    return bubble_until_sorted(values)[:3]  # expect no-heavy-loop: bubble_until_sorted > while


@app.post("/sorted/top")
async def sort_top(values: list[int]):
    top = sorted(values)[:20]
    changed = True
    while changed:  # ok: twenty
        changed = False
        for i in range(len(top) - 1):
            if top[i] < top[i + 1]:
                top[i], top[i + 1] = top[i + 1], top[i]
                changed = True
    return top


@app.post("/settled")
async def settled(values: list[int]):
    left = 3
    changed = True
    while changed:  # ok: it ends by a count of its own
        changed = False
        for value in values:
            if value > 0 and left > 0:
                left -= 1
                changed = True
                break
    return left


@app.get("/sorted/stored")
async def sort_stored():
    return lowest_first(list(numbers))[:3]  # expect no-heavy-loop: lowest_first > for


@app.get("/free")
async def free():
    return len(warehouse.free())  # expect no-heavy-loop: free > for


@app.get("/taken")
async def taken():
    return len(warehouse.taken())  # ok: a set looks up


class Feed:
    def __init__(self) -> None:
        self.open: asyncio.Queue[str] = asyncio.Queue()
        self.limited: asyncio.Queue[str] = asyncio.Queue(maxsize=8)
        self.lock = asyncio.Lock()
        self.bytes = 0

    async def publish(self) -> None:
        for event in events:  # expect no-heavy-loop: for
            await self.open.put(json.dumps(event))

    async def count(self) -> None:
        for event in events:  # expect no-heavy-loop: for
            await self.lock.acquire()
            self.bytes += len(json.dumps(event))
            self.lock.release()

    async def publish_limited(self) -> None:
        reader = asyncio.create_task(self.read())
        for event in events:
            await self.limited.put(json.dumps(event))  # ok: the queue is full after eight
        reader.cancel()

    async def read(self) -> None:
        while True:
            await self.limited.get()

    async def publish_politely(self) -> None:
        for n, event in enumerate(events):
            self.open.put_nowait(json.dumps(event))
            if n % 100 == 99:
                await asyncio.sleep(0)  # ok: it lets the loop go on


feed = Feed()


@app.post("/publish")
async def publish():
    await feed.publish()


@app.post("/count")
async def count():
    await feed.count()


@app.post("/publish/limited")
async def publish_limited():
    await feed.publish_limited()  # ok: the queue is full after eight


@app.post("/publish/politely")
async def publish_politely():
    await feed.publish_politely()  # ok: it lets the loop go on


@app.get("/digests")
async def digests():
    return len({hashlib.sha256(event["name"].encode()).digest() for event in events})  # expect no-heavy-loop: for


@app.get("/digests/page")
async def digests_of_page(start: int = 0):
    page = events[start : start + 50]
    return [hashlib.sha256(event["name"].encode()).hexdigest() for event in page]  # ok: fifty


@app.get("/near")
async def near(q: str):  # expect prefer-sync-endpoint: difflib.get_close_matches
    return difflib.get_close_matches(q, names)  # expect no-cpu-bound-call: difflib.get_close_matches


@app.get("/near/first")
async def near_first(q: str):
    return difflib.get_close_matches(q, names[:20])  # ok: twenty


@app.get("/reachable/list")
async def reachable_by_list(start: str):
    seen: list[str] = []
    queue = deque([start])
    while queue:
        node = queue.popleft()
        if node in seen:  # expect no-heavy-loop: in
            continue
        seen.append(node)
        for after in edges.get(node, []):
            queue.append(after)
    return len(seen)


@app.get("/reachable/set")
async def reachable_by_set(start: str):
    seen = {start}
    queue = [start]
    while queue:
        node = queue.pop(0)
        for after in edges.get(node, []):
            if after not in seen:  # ok: a set looks up
                seen.add(after)
                queue.append(after)
    return len(seen)


def packed(data: bytes) -> bytes:
    if len(data) > LIMIT:
        raise ValueError("too large")
    return zlib.compress(data)  # ok: 64 KB


@app.post("/packed")
async def pack(request: Request):
    return Response(packed(await request.body()))  # ok: 64 KB


@app.post("/columns")
async def columns(request: Request):
    text = (await request.body()).decode()
    return next(csv.reader(io.StringIO(text)))  # ok: one line


class Sum(BaseModel):
    numbers: Annotated[list[int], Field(max_length=8)]
    target: int


def ways(numbers: list[int], target: int, i: int = 0) -> int:
    if i == len(numbers):
        return int(target == 0)
    return ways(numbers, target - numbers[i], i + 1) + ways(numbers, target, i + 1)  # ok: eight numbers


@app.post("/ways")
async def get_ways(body: Sum):
    return ways(body.numbers, body.target)  # ok: eight numbers


def fits(numbers: list[int], target: int, i: int = 0) -> bool:
    if target == 0:
        return True
    if i >= len(numbers):
        return False
    return fits(numbers, target - numbers[i], i + 1) or fits(numbers, target, i + 1)


@app.post("/fits")
async def get_fits(numbers: Annotated[list[int], Body()], target: Annotated[int, Body()]):
    return fits(numbers, target)  # expect no-heavy-loop: fits > fits


@app.post("/paths")
async def get_paths(grid: list[list[int]]):
    def paths(row: int, column: int) -> int:
        if row == len(grid) - 1 and column == len(grid[0]) - 1:
            return 1
        found = 0
        if row + 1 < len(grid):
            found += paths(row + 1, column)
        if column + 1 < len(grid[0]):
            found += paths(row, column + 1)
        return found

    return paths(0, 0)  # expect no-heavy-loop: paths > paths


@app.post("/paths/few")
async def get_few_paths(grid: list[list[int]]):
    if len(grid) > 5 or len(grid[0]) > 5:
        return None

    def paths(row: int, column: int) -> int:
        if row == len(grid) - 1 and column == len(grid[0]) - 1:
            return 1
        found = 0
        if row + 1 < len(grid):
            found += paths(row + 1, column)  # ok: five rows
        if column + 1 < len(grid[0]):
            found += paths(row, column + 1)
        return found

    return paths(0, 0)


@app.post("/paths/known")
async def get_known_paths(grid: list[list[int]]):
    known: dict[tuple[int, int], int] = {}

    def paths(row: int, column: int) -> int:
        if row == len(grid) - 1 and column == len(grid[0]) - 1:
            return 1
        if (row, column) not in known:
            down = paths(row + 1, column) if row + 1 < len(grid) else 0  # ok: a memo
            known[(row, column)] = down + (paths(row, column + 1) if column + 1 < len(grid[0]) else 0)
        return known[(row, column)]

    return paths(0, 0)
