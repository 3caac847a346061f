import asyncio

from fastapi import FastAPI

from models import Page, Port, Server

app = FastAPI()


async def local() -> Server:
    return Server(host="localhost")  # expect no-blocking-call: resolves > socket.gethostbyname


async def elsewhere() -> Server:
    return await asyncio.to_thread(lambda: Server(host="localhost"))  # ok: in a thread


async def page() -> Page:
    return Page(name="start")  # ok: its validator only looks at the text


async def written(page: Page) -> dict:
    return page.model_dump()  # expect no-blocking-call: read > pathlib.Path.read_text


@app.get("/ping")
async def ping(port: Port) -> bool:
    return True
