from aiohttp import web

from models import Free_, Limited

routes = web.RouteTableDef()


@routes.post("/limited")
async def limited(request: web.Request) -> web.Response:
    model = Limited(**await request.json())
    total = 0
    for n in range(model.by_function):  # ok: at most a hundred
        total += n
    return web.json_response(total)


@routes.post("/free")
async def free(request: web.Request) -> web.Response:
    model = Free_.model_validate_json(await request.text())
    total = 0
    for n in range(model.by_function):  # expect no-heavy-loop: for
        total += n
    return web.json_response(total)
