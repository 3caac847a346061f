import asyncio
import time
from pathlib import Path

from aiohttp import web

import storage

routes = web.RouteTableDef()
STORE = web.AppKey("store", storage.Store)


@routes.get("/decorated")
async def decorated(request: web.Request) -> web.Response:
    return web.Response(text=storage.load("a"))  # expect no-blocking-call: load > pathlib.Path.read_text


@routes.view("/view")
class View(web.View):
    async def get(self):
        return web.Response(text=storage.load("b"))  # expect no-blocking-call: load > pathlib.Path.read_text

    async def post(self):
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, storage.save, "b", await self.request.text())  # ok: the function goes to the executor
        return web.Response()

    def describe(self) -> str:
        return storage.load("describe")  # ok: nobody calls it


class Handlers:
    def __init__(self, store: storage.Store):
        self.store = store

    async def show(self, request):
        return web.Response(text=self.store.show())  # expect no-blocking-call: show > builtins.open

    async def quiet(self, request):
        return web.Response(text=self.store.name)  # ok: an attribute


async def listed(request):
    return web.json_response(request.app["store"].listing())  # expect no-blocking-call: listing > os.listdir


async def keyed(request):
    return web.Response(text=request.app[STORE].show())  # expect no-blocking-call: show > builtins.open


@web.middleware
async def stamp(request, handler):
    time.sleep(0.001)  # expect no-blocking-call: time.sleep
    return await handler(request)


@web.middleware
async def plain(request, handler):
    return await handler(request)


async def on_start(app):
    app["store"] = storage.Store("/srv")
    app["store"].check()  # ok: start-up
    app["ticker"] = asyncio.create_task(tick(app))


async def tick(app):
    while True:
        Path("/run/tick").touch()  # expect no-blocking-call: pathlib.Path.touch
        await asyncio.sleep(10)


async def resource(app):
    app["store"].check()  # ok: start-up
    yield
    app["store"].check()  # ok: shutdown


async def add_header(request, response):
    time.sleep(0.002)  # expect no-blocking-call: time.sleep


def make_app() -> web.Application:
    app = web.Application(middlewares=[stamp, plain])
    store = storage.Store("/srv")
    handlers = Handlers(store)
    app[STORE] = store
    app.add_routes(routes)
    app.add_routes([web.get("/listed", listed), web.post("/show", handlers.show)])
    app.router.add_get("/quiet", handlers.quiet)
    app.router.add_route("GET", "/keyed", keyed)
    app.on_startup.append(on_start)
    app.cleanup_ctx.append(resource)
    app.on_response_prepare.append(add_header)
    return app


if __name__ == "__main__":
    web.run_app(make_app())
