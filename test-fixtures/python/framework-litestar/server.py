from pathlib import Path

from litestar import Controller, Litestar, get, post
from litestar.di import Provide


def page(name: str) -> str:
    return Path("/srv/pages", name).read_text()


def page_in_thread(name: str) -> str:
    return Path("/srv/pages", name).read_text()  # ok: sync_to_thread=True only


@get("/async")
async def on_loop() -> str:
    return page("a")  # expect no-blocking-call: page > pathlib.Path.read_text


@get("/direct", sync_to_thread=False)
def direct() -> str:
    return page("b")  # expect no-blocking-call: page > pathlib.Path.read_text


@post("/threaded", sync_to_thread=True)
def threaded() -> str:
    return page_in_thread("c")  # ok: in a thread


def settings() -> str:
    return page("settings")  # expect no-blocking-call: page > pathlib.Path.read_text


def limits() -> str:
    return page_in_thread("limits")  # ok: in a thread


class Items(Controller):
    path = "/items"

    @get()
    async def listing(self) -> str:
        return page("items")  # expect no-blocking-call: page > pathlib.Path.read_text

    @post(sync_to_thread=True)
    def add(self) -> str:
        return page_in_thread("items")  # ok: in a thread


def connect() -> None:
    page_in_thread("connect")  # ok: start-up


app = Litestar(
    [on_loop, direct, threaded, Items],
    dependencies={"settings": Provide(settings, sync_to_thread=False), "limits": Provide(limits, sync_to_thread=True)},
    on_startup=[connect],
)
