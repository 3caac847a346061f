"""aiohttp puts the expressions in a path together and matches them with Python's engine."""

from aiohttp import web


async def item(request: web.Request) -> web.Response:  # expect no-slow-regex: /items/(?:(?:[a-z]+-?)+)
    return web.json_response(request.match_info["slug"])


async def thing(request: web.Request) -> web.Response:  # ok: linear
    return web.json_response(request.match_info["slug"])


routes = [web.get(r"/items/{slug:(?:[a-z]+-?)+}", item), web.get(r"/things/{slug:[a-z-]+}", thing)]
app = web.Application()
app.add_routes(routes)
