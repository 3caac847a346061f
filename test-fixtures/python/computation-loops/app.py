import asyncio
import copy
import functools
import time
from typing import Annotated

from fastapi import FastAPI, HTTPException, Query, Request
from pydantic import BaseModel, Field

from work import both, count_up, has_name, index_by_name, lookups, matching, pairs, total

app = FastAPI()
people: list[dict] = []
teams: list[dict] = []
documents: dict[str, dict] = {}
LABELS = ["red", "green", "blue"]


class Order(BaseModel):
    copies: int
    pages: int = Field(le=200)
    items: list[str]


@app.get("/count")
async def count(n: int):
    return count_up(n)  # expect no-heavy-loop: count_up > for


@app.get("/count/limited")
async def count_limited(n: Annotated[int, Query(le=500)]):
    return total(n)


@app.get("/count/default-limited")
async def count_default_limited(n: int = Query(10, le=500)):
    return total(n)


@app.get("/count/smallest")
async def count_smallest(n: int):
    n = min(n, 1000)
    return sum(i * i for i in range(n))  # ok: at most a thousand


@app.get("/count/refused")
async def count_refused(n: int):
    if n > 1000:
        raise HTTPException(400)
    for i in range(n):  # ok: more is refused
        print(i)


@app.get("/count/cut")
async def count_cut(n: int):
    if n > 1000:
        n = 1000
    for i in range(n):  # ok: cut to a thousand
        print(i)


@app.get("/count/lower")
async def count_lower(n: int):
    if n < 1:
        raise HTTPException(400)
    for i in range(n):  # expect no-heavy-loop: for
        print(i)


@app.post("/orders")
async def order(order: Order):
    for copy_number in range(order.copies):  # expect no-heavy-loop: for
        print(copy_number)
    for page in range(order.pages):  # ok: the model says at most 200
        print(page)
    for item in order.items:  # ok: one step for each item that was sent
        print(item)


@app.get("/teams")
async def joined():
    return pairs(people, teams)  # expect no-heavy-loop: pairs > for


@app.get("/teams/indexed")
async def indexed():
    return lookups(people, index_by_name(teams))  # ok: a dictionary answers at once


@app.get("/teams/search")
async def searched():
    return matching(people, teams)  # expect no-heavy-loop: matching > for


@app.get("/teams/grouped")
async def grouped():
    members: dict[str, list[dict]] = {}
    for person in people:
        members.setdefault(person["team"], []).append(person)
    return [len(members[team["id"]]) + sum(1 for _ in members.get(team["name"], [])) for team in teams]  # ok: each group once


@app.get("/teams/short")
async def shortened():
    return both(people[:20], teams[:20])  # ok: twenty of each


@app.get("/labels")
async def labelled():
    return [label for person in people for label in LABELS if label in person]  # ok: three labels


@app.get("/known")
async def known(request: Request):
    body = await request.json()
    return [name for name in body["names"] if has_name(people, name)]  # expect no-heavy-loop: for


@app.get("/tags")
async def tags(request: Request):
    body = await request.json()
    found = []
    for person in body["people"]:  # ok: the tags of all are no more than what was sent
        for tag in person["tags"]:
            found.append(tag)
    return found


@app.get("/wait")
async def wait():
    end = time.monotonic() + 1
    while time.monotonic() < end:  # expect no-heavy-loop: while
        pass


@app.get("/wait/yielding")
async def wait_yielding():
    end = time.monotonic() + 1
    while time.monotonic() < end:  # ok: sleeps in between
        await asyncio.sleep(0.01)


@app.get("/constant")
async def constant():
    value = 0
    for i in range(20_000_000):  # expect no-heavy-loop: for
        value += i * i
    for i in range(2_000):  # ok: a few
        value += i * i
    return value


@app.get("/yielding")
async def yielding(n: int):
    for i in range(n):  # ok: gives way every thousand turns
        if i % 1000 == 0:
            await asyncio.sleep(0)


def fibonacci(n: int) -> int:
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@functools.lru_cache(maxsize=None)
def kept(n: int) -> int:
    return n if n < 2 else kept(n - 1) + kept(n - 2)


def depth(node: dict) -> int:
    return 1 + max((depth(child) for child in node.get("children", [])), default=0)


@app.get("/fibonacci")
async def fibonacci_of(n: int):
    return fibonacci(n)  # expect no-heavy-loop: fibonacci > fibonacci


@app.get("/fibonacci/kept")
async def kept_of(n: int):
    return kept(n)  # ok: each number is computed once


@app.post("/depth")
async def depth_of(request: Request):
    return depth(await request.json())  # ok: every node is visited once


@app.post("/copy")
async def copied(key: str):
    return copy.deepcopy(documents[key])  # expect no-cpu-bound-call: copy.deepcopy


@app.post("/copy/labels")
async def copied_labels():
    return copy.deepcopy(LABELS)  # ok: three labels


@app.get("/offloaded")
def offloaded(n: int):
    for i in range(n):  # ok: runs in the thread pool
        print(i)
