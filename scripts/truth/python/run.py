"""Sends the requests on standard input to the applications in the working directory; prints how long each kept the loop.

Counted is processor time between two turns of the loop, so that what else runs on the machine counts little: that of all threads,
because the loop can wait for those of a library, and that of its own, without what a pool does beside it.
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
        self.all = self.loop = 0.0

    async def run(self) -> None:
        last, last_of_loop = time.process_time(), time.thread_time()
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            now, now_of_loop = time.process_time(), time.thread_time()
            self.all = max(self.all, now - last)
            self.loop = max(self.loop, now_of_loop - last_of_loop)
            last, last_of_loop = now, now_of_loop


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
        sent = {"files": {name: text.encode() for name, text in request["upload"].items()}} if "upload" in request else {"content": body}
        response = await self.http.request(
            request.get("method", "GET"), request["path"], headers=request.get("headers", {}), **sent
        )
        if response.status_code >= 500 and not request.get("refused"):
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
        if "message" in request:
            async with self.client.ws_connect(request["path"]) as socket:
                await socket.send_str(json.dumps(request["message"]))
                await socket.receive()
            return
        headers = {"content-type": "application/json", **request.get("headers", {})}
        async with self.client.request(request.get("method", "GET"), request["path"], data=body, headers=headers) as response:
            await response.read()
            if response.status >= 500:
                response.raise_for_status()


@asynccontextmanager
async def client_of(name: str):
    module = importlib.import_module(name)
    app = getattr(module, "app", None)
    if hasattr(module, "routes") or type(app).__module__.startswith("aiohttp."):
        from aiohttp import web
        from aiohttp.test_utils import TestClient, TestServer

        if app is None:
            app = web.Application(client_max_size=2**26)
            app.add_routes(module.routes)
        async with TestClient(TestServer(app)) as client:
            yield AiohttpClient(client)
        return
    app = app or application_of(module)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://fixture") as http:
        yield AsgiClient(app, http)


def application_of(module):
    if hasattr(module, "schema"):
        from strawberry.asgi import GraphQL

        return GraphQL(module.schema)
    from django.conf import settings
    from django.core.asgi import get_asgi_application

    if not settings.configured:
        settings.configure(ROOT_URLCONF=module.__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="fixture", DATA_UPLOAD_MAX_MEMORY_SIZE=2**26)
    return get_asgi_application()


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
                probe.all = probe.loop = 0.0
                try:
                    await client.send(request, text.encode() or None)
                except Exception as error:
                    print(request["path"], error, file=sys.stderr)
                    both.append({"all": None, "loop": None})
                    continue
                await asyncio.sleep(0.01)
                both.append({"all": probe.all * 1000, "loop": probe.loop * 1000})
            stalls.append(both)
    task.cancel()
    print(json.dumps(stalls))


asyncio.run(main())
