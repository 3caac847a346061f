import csv
import io
from functools import reduce

from fastapi import FastAPI, Request
from pydantic import BaseModel, Field

from helpers import Report, count_of, first_of

app = FastAPI()


class Rows(BaseModel):
    rows: list[dict]


@app.post("/repeated")
async def repeated(body: Rows):
    return sum(1 for row in body.rows if count_of(body.rows, row["key"]) > 1)  # expect no-heavy-loop: for


@app.post("/repeated/first")
async def repeated_first(body: Rows):
    few = body.rows[:5]
    return sum(1 for row in body.rows if first_of(few, row["key"]) > 1)  # ok: five for each


@app.post("/report")
async def report(body: Rows):
    return Report(body.rows).repeated()  # expect no-heavy-loop: repeated > for


@app.post("/report/replaced")
async def replaced(body: Rows):
    return Report(body.rows).replaced()  # ok: a dictionary looks up


@app.post("/joined")
async def joined(groups: list[list[int]]):
    return len(reduce(lambda made, group: made + group, groups, []))  # expect no-heavy-loop: reduce


@app.post("/summed")
async def summed(groups: list[list[int]]):
    return reduce(lambda total, group: total + len(group), groups, 0)  # ok: a number


def edits(a: str, b: str, i: int, j: int) -> int:
    if i == 0 or j == 0:
        return i + j
    if a[i - 1] == b[j - 1]:
        return edits(a, b, i - 1, j - 1)
    return 1 + min(edits(a, b, i - 1, j), edits(a, b, i, j - 1))


@app.get("/edits")
async def get_edits(a: str, b: str):
    return edits(a, b, len(a), len(b))  # expect no-heavy-loop: edits > edits


@app.get("/edits/cut")
async def get_edits_cut(a: str, b: str):
    return edits(a, b, min(len(a), 4), min(len(b), 4))  # ok: four letters at most


@app.post("/csv")
async def check(request: Request):
    text = (await request.body()).decode()
    rows = list(csv.DictReader(io.StringIO(text)))  # expect no-cpu-bound-call: csv.rows.__iter__
    return sum(1 for row in rows if rows.count(row) > 1)  # expect no-heavy-loop: for


@app.post("/csv/seen")
async def check_seen(request: Request):
    text = (await request.body()).decode()
    seen: set[str] = set()
    for row in csv.DictReader(io.StringIO(text)):  # expect no-cpu-bound-call: csv.rows.__iter__
        seen.add(row["key"])  # ok: a set looks up
    return len(seen)


@app.get("/down")
async def down(n: int):
    n = min(n, 500)
    weights = [3, 5, n]
    best = [0] * (n + 1)
    for weight in weights:
        for room in range(n, weight - 1, -1):  # ok: from five hundred down
            best[room] = max(best[room], best[room - weight] + weight)
    return best[-1]


class Sum(BaseModel):
    numbers: list[int]
    target: int


class SmallSum(BaseModel):
    numbers: list[int] = Field(max_length=6)
    target: int


def reachable(numbers: list[int], target: int) -> bool:
    if not numbers:
        return target == 0
    return reachable(numbers[1:], target) or reachable(numbers[1:], target - numbers[0])


@app.post("/reachable")
async def post_reachable(body: Sum):
    return reachable(body.numbers, body.target)  # expect no-heavy-loop: reachable > reachable


@app.post("/reachable/small")
async def post_reachable_small(body: SmallSum):
    return reachable(body.numbers, body.target)  # ok: six at most, whatever they add up to
