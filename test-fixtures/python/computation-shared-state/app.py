"""What one request leaves in shared objects is not what another one brings; what many hold, and what trees hold, is not large."""

import json

from fastapi import FastAPI, Request, UploadFile, WebSocket
from pydantic import BaseModel
from report import Report, catalog

app = FastAPI()
clients: list[WebSocket] = []
log: list[str] = []


class Query(BaseModel):
    rows: list[str]
    marks: list[str]


class Orders(BaseModel):
    orders: list[str]
    paid: list[str]


@app.post("/report")
async def report(query: Query) -> list[str]:
    return Report(query.rows, query.marks).marked()  # expect no-heavy-loop: marked > for


@app.get("/report")
async def small_report() -> list[str]:
    return Report(["a", "b"], ["b"]).marked()  # ok: another request brings what is large


@app.get("/kept")
async def kept() -> list[str]:
    return catalog.marked()  # ok: it is as large as it was at start


@app.post("/import")
async def import_orders(file: UploadFile) -> int:
    data = json.loads(await file.read())  # expect no-cpu-bound-call: json.loads
    return count_open(Orders.model_validate(data))  # expect no-heavy-loop: count_open > for


def count_open(orders: Orders) -> int:
    return sum(1 for order in orders.orders if order not in orders.paid)


@app.post("/import/known")
async def import_known(orders: Orders) -> int:
    paid = {order.strip() for order in orders.paid}
    return sum(1 for order in orders.orders if order not in paid)  # ok: sets look up


def distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        above, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            above, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, above + (x != y))
    return row[-1]


class Words(BaseModel):
    word: str


@app.post("/distance/left")
async def distance_left(words: Words) -> int:
    return distance(words.word, "colour")  # ok: the other one is short


@app.post("/distance/right")
async def distance_right(words: Words) -> int:
    return distance("colour", words.word)  # ok: the other one is short


@app.post("/distance/both")
async def distance_both(words: Words) -> int:
    return distance(words.word, words.word)  # expect no-heavy-loop: distance > for


@app.post("/import/set")
async def import_set(file: UploadFile) -> int:
    data = json.loads(await file.read(4096))
    paid = set(data["paid"])
    return sum(1 for order in data["orders"] if order not in paid)  # ok: one step for each


@app.post("/tree")
async def tree(request: Request) -> int:
    return depth_of(await request.json(), 0)  # ok: each node is visited once


def depth_of(node: dict, depth: int) -> int:
    most = depth
    for key in sorted(node):
        child = node[key]
        if isinstance(child, dict):
            most = max(most, depth_of(child, depth + 1))
    return most


@app.get("/paths")
async def paths(depth: int) -> int:
    return count_paths(depth, ["a", "b"])  # expect no-heavy-loop: count_paths > count_paths


def count_paths(depth: int, names: list[str]) -> int:
    if depth <= 0:
        return 1
    return sum(count_paths(depth - 1, names) + len(name) for name in names)


@app.get("/halves")
async def halves(n: int) -> int:
    total = 0
    while total < 10 and n < 100:
        for i in range(n):  # ok: it is below a hundred
            total += i
        n += 1
    return total


@app.get("/turns")
async def turns(n: int) -> int:
    total = 0
    while total < 10:
        for i in range(n):  # expect no-heavy-loop: for
            total += i
        n += 1
    return total


@app.websocket("/clients")
async def connect(websocket: WebSocket) -> None:
    await websocket.accept()
    clients.append(websocket)


@app.post("/count")
async def count(items: list[str]) -> int:
    total = 0
    for item in items:
        for client in clients:  # ok: as many as are connected
            total += len(item) if client.url.path else 0
    return total


@app.post("/log")
async def append(items: list[str]) -> int:
    log.extend(items)
    return sum(1 for item in items if item in log)  # expect no-heavy-loop: for
