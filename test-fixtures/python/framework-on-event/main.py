import asyncio
import threading
import time
from pathlib import Path

from fastapi import FastAPI

app = FastAPI()
cache: dict[str, str] = {}


def load_settings() -> None:
    cache["settings"] = Path("/etc/settings").read_text()  # ok: start-up only


def poll() -> None:
    while True:
        time.sleep(10)  # ok: a thread
        cache["polled"] = "yes"


async def tick() -> None:
    cache["tick"] = Path("/run/tick").read_text()  # expect no-blocking-call: pathlib.Path.read_text


@app.on_event("startup")
def start():
    load_settings()  # ok: start-up
    threading.Thread(target=poll, daemon=True).start()


@app.on_event("startup")
async def schedule():
    load_settings()  # ok: start-up
    loop = asyncio.get_running_loop()
    loop.call_later(5, later)
    asyncio.ensure_future(tick())


def later():
    time.sleep(0.01)  # expect no-blocking-call: time.sleep


@app.on_event("shutdown")
async def stop():
    Path("/run/app.pid").unlink()  # ok: shutdown


@app.get("/settings")
async def settings():
    return cache
