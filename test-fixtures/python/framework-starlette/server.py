from functools import partial, wraps
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route


def page(name: str) -> str:
    return Path("/srv/pages", name).read_text()


def page_in_thread(name: str) -> str:
    return Path("/srv/pages", name).read_text()  # ok: threads only


async def on_loop(request):
    return PlainTextResponse(page("a"))  # expect no-blocking-call: page > pathlib.Path.read_text


def threaded(request):
    return PlainTextResponse(page_in_thread("b"))  # ok: a def endpoint


async def by_name(prefix, request):
    return PlainTextResponse(page(prefix))  # expect no-blocking-call: page > pathlib.Path.read_text


async def offloaded(request):
    return PlainTextResponse(await run_in_threadpool(page_in_thread, "c"))  # ok: in a thread


async def eager(request):
    return PlainTextResponse(await run_in_threadpool(str, page("d")))  # expect no-blocking-call: page > pathlib.Path.read_text


def wrapped(handler):
    @wraps(handler)
    def inner(request):
        Path("/srv/seen").touch()  # ok: Starlette does not look through @wraps, the def runs in a thread
        return handler(request)

    return inner


@wrapped
def seen(request):
    return PlainTextResponse(page_in_thread("e"))  # ok: in a thread


async def server_error(request, error):
    return PlainTextResponse(page("500"), 500)  # expect no-blocking-call: page > pathlib.Path.read_text


app = Starlette(
    routes=[
        Route("/a", on_loop),
        Route("/b", threaded),
        Route("/partial", partial(by_name, "x")),
        Mount("/nested", routes=[Route("/c", offloaded), Route("/d", eager), Route("/seen", seen)]),
    ],
    exception_handlers={500: server_error},
)


class Running:
    """A lifespan that is a class."""

    def __init__(self, app):
        self.app = app

    async def __aenter__(self):
        Path("/srv/pid").write_text("1")  # ok: before anything is served

    async def __aexit__(self, *error):
        Path("/srv/pid").unlink()  # ok: at the end


lasting = Starlette(routes=[Route("/a", on_loop)], lifespan=Running)
