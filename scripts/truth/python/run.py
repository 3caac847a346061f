"""Sends the requests on standard input to the applications in the working directory; prints how long each kept the loop.

Counted is processor time between two turns of the loop, so that what else runs on the machine counts little.
"""

import asyncio
import importlib
import json
import sys
import time
from contextlib import asynccontextmanager

import httpx

sys.path.insert(0, ".")
sys.dont_write_bytecode = True

EVERY_SECONDS = 0.001


class Probe:
    def __init__(self) -> None:
        self.stall = 0.0

    async def run(self) -> None:
        last = time.process_time()
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            now = time.process_time()
            self.stall = max(self.stall, now - last)
            last = now


class AsgiClient:
    """For frameworks whose application is a callable of ASGI."""

    def __init__(self, app, http: httpx.AsyncClient) -> None:
        self.app = app
        self.http = http

    async def send(self, request: dict, body: bytes | None) -> None:
        if "message" in request:
            message = request["message"]
            await self.converse(request["path"], message if isinstance(message, str) else json.dumps(message))
            return
        response = await self.http.request(
            request.get("method", "GET"), request["path"], content=body, headers=request.get("headers", {})
        )
        # What a handler refuses it may have looked at for long.
        if response.status_code >= 500:
            response.raise_for_status()

    async def converse(self, path: str, text: str) -> None:
        events = [{"type": "websocket.connect"}, {"type": "websocket.receive", "text": text}, {"type": "websocket.disconnect"}]

        async def receive() -> dict:
            return events.pop(0)

        async def send(_: dict) -> None:
            pass

        scope = {"type": "websocket", "path": path, "headers": [], "query_string": b"", "subprotocols": [], "root_path": ""}
        await self.app(scope, receive, send)


class AiohttpClient:
    def __init__(self, client) -> None:
        self.client = client

    async def send(self, request: dict, body: bytes | None) -> None:
        headers = {"content-type": "application/json", **request.get("headers", {})}
        async with self.client.request(request.get("method", "GET"), request["path"], data=body, headers=headers) as response:
            await response.read()
            if response.status >= 500:
                response.raise_for_status()


@asynccontextmanager
async def client_of(name: str):
    module = importlib.import_module(name)
    if hasattr(module, "routes"):
        from aiohttp import web
        from aiohttp.test_utils import TestClient, TestServer

        app = web.Application(client_max_size=2**26)
        app.add_routes(module.routes)
        async with TestClient(TestServer(app)) as client:
            yield AiohttpClient(client)
        return
    transport = httpx.ASGITransport(app=module.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://fixture") as http:
        yield AsgiClient(module.app, http)


async def main() -> None:
    probe = Probe()
    task = asyncio.create_task(probe.run())
    stalls = []
    for request in json.load(sys.stdin):
        text = json.dumps(request["json"]) if "json" in request else request.get("text", "")
        async with client_of(request.get("file", "app.py").removesuffix(".py")) as client:
            both = []
            # The first time an endpoint runs is slower.
            for _ in range(2):
                await asyncio.sleep(0.02)
                probe.stall = 0.0
                await client.send(request, text.encode() or None)
                await asyncio.sleep(0.01)
                both.append(probe.stall * 1000)
            stalls.append(min(both))
    task.cancel()
    print(json.dumps(stalls))


asyncio.run(main())
