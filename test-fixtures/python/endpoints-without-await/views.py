from pathlib import Path

from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/motd")
async def motd(request: web.Request) -> web.Response:  # ok: aiohttp runs a def on the loop as well
    return web.Response(text=Path("motd").read_text())  # expect no-blocking-call: pathlib.Path.read_text
