"""Objects that the process keeps, and what they answer."""

import asyncio
import json

from app import app

adapters: dict[str, object] = {}
texts: list[str] = []


def adapter(name: str):
    if name not in adapters:
        adapters[name] = make(name)
    return adapters[name]


def make(name: str):
    import converters

    return converters.for_name(name)


@app.get("/settings/{name}")
async def settings(name: str):
    await asyncio.sleep(0)
    record = adapter(name).read(name)
    return json.loads(record.settings)  # ok: what one of the kept objects answers is not what is kept


@app.post("/texts")
async def add(text: str):
    await asyncio.sleep(0)
    texts.append(text)


@app.get("/texts")
async def all_texts():
    await asyncio.sleep(0)
    return json.loads(json.dumps(texts))  # expect no-cpu-bound-call: json.dumps # expect no-cpu-bound-call: json.loads
