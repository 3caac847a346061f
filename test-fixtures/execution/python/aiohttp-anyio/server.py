import os
import subprocess
import time
from pathlib import Path

import anyio
from aiohttp import web

from words import palindromes

DATA = Path(__file__).parent / 'data'
routes = web.RouteTableDef()
limiter = anyio.CapacityLimiter(10)


@routes.get('/words')
async def words(request):
    async with limiter:
        text = DATA.joinpath('words.txt').read_text(encoding='utf-8')
    return web.json_response(text.split())


@routes.get('/sorted')
async def names(request):
    return web.json_response(sorted(os.listdir(DATA), reverse=True))


@routes.get('/tool')
async def tool(request):
    done = subprocess.run(['sleep', '0.2'], capture_output=True, check=False)
    return web.json_response(done.returncode)


@routes.get('/sleep')
async def sleep(request):
    time.sleep(0.2)
    return web.json_response('slept')


@routes.get('/palindromes')
async def count(request):
    return web.json_response(palindromes(int(request.query['most']), base=10))


app = web.Application()
app.add_routes(routes)
