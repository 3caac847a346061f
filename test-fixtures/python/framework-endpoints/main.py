"""Where FastAPI runs endpoints: coroutines on the loop, the rest in its thread pool."""

import time
from functools import partial, wraps

from fastapi import APIRouter, FastAPI

app = FastAPI()
router = APIRouter(prefix="/v1")


def pause(seconds: float) -> str:
    time.sleep(seconds)
    return "done"


def pause_in_thread(seconds: float) -> str:
    time.sleep(seconds)  # ok: only def endpoints call this
    return "done"


@app.get("/direct")
async def direct():
    time.sleep(0.01)  # expect no-blocking-call: time.sleep
    return {}


@app.post("/helper")
async def helper():
    return pause(0.01)  # expect no-blocking-call: pause > time.sleep


@app.get("/threaded")
def threaded():
    return pause_in_thread(0.01)  # ok: a def endpoint


@router.put("/routed")
async def routed():
    return {"state": pause(0.02)}  # expect no-blocking-call: pause > time.sleep


@router.delete("/routed")
def routed_delete():
    return {"state": pause_in_thread(0.02)}  # ok: a def endpoint of a router


@app.api_route("/both", methods=["GET", "POST"])
async def both():
    return pause(0.03)  # expect no-blocking-call: pause > time.sleep


async def added(step: int = 1):
    return pause(0.01 * step)  # expect no-blocking-call: pause > time.sleep


def added_threaded():
    return pause_in_thread(0.01)  # ok: a def endpoint


app.add_api_route("/added", added)
app.add_api_route("/added-threaded", added_threaded, methods=["GET"])
router.add_api_route("/partial", partial(added, 2), methods=["GET"])


class Report:
    def __init__(self, seconds: float):
        self.seconds = seconds

    async def on_loop(self):
        return pause(self.seconds)  # expect no-blocking-call: pause > time.sleep

    def in_thread(self):
        return pause_in_thread(self.seconds)  # ok: a bound method that is no coroutine

    def __call__(self):
        return pause_in_thread(self.seconds)  # ok: an instance whose call is no coroutine


class AsyncReport:
    async def __call__(self):
        return pause(0.01)  # expect no-blocking-call: pause > time.sleep


report = Report(0.01)
app.add_api_route("/report/loop", report.on_loop)
app.add_api_route("/report/thread", report.in_thread)
app.add_api_route("/report/instance", report)
app.get("/report/async-instance")(AsyncReport())

app.include_router(router)
