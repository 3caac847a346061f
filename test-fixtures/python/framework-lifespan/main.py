"""Start and stop are not serving; what they start is."""

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request

RULES = Path("/etc/rules").read_text()  # ok: while the module loads


class Model:
    def __init__(self, path: str):
        self.weights = Path(path).read_bytes()  # ok: made in the lifespan

    def labels(self) -> list[str]:
        return Path("/srv/labels").read_text().split()

    def version(self) -> int:
        return len(self.weights)


async def refresh(model: Model):
    while True:
        model.labels()  # expect no-blocking-call: labels > pathlib.Path.read_text
        await asyncio.sleep(60)


async def warm(model: Model):
    Path("/srv/warm").touch()  # ok: awaited by the lifespan


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.model = Model("/srv/weights")  # ok: start-up
    await warm(app.state.model)
    task = asyncio.create_task(refresh(app.state.model))
    yield
    task.cancel()
    Path("/srv/warm").unlink()  # ok: shutdown


app = FastAPI(lifespan=lifespan)


@app.get("/version")
async def version(request: Request):
    return request.app.state.model.version()  # ok: in memory


@app.get("/labels")
async def labels(request: Request):  # expect prefer-sync-endpoint: labels > pathlib.Path.read_text
    return request.app.state.model.labels()  # expect no-blocking-call: labels > pathlib.Path.read_text


@app.get("/labels-threaded")
def labels_threaded(request: Request):
    return request.app.state.model.labels()  # ok: a def endpoint
