"""Lists and texts that get shorter in each turn, which copies what is left."""

from typing import Annotated

from fastapi import Body, FastAPI
from pydantic import BaseModel, Field

app = FastAPI()


class Few(BaseModel):
    jobs: list[int] = Field(max_length=200)


@app.post("/slice")
async def by_slice(jobs: list[int] = Body()):
    total = 0
    while jobs:
        total += jobs[0]
        jobs = jobs[1:]  # expect no-heavy-loop: while
    return total


@app.post("/pair")
async def by_pair(jobs: list[int] = Body()):
    total = 0
    while len(jobs) > 0:
        job, jobs = jobs[0], jobs[1:]  # expect no-heavy-loop: while
        total += job
    return total


@app.post("/star")
async def by_star(jobs: list[int] = Body()):
    total = 0
    while jobs:
        job, *jobs = jobs  # expect no-heavy-loop: while
        total += job
    return total


@app.post("/words")
async def words(text: Annotated[str, Body(media_type="text/plain")]):
    count = 0
    while text:
        _, _, text = text.partition(" ")  # expect no-heavy-loop: while
        count += 1
    return count


@app.post("/words-once")
async def words_once(text: Annotated[str, Body(media_type="text/plain")]):
    return len(text.split(" "))  # ok: once through the text


@app.post("/iterator")
async def by_iterator(jobs: list[int] = Body()):
    rest = iter(jobs)
    total = 0
    for job in rest:  # ok: nothing is copied
        total += job
    return total


@app.post("/few")
async def few(sent: Few):
    jobs = sent.jobs
    total = 0
    while jobs:
        job, *jobs = jobs  # ok: two hundred at most
        total += job
    return total


@app.post("/batches")
async def batches(jobs: list[int] = Body()):
    sizes = []
    while jobs:
        sizes.append(len(jobs[:5000]))
        jobs = jobs[5000:]  # ok: thousands in each turn
    return sizes
