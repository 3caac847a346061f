import hashlib
import json
import subprocess
import sys
from pathlib import Path

import bcrypt
from aiohttp import web

from store import Store, first_line

DATA = Path(__file__).parent / 'data'
routes = web.RouteTableDef()
store = Store(DATA)


@routes.get('/json')
async def read_json(request):
    with open(DATA / 'a.json') as file:
        return web.json_response(json.load(file))


@routes.get('/lines')
async def lines(request):
    names = request.query.get('names', 'b.txt').split(',')
    texts = [(DATA / name).read_text(encoding='utf-8') for name in names]
    return web.json_response({'lines': sum(len(text.splitlines()) for text in texts)})


@routes.post('/write/{name}')
async def write(request):
    path = DATA / request.match_info['name']
    lines = await request.json()
    with open(path, 'w', encoding='utf-8') as file:
        for line in lines:
            file.write(f'{line}\n')
    return web.json_response({'written': path.name})


@routes.get('/copy')
async def copy(request):
    with open(DATA / 'b.txt') as source, open(DATA / 'copy.txt', 'w') as target:
        count = 0
        for line in source:
            target.write(line.upper())
            count += 1
    return web.json_response({'count': count})


@routes.get('/password')
async def password(request):
    key = hashlib.pbkdf2_hmac('sha256', b'secret', b'salt', 400_000).hex()
    ok = bcrypt.checkpw(b'secret', bcrypt.hashpw(b'secret', bcrypt.gensalt(11)))
    return web.json_response({'key': key[:8], 'ok': ok})


@routes.get('/tool')
async def tool(request):
    try:
        subprocess.run(['sleep', '0.2'], check=True)
        text = subprocess.check_output([sys.executable, '-c', 'import time; time.sleep(0.2); print(1)'], text=True)
    finally:
        store.count += 1
    return web.json_response({'text': text.strip()})


@routes.get('/first')
async def first(request):
    return web.json_response({'first': first_line(DATA / 'b.txt'), 'rows': store.rows('c.csv')})


@routes.get('/find')
async def find(request):
    names = sorted(path.name for path in DATA.glob('*.json'))
    exists = any(DATA.joinpath(name).read_bytes() for name in names)
    return web.json_response({'names': names, 'exists': exists})


app = web.Application()
app.add_routes(routes)
