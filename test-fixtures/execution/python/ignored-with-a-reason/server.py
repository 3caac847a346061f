import time
from pathlib import Path

from fastapi import FastAPI

app = FastAPI()
TEXT = Path(__file__).parent / 'requirements.txt'


async def read(path):
    return path.read_text(
        encoding='utf-8',
    )


@app.get('/wait')
async def wait():
    time.sleep(0.2)
    return {'waited': True}


@app.get('/text')
async def text():
    before = await read(TEXT)
    after = TEXT.read_text(encoding='utf-8')
    return {'same': before == after}
