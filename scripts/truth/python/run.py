"""Sends the requests on standard input to the application in the working directory; prints how long each kept the loop.

Counted is processor time between two turns of the loop, so that what else runs on the machine counts little.
"""

import asyncio
import json
import sys
import time

import httpx

sys.path.insert(0, ".")
sys.dont_write_bytecode = True
from app import app  # noqa: E402

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


async def main() -> None:
    probe = Probe()
    task = asyncio.create_task(probe.run())
    stalls = []
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://fixture") as client:
        for request in json.load(sys.stdin):
            body = json.dumps(request["json"]).encode() if "json" in request else request.get("text", "").encode() or None
            both = []
            # The first time an endpoint runs is slower.
            for _ in range(2):
                await asyncio.sleep(0.02)
                probe.stall = 0.0
                response = await client.request(
                    request.get("method", "GET"), request["path"], content=body, headers=request.get("headers", {})
                )
                await asyncio.sleep(0.01)
                both.append(probe.stall * 1000)
                response.raise_for_status()
            stalls.append(min(both))
    task.cancel()
    print(json.dumps(stalls))


asyncio.run(main())
