"""What a def endpoint hands back to the framework runs where it belongs, not in the endpoint's thread."""

import time

from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()


async def notify():
    time.sleep(0.01)  # expect no-blocking-call: time.sleep


def record():
    time.sleep(0.02)  # ok: a def background task


async def chunks():
    time.sleep(0.03)  # expect no-blocking-call: time.sleep
    yield b"x"


def rows():
    time.sleep(0.04)  # ok: iterated in the thread pool
    yield b"x"


async def guard():
    time.sleep(0.05)  # expect no-blocking-call: time.sleep


@app.post("/a")
def a(tasks: BackgroundTasks, _=Depends(guard)):
    tasks.add_task(notify)
    tasks.add_task(record)


@app.get("/b")
def b():
    return StreamingResponse(chunks())


@app.get("/c")
def c():
    return StreamingResponse(rows())
