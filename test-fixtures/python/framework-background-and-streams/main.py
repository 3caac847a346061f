"""Background tasks and streamed responses: a def and a sync generator go to threads, coroutines stay on the loop."""

import time
from pathlib import Path

from fastapi import BackgroundTasks, FastAPI
from fastapi.responses import FileResponse, StreamingResponse
from starlette.background import BackgroundTask
from starlette.responses import JSONResponse, Response

app = FastAPI()


def write_log(line: str) -> None:
    with open("/srv/app.log", "a") as file:  # ok: a def background task
        file.write(line)


async def notify(line: str) -> None:
    time.sleep(0.01)  # expect no-blocking-call: time.sleep


async def cleanup(name: str) -> None:
    Path("/srv/tmp", name).unlink()  # expect no-blocking-call: pathlib.Path.unlink


def sync_lines():
    for name in ("a", "b"):
        yield Path("/srv", name).read_text()  # ok: iterated in the thread pool


async def async_lines():
    for name in ("a", "b"):
        yield Path("/srv", name).read_text()  # expect no-blocking-call: pathlib.Path.read_text


def listed():
    return [Path("/srv", name).read_text() for name in ("a", "b")]


def unused_lines():
    yield Path("/srv/c").read_text()  # ok: made, never iterated


@app.post("/log")
async def log(tasks: BackgroundTasks):
    tasks.add_task(write_log, "hello")
    tasks.add_task(notify, "hello")
    tasks.add_task(cleanup, name="old")
    return {}


@app.get("/background")
async def background():
    return JSONResponse({}, background=BackgroundTask(write_log, "bye"))


@app.get("/stream")
async def stream():
    return StreamingResponse(sync_lines())  # ok: creating a generator runs nothing


@app.get("/async-stream")
def async_stream():
    return StreamingResponse(async_lines(), media_type="text/plain")


@app.get("/listed")
async def listed_stream():  # expect prefer-sync-endpoint: listed > pathlib.Path.read_text
    unused_lines()
    return StreamingResponse(listed())  # expect no-blocking-call: listed > pathlib.Path.read_text


class Sheet(Response):
    def render(self, content):
        return Path("/srv/template").read_bytes() + content


class Plain(Response):
    def render(self, content):
        return content  # ok: as it is


@app.get("/sheet")
async def sheet():  # expect prefer-sync-endpoint: render > pathlib.Path.read_bytes
    return Sheet(b"a")  # expect no-blocking-call: render > pathlib.Path.read_bytes


@app.get("/plain")
async def plain():
    return Plain(b"a")  # ok: as it is


@app.get("/file")
async def file():
    return FileResponse("/srv/report.pdf")  # ok: reads in a thread
