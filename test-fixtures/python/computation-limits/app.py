import re
import zlib
from datetime import date, timedelta
from itertools import islice, product

import regex
from fastapi import Body, FastAPI, HTTPException, Request

app = FastAPI()


@app.put("/files")
async def put_file(request: Request):
    return len(zlib.compress(await request.body()))  # expect no-cpu-bound-call: zlib.compress


@app.put("/notes")
async def put_note(request: Request):
    data = await request.body()
    if len(data) > 64 * 1024:
        raise HTTPException(413)
    return len(zlib.compress(data))  # ok: 64 KiB at most


def weekdays(start: date, end: date) -> int:
    count, day = 0, start
    while day <= end:
        count += day.weekday() < 5
        day += timedelta(days=1)
    return count


def sundays(start: date, end: date) -> int:
    count, day = 0, start
    while day <= end:
        count += day.weekday() == 6
        day += timedelta(days=1)
    return count


@app.get("/weekdays")
async def get_weekdays(start: date, end: date):
    return weekdays(start, end)  # expect no-heavy-loop: weekdays > while


@app.get("/sundays")
async def get_sundays(start: date, end: date):
    if (end - start).days > 366:
        raise HTTPException(400)
    return sundays(start, end)  # ok: a year at most


@app.post("/variants")
async def variants(options: list[list[str]]):
    return sum(1 for each in product(*options) if len(set(each)) > 2)  # expect no-heavy-loop: product


@app.post("/variants/some")
async def some_variants(options: list[list[str]]):
    return ["/".join(each) for each in islice(product(*options), 200)]  # ok: the first 200


def paths(graph: dict[str, list[str]], at: str, goal: str, seen: tuple[str, ...] = ()) -> int:
    if at == goal:
        return 1
    return sum(paths(graph, after, goal, seen + (at,)) for after in graph.get(at, []) if after not in seen)


def reachable(graph: dict[str, list[str]], at: str, seen: set[str]) -> int:
    seen.add(at)
    return 1 + sum(reachable(graph, after, seen) for after in graph.get(at, []) if after not in seen)


@app.post("/paths")
async def get_paths(graph: dict[str, list[str]]):
    return paths(graph, "0", "9")  # expect no-heavy-loop: paths > paths


@app.post("/reachable")
async def get_reachable(graph: dict[str, list[str]]):
    return reachable(graph, "0", set())  # ok: each node once


@app.post("/words")
async def words(text: str = Body()):
    return regex.fullmatch(r"(?:[a-z]|\w)+", text) is not None  # expect no-slow-regex: (?:[a-z]|\w)+


@app.post("/words/timed")
async def timed_words(text: str = Body()):
    try:
        return regex.fullmatch(r"(?:[a-z]|\w)+", text, timeout=0.01) is not None  # ok: stops in time
    except TimeoutError:
        return False


@app.post("/words/nested")
async def nested_words(text: str = Body()):
    return regex.fullmatch(r"(?:[a-z]+-?)+", text) is not None  # ok: this engine remembers where it has failed


@app.post("/strip")
async def strip(text: str = Body()):
    return re.sub(r"^-+|-+$", "", text)  # expect no-slow-regex: ^-+|-+$


@app.post("/slug")
async def slug(text: str = Body()):
    return re.sub(r"^-+|-+$", "", re.sub(r"[\s-]+", "-", text))  # ok: no two hyphens in a row
