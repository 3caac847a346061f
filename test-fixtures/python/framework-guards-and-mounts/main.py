"""What stands around endpoints: dependencies that give nothing, permissions, mounted applications, forms, events sent one by one."""

import time
from pathlib import Path

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.middleware.wsgi import WSGIMiddleware
from fastapi.staticfiles import StaticFiles
from sse_starlette.sse import EventSourceResponse
from starlette.authentication import requires

FLAGS = Path("/srv/flags.json")


async def count_visit():
    with open("/srv/visits.log", "a") as log:  # expect no-blocking-call: builtins.open
        log.write("visit\n")


def check_quota():
    FLAGS.read_text()  # ok: a def dependency has a thread


async def note_router():
    time.sleep(0.01)  # expect no-blocking-call: time.sleep


async def note_app():
    FLAGS.stat()  # expect no-blocking-call: pathlib.Path.stat


app = FastAPI(dependencies=[Depends(note_app)])
router = APIRouter(prefix="/reports", dependencies=[Depends(note_router), Depends(check_quota)])


@router.get("/", dependencies=[Depends(count_visit)])
async def reports():
    return []


@app.get("/admin")
@requires("admin")
async def admin(request: Request):
    return FLAGS.read_text()  # expect no-blocking-call: pathlib.Path.read_text


@app.get("/staff")
@requires(["staff"], redirect="login")
def staff(request: Request):
    return FLAGS.read_text()  # ok: the endpoint stays a def


@app.post("/upload")
async def upload(request: Request):
    async with request.form() as form:
        attachment = form["file"]
        body = await attachment.read()  # ok: a thread reads what is on the disk
        Path("/srv/uploads/last").write_bytes(body)  # expect no-blocking-call: pathlib.Path.write_bytes
    return {}


def legacy(environ, start_response):
    page = Path("/srv/legacy.html").read_bytes()  # ok: WSGI applications have threads
    start_response("200 OK", [("Content-Type", "text/html")])
    return [page]


async def ticks():
    while True:
        yield {"data": FLAGS.read_text()}  # expect no-blocking-call: pathlib.Path.read_text


def quiet_ticks():
    while True:
        yield {"data": FLAGS.read_text()}  # ok: the library iterates it in threads


@app.get("/events")
async def events():
    return EventSourceResponse(ticks())


@app.get("/quiet-events")
async def quiet_events():
    return EventSourceResponse(quiet_ticks())


app.include_router(router)
app.mount("/legacy", WSGIMiddleware(legacy))
app.mount("/static", StaticFiles(directory="/srv/static"))  # ok: files are opened in threads
