import os
import subprocess
import sys
import time
from pathlib import Path

import requests
from fastapi import FastAPI, HTTPException

from audit import remember

app = FastAPI()
NOTES = Path(__file__).parent / 'notes'
UPSTREAM = os.environ['UPSTREAM']


@app.get('/wait')
async def wait(seconds: float = 0.2):
    time.sleep(seconds)
    return {'waited': seconds}


@app.get('/text/{name}')
async def text(name: str):
    await remember(name)
    if not NOTES.joinpath(name).exists():
        raise HTTPException(404, 'no such note')
    with open(NOTES / name, encoding='utf-8') as file:
        lines = file.read().splitlines()
    return {'first': lines[0], 'count': len(lines)}


@app.get('/size/{name}')
async def size(name: str):
    content = NOTES.joinpath(name).read_bytes()
    await remember(name)
    return {'size': len(content)}


@app.get('/upstream')
async def upstream():
    response = requests.get(f'{UPSTREAM}/here', params={'q': 'ä b'}, timeout=10)
    response.raise_for_status()
    return response.json()


@app.get('/moved')
async def moved():
    return requests.get(f'{UPSTREAM}/moved').json()['path']


@app.post('/upstream')
async def post(body: dict):
    return {'told': requests.post(f'{UPSTREAM}/post', json=body).json()['body']}


@app.get('/tool')
async def tool():
    await remember('tool')
    done = subprocess.run(
        [sys.executable, '-c', 'import time; time.sleep(0.2); print("done")'],
        capture_output=True,
        text=True,
    )
    return {'code': done.returncode, 'out': done.stdout.strip()}


@app.get('/names')
async def names():
    return sorted(each.name for each in NOTES.iterdir())
