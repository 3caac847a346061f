"""Serves an application, sends its requests all at once and again, and prints what came back and how long the loop stood still.

run_application.py FOLDER MODULE REQUESTS-AS-JSON SLOW-SECONDS ENOUGH-SECONDS
"""

import asyncio
import contextlib
import importlib
import importlib.util
import json
import multiprocessing
import os
import re
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
# The folder of the script is no part of the application. Processes of a pool load this file too.
sys.path = [each for each in sys.path if each != HERE]
spec = importlib.util.spec_from_file_location('slow_disk', os.path.join(HERE, 'slow_disk.py'))
slow_disk = importlib.util.module_from_spec(spec)
spec.loader.exec_module(slow_disk)

TRIES = 6


def encode(body: object) -> tuple[str, bytes]:
    """The type and bytes of a body: JSON, or `{"files": {FIELD: [[NAME, SIZE], …]}}` as a form with such files."""
    if not isinstance(body, dict) or 'files' not in body:
        return 'application/json', json.dumps(body).encode()
    parts = b''.join(
        f'--part\r\ncontent-disposition: form-data; name="{field}"; filename="{name}"\r\n\r\n'.encode() + b'x' * size + b'\r\n'
        for field, files in body['files'].items()
        for name, size in files
    )
    return 'multipart/form-data; boundary=part', parts + b'--part--\r\n'


async def send(port: int, request: list) -> list:
    """One request on a connection of its own, in as little work for the loop as it takes."""
    method, path, *rest = request
    kind, body = encode(rest[0]) if rest else ('text/plain', b'')
    head = f'{method} {path} HTTP/1.0\r\nhost: service\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n\r\n'
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(head.encode() + body)
    head = (await reader.readuntil(b'\r\n\r\n')).decode().lower()
    # Not up to the end of the connection: processes that were forked meanwhile keep it open.
    content = await reader.readexactly(int(re.search(r'\ncontent-length: (\d+)', head)[1]))
    writer.close()
    return [method, path, head.split(' ')[1], content.decode()]


class Probe:
    """The longest time between two turns of the loop."""

    def __init__(self) -> None:
        self.worst = 0.0

    async def run(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.002)
            now = time.perf_counter()
            self.worst = max(self.worst, now - last)
            last = now


@contextlib.asynccontextmanager
async def served(app: object):
    """The port at which the application answers."""
    if hasattr(app, 'router') and hasattr(app, 'on_startup') and hasattr(app, 'make_handler'):
        from aiohttp import web

        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, '127.0.0.1', 0)
        await site.start()
        yield runner.addresses[0][1]
        await runner.cleanup()
        return
    import uvicorn

    server = uvicorn.Server(uvicorn.Config(app, host='127.0.0.1', port=0, log_level='error', loop='asyncio'))
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    await serving


async def measure(app: object, requests: list, disk: slow_disk.SlowDisk, enough: float) -> dict:
    async with served(app) as port:

        async def send_all() -> list:
            return await asyncio.gather(*(send(port, request) for request in requests))

        # What happens the first time alone (imports, opening of connections, starting of processes) is not the program's.
        responses = await send_all()
        disk.on = True
        # Other programs on a busy machine make pauses too, but not every time.
        stall = float('inf')
        for _ in range(TRIES):
            probe = Probe()
            running = asyncio.create_task(probe.run())
            await asyncio.sleep(0.02)
            await send_all()
            await asyncio.sleep(0.01)
            running.cancel()
            stall = min(stall, probe.worst)
            if stall < enough:
                break
        disk.on = False
        return {'responses': responses, 'stall': stall}


def main() -> None:
    folder, module, requests, slow, enough = sys.argv[1:]
    upstream = subprocess.Popen(
        [sys.executable, os.path.join(HERE, 'upstream.py'), slow], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    os.environ['UPSTREAM'] = f'http://127.0.0.1:{upstream.stdout.readline().strip()}'
    sys.path.insert(0, folder)
    disk = slow_disk.SlowDisk(folder, float(slow))
    app = importlib.import_module(module).app
    outcome = asyncio.run(measure(app, json.loads(requests), disk, float(enough)))
    print(json.dumps(outcome), flush=True)
    # Threads and processes that applications keep must not hold up the end.
    upstream.kill()
    for process in multiprocessing.active_children():
        process.kill()
    os._exit(0)


if __name__ == '__main__':
    main()
