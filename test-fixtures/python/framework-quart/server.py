from pathlib import Path

from quart import Blueprint, Quart, websocket
from quart.utils import run_sync

app = Quart(__name__)
pages = Blueprint("pages", __name__)


def page(name: str) -> str:
    return Path("/srv/pages", name).read_text()


def page_in_thread(name: str) -> str:
    return Path("/srv/pages", name).read_text()  # ok: def handlers and run_sync only


@app.route("/a")
async def on_loop():
    return page("a")  # expect no-blocking-call: page > pathlib.Path.read_text


@app.route("/b")
def threaded():
    return page_in_thread("b")  # ok: Quart runs def handlers in a thread


@pages.get("/c")
async def by_blueprint():  # expect prefer-sync-endpoint: page > pathlib.Path.read_text
    return page("c")  # expect no-blocking-call: page > pathlib.Path.read_text


@app.get("/d")
async def offloaded():
    return await run_sync(page_in_thread)("d")  # ok: a thread


@app.before_request
async def before():
    page("before")  # expect no-blocking-call: page > pathlib.Path.read_text


@app.websocket("/ws")
async def socket():
    await websocket.send(page("ws"))  # expect no-blocking-call: page > pathlib.Path.read_text


@app.before_serving
async def start():
    page_in_thread("start")  # ok: start-up


app.register_blueprint(pages)
