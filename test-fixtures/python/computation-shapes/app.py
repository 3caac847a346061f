"""Sizes that come in other shapes: sets, characters, combinations, headers, messages, generators; and what limits them."""

import asyncio
import itertools
import json

from fastapi import Body, FastAPI, Request, WebSocket
from models import Checked, Simulation

app = FastAPI()


def common(old: list[str], new: list[str]) -> list[str]:
    return [each for each in new if each in old]


def common_by_set(old: list[str], new: list[str]) -> list[str]:
    known = set(old)
    return [each for each in new if each in known]  # ok: a set looks up


@app.post("/common")
async def compare(old: list[str], new: list[str]):
    return common(old, new)  # expect no-heavy-loop: common > for


@app.post("/common-by-set")
async def compare_by_set(old: list[str], new: list[str]):
    return common_by_set(old, new)  # ok: a set looks up


def distance(left: str, right: str) -> int:
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


@app.post("/distance")
async def compare_texts(left: str = Body(), right: str = Body()):
    return distance(left, right)  # expect no-heavy-loop: distance > for


@app.post("/short-distance")
async def compare_short_texts(left: str = Body(max_length=64), right: str = Body(max_length=64)):
    total = 0
    for i, a in enumerate(left):  # ok: the texts are limited
        for b in right:
            total += a == b
    return total


@app.post("/best-pair")
async def best_pair(prices: list[int], weights: list[int]):
    best = 0
    for price, weight in itertools.product(prices, weights):  # expect no-heavy-loop: itertools.product
        best = max(best, price * weight)
    return best


@app.post("/pairs")
async def pairs(prices: list[int], weights: list[int]):
    best = 0
    for price, weight in zip(prices, weights):  # ok: each is gone through once
        best = max(best, price * weight)
    return best


@app.get("/points")
async def points(request: Request):
    return [n * n for n in range(int(request.headers["x-count"]))]  # expect no-heavy-loop: for


@app.websocket("/steps")
async def steps(socket: WebSocket):
    await socket.accept()
    message = await socket.receive_json()
    total = 0
    for n in range(message["count"]):  # expect no-heavy-loop: for
        total += n
    for n in range(min(message["count"], 100)):  # ok: limited
        total += n
    await socket.send_json(total)


@app.post("/import")
async def import_contacts(request: Request):
    return len(json.loads(await request.body())["contacts"])  # expect no-cpu-bound-call: json.loads


@app.get("/defaults")
async def defaults():
    return json.loads('{"theme": "light"}')  # ok: a few characters


@app.post("/simulate")
async def simulate(simulation: Simulation):
    hits = 0
    for n in range(simulation.runs):  # expect no-heavy-loop: for
        hits += n % 3
    return hits


@app.post("/simulate-checked")
async def simulate_checked(simulation: Checked):
    hits = 0
    for n in range(simulation.runs):  # ok: a validator refuses more than 500
        hits += n % 3
    return hits


async def squares(count: int):
    for n in range(count):
        yield n * n


async def squares_with_pauses(count: int):
    for n in range(count):
        if n % 100 == 0:
            await asyncio.sleep(0)
        yield n * n


@app.get("/squares")
async def sum_of_squares(count: int):
    total = 0
    async for square in squares(count):  # expect no-heavy-loop: for
        total += square
    return total


@app.get("/polite-squares")
async def polite_sum(count: int):
    total = 0
    async for square in squares_with_pauses(count):  # ok: it lets the loop go on
        total += square
    return total


@app.get("/page")
async def page(number: int, size: int = 20):
    size = min(size, 100)
    return [row["name"] for row in ROWS[number * size : (number + 1) * size] for _ in row["tags"]]  # ok: one page


ROWS: list[dict] = []


@app.post("/rows")
async def add(row: dict):
    ROWS.append(row)  # ok: it only keeps
