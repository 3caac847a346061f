"""FastAPI looks through @wraps: it is the function inside that says whether the endpoint is a coroutine."""

import asyncio
import time
from functools import wraps

from fastapi import FastAPI

app = FastAPI()


def timed(handler):
    """Keeps the nature of what it wraps."""

    @wraps(handler)
    async def inner(*args, **kwargs):
        return await handler(*args, **kwargs)

    return inner


def audited(handler):
    """A def around a coroutine: FastAPI takes it for a coroutine and calls it on the loop."""

    @wraps(handler)
    def inner(*args, **kwargs):
        time.sleep(0.01)  # expect no-blocking-call: time.sleep
        return handler(*args, **kwargs)

    return inner


def logged(handler):
    """A def around a def."""

    @wraps(handler)
    def inner(*args, **kwargs):
        time.sleep(0.02)  # ok: wraps def endpoints only
        return handler(*args, **kwargs)

    return inner


def on_loop(handler):
    """A coroutine around a def: the def runs on the loop."""

    @wraps(handler)
    async def inner(*args, **kwargs):
        return handler(*args, **kwargs)  # expect no-blocking-call: listing > time.sleep

    return inner


def in_thread(handler):
    @wraps(handler)
    async def inner(*args, **kwargs):
        return await asyncio.to_thread(handler, *args, **kwargs)

    return inner


@app.get("/timed")
@timed
async def timed_endpoint():
    time.sleep(0.01)  # expect no-blocking-call: time.sleep


@app.get("/audited")
@audited
async def audited_endpoint():
    return {}


@app.get("/logged")
@logged
def logged_endpoint():
    time.sleep(0.01)  # ok: a def in a def
    return {}


@app.get("/listing")
@on_loop
def listing():
    time.sleep(0.03)
    return []


@app.get("/export")
@in_thread
def export():
    time.sleep(0.04)  # ok: the wrapper gives it to a thread
    return []
