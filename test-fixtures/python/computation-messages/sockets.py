import json

from aiohttp import WSMsgType, web


async def pairs(request: web.Request) -> web.WebSocketResponse:
    ws = web.WebSocketResponse()
    await ws.prepare(request)
    async for message in ws:
        points = json.loads(message.data)
        await ws.send_json(sum(1 for a in points for b in points if a == b))  # expect no-heavy-loop: for
    return ws


async def few(request: web.Request) -> web.WebSocketResponse:
    ws = web.WebSocketResponse()
    await ws.prepare(request)
    async for message in ws:
        if message.type == WSMsgType.TEXT and len(message.data) < 200:
            points = json.loads(message.data)
            await ws.send_json(sum(1 for a in points for b in points if a == b))  # ok: two hundred characters at most
    return ws


app = web.Application()
app.add_routes([web.get("/pairs", pairs), web.get("/few", few)])
