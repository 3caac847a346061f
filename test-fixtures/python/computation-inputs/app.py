import asyncio, time
from fastapi import FastAPI, WebSocket, Body
from pydantic import BaseModel, conlist
app = FastAPI()
users: list[dict] = []
class Grid(BaseModel):
    width: int
    height: int
    cells: list[list[int]]
class Small(BaseModel):
    rows: conlist(int, max_length=50)
@app.post("/grid")
async def grid(g: Grid):
    return [[0] * g.width for _ in range(g.height)] # expect no-heavy-loop: for
@app.post("/dedupe")
async def dedupe(ids: list[int]):
    seen = []
    for i in ids:
        if i not in seen: # expect no-heavy-loop: in
            seen.append(i)
    return seen
@app.post("/cells")
async def cells(g: Grid):
    return sum(c for row in g.cells for c in row) # ok: a limit holds, or each part is visited once
@app.websocket("/ws")
async def ws(sock: WebSocket):
    await sock.accept()
    msg = await sock.receive_json()
    for i in range(msg["count"]): # expect no-heavy-loop: for
        pass
@app.post("/dups")
async def dups(names: list[str] = Body(...)):
    return [n for n in names if names.count(n) > 1] # expect no-heavy-loop: for
@app.get("/find")
async def find(ids: str):
    return [u for i in ids.split(",") for u in users if u["id"] == i] # expect no-heavy-loop: for
@app.get("/pw")
async def pw(n: int):
    i = 0
    while i < n: # expect no-heavy-loop: while
        i += 1
@app.get("/clamped")
async def clamped(n: int):
    n = max(1, min(n, 100))
    return [x for x in range(n)]
@app.post("/small")
async def small(s: Small):
    return [a for a in s.rows for b in s.rows] # ok: a limit holds, or each part is visited once
@app.get("/big")
async def big():
    return sum(i * i for i in range(10**7)) # expect no-heavy-loop: for
@app.get("/process")
async def proc(n: int):
    return await asyncio.to_thread(lambda: [i for i in range(n)])
@app.get("/primes")
async def primes(limit: int):
    found = []
    for c in range(2, limit): # expect no-heavy-loop: for
        if all(c % p for p in found):
            found.append(c)
    return found
