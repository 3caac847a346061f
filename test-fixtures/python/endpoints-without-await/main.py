import asyncio
from contextvars import ContextVar
from pathlib import Path
from time import sleep

import requests
from fastapi import APIRouter, Depends, FastAPI, WebSocket

from work import announce, load_prices, remember

app = FastAPI()
router = APIRouter(prefix="/shop")
tenant: ContextVar[str] = ContextVar("tenant", default="none")
hits = {"all": 0}


async def settings():  # expect prefer-sync-endpoint: pathlib.Path.read_text
    return Path("settings.toml").read_text()  # expect no-blocking-call: pathlib.Path.read_text


async def current_tenant(name: str = "none"):  # ok: what a thread sets in a context variable is lost
    tenant.set(name)
    return Path(name).read_text()  # expect no-blocking-call: pathlib.Path.read_text


class Limits:
    def __init__(self, file: str):
        self.file = Path(file)

    async def __call__(self, user: str):  # expect prefer-sync-endpoint: pathlib.Path.read_bytes
        return len(self.file.read_bytes())  # expect no-blocking-call: pathlib.Path.read_bytes


@router.get("/prices")
async def prices(config: str = Depends(settings)):  # expect prefer-sync-endpoint: load_prices > requests.get
    found = load_prices(config)  # expect no-blocking-call: load_prices > requests.get
    Path("prices.json").write_bytes(found)  # expect no-blocking-call: pathlib.Path.write_bytes
    return {"bytes": len(found)}


@router.get("/limits")
async def limits(used: int = Depends(Limits("limits.txt"))):  # ok: it blocks nowhere itself
    return {"used": used}


@router.get("/stock")
async def stock(name: str = Depends(current_tenant)):  # ok: it awaits
    await asyncio.sleep(0)
    return requests.get("https://stock.example/" + name).json()  # expect no-blocking-call: requests.get


@router.get("/export")
async def export():  # ok: the task needs the running loop
    data = Path("export.csv").read_bytes()  # expect no-blocking-call: pathlib.Path.read_bytes
    asyncio.create_task(announce(data))
    return {"queued": True}


@router.get("/remembered")
async def remembered():  # ok: a function that it calls needs the running loop
    data = Path("export.csv").read_text()  # expect no-blocking-call: pathlib.Path.read_text
    remember(data)
    return data


@router.get("/hits")
async def counted():  # ok: requests would count side by side
    hits["all"] += 1
    Path("hits.txt").write_text(str(hits["all"]))  # expect no-blocking-call: pathlib.Path.write_text
    return hits


@router.get("/slow")
async def slow():  # ok: a sleep is better awaited
    sleep(1)  # expect no-blocking-call: time.sleep
    return "done"


@router.get("/terms")
async def terms():  # ok: another endpoint awaits it
    return Path("terms.md").read_text()  # expect no-blocking-call: pathlib.Path.read_text


@router.get("/about")
async def about():  # ok: it awaits
    return {"terms": await terms()}


@router.get("/copy")
async def copied():  # unblock: ignore[prefer-sync-endpoint] the client library wants it so
    return Path("copy.md").read_text()  # expect no-blocking-call: pathlib.Path.read_text


@router.get("/quiet")
async def quiet():  # ok: what blocks in it is ignored
    return Path("quiet.md").read_text()  # unblock: ignore read from memory


@router.get("/plain")
def plain():  # ok: it runs in the thread pool
    return Path("plain.md").read_text()  # ok: a thread


@router.websocket("/live")
async def live(socket: WebSocket):  # ok: a websocket
    Path("live.log").touch()  # expect no-blocking-call: pathlib.Path.touch


app.include_router(router)
