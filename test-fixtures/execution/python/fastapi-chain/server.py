from fastapi import FastAPI

import retries
from retries import Backoff, pause

app = FastAPI()


@app.get('/pause')
async def once():
    return {'seconds': pause(4)}


@app.get('/each')
async def each():
    return {'seconds': [round(retries.pause(n), 2) for n in (1, 2)]}


@app.get('/backoff')
async def backoff():
    own = Backoff()
    for _ in range(2):
        own.wait(0.1)
    return {'waited': round(own.waited, 2)}
