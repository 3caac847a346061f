"""Numbers that make something large, limits that stand in the loop itself, texts that are cut down, waits that spin."""

import asyncio
from datetime import datetime, timedelta
from typing import Annotated

from fastapi import Depends, FastAPI, Query, Request

app = FastAPI()
finished: set[str] = set()


@app.get("/power")
async def power(n: int):
    return (3 ** n) % 7  # expect no-heavy-loop: **


@app.get("/power/limited")
async def power_limited(n: int = Query(le=100)):
    return (3 ** n) % 7  # ok: at most a hundred


@app.get("/power/of-floats")
async def power_of_floats(years: int):
    return 1.05 ** min(years, 1000)  # ok: one step


@app.get("/row")
async def row(n: int):
    return len([0] * n)  # expect no-heavy-loop: *


@app.get("/rule")
async def rule(n: int):
    return len("-" * n)  # expect no-heavy-loop: *


@app.get("/rule/short")
async def short_rule(n: int):
    return len("-" * min(n, 80))  # ok: at most eighty


@app.get("/first/broken")
async def first_broken(n: int):
    total = 0
    for i in range(n):
        if i >= 1000:
            break
        total += i  # ok: it ends after a thousand
    return total


@app.get("/first/left-out")
async def first_left_out(n: int):
    total = 0
    for i in range(n):  # expect no-heavy-loop: for
        if i < 1000:
            continue
        total += i
    return total


async def at_most(n: int) -> int:
    return min(n, 500)


@app.get("/dependency")
async def dependency(n: Annotated[int, Depends(at_most)]):
    return [i * i for i in range(n)]  # ok: what it depends on limits it


@app.get("/window")
async def window(page: int, size: int = Query(20, le=100)):
    return [i for i in range(page * size, (page + 1) * size)]  # ok: one page


def power_by_squaring(base: int, n: int) -> int:
    if n == 0:
        return 1
    half = power_by_squaring(base, n // 2)
    return half * half % 1_000_003 * (base if n % 2 else 1)


@app.get("/modular")
async def modular(base: int, n: int):
    return power_by_squaring(base, n)  # ok: halving ends soon


@app.post("/collapsed")
async def collapsed(request: Request):
    text = (await request.body()).decode()
    while "  " in text:
        text = text.replace("  ", " ", 1)  # expect no-heavy-loop: while
    return len(text)


@app.post("/collapsed/all")
async def collapsed_all(request: Request):
    text = (await request.body()).decode()
    while "  " in text:
        text = text.replace("  ", " ")  # ok: half of them in each turn
    return len(text)


@app.post("/letters")
async def letters(request: Request):
    text = (await request.body()).decode()
    count = 0
    while text:
        text = text[1:]  # expect no-heavy-loop: while
        count += 1
    return count


@app.post("/bytes")
async def as_bytes(items: list[str]):
    out = b""
    for item in items:
        out += item.encode()  # expect no-heavy-loop: for
    return len(out)


@app.post("/text")
async def as_text(items: list[str]):
    out = ""
    for item in items:
        out += item  # ok: a text grows in place
    return len(out)


@app.post("/votes")
async def votes(request: Request):
    body = await request.json()
    counts = {}
    for item in body["items"]:
        counts[item] = body["items"].count(item)  # expect no-heavy-loop: count
    return len(counts)


@app.post("/votes/counted")
async def votes_counted(request: Request):
    body = await request.json()
    counts = {}
    for item in body["items"]:
        counts[item] = counts.get(item, 0) + 1  # ok: a dictionary looks up
    return len(counts)


@app.get("/spin")
async def spin():
    end = datetime.utcnow() + timedelta(milliseconds=60)
    while datetime.utcnow() < end:  # expect no-heavy-loop: while
        continue


@app.get("/finished")
async def when_finished(job: str):
    while job not in finished:  # expect no-heavy-loop: while
        pass


@app.get("/finished/polite")
async def when_finished_politely(job: str):
    asyncio.get_running_loop().call_later(0.05, finished.add, job)
    while job not in finished:  # ok: it lets the loop go on
        await asyncio.sleep(0.01)
