import asyncio
import re
from typing import Annotated

from fastapi import Body, FastAPI, Query, Request, WebSocket
from pydantic import BaseModel, Field

import checks

app = FastAPI()
TITLES: list[str] = []


class Comment(BaseModel):
    author: str
    text: str
    tag: str = Field(max_length=16)
    code: str = Field(pattern=r"^(\w+-?)+$")  # ok: pydantic matches in linear time


@app.get("/slug/{slug}")
async def slug(slug: str):
    return checks.is_slug(slug)  # expect no-slow-regex: is_slug > ^(?:[a-z0-9]+-?)*$


@app.get("/pooled/{slug}")
def pooled(slug: str):
    return checks.is_slug(slug)  # ok: in the thread pool


@app.get("/threaded/{slug}")
async def threaded(slug: str):
    return await asyncio.to_thread(checks.is_slug, slug)  # ok: in a thread


@app.get("/host")
async def host(name: Annotated[str, Query(max_length=16)], full: Annotated[str, Query(max_length=253)]):
    checks.is_host(name)  # ok: 16 characters are not enough
    return checks.is_host(full)  # expect no-slow-regex: is_host > ^([a-z0-9]+-*)+\.example\.com$


@app.post("/comments")
async def comment(body: Comment):
    if not re.match(r"^([a-zA-Z0-9]+\s?)+$", body.author):  # expect no-slow-regex: ^([a-zA-Z0-9]+\s?)+$
        return None
    checks.is_tag(body.tag)  # ok: a tag has 16 characters
    text = re.sub(r"\s+$", "", body.text)  # expect no-slow-regex: \s+$
    short = re.sub(r"\s+$", "", body.text[:500])  # ok: quadratic in 500 characters is little
    words = re.split(r"\W+", body.text)  # ok: nothing to try in two ways
    return {"text": text, "short": short, "words": len(words), "links": checks.links(text)}  # expect no-slow-regex: links > \[([^\]]*)\]\(([^)]*)\)


@app.post("/lines")
async def lines(text: Annotated[str, Body()]):
    if len(text) > 1000:
        return None
    return checks.links(text)  # ok: at most 1000 characters


@app.get("/find")
async def find(q: str):
    checks.find(TITLES, q)  # expect no-slow-regex: find > RegExp
    return checks.find_text(TITLES, q)  # ok: escaped


@app.get("/safe/{slug}")
async def safe(slug: str):
    return checks.is_safe_slug(slug), checks.is_possessive(slug)  # ok: one way for each character


@app.get("/guarded/{slug}")
async def guarded(slug: str, tag: str, label: str, long: str):
    checks.check_length(slug)
    checks.is_slug(slug)  # ok: what is longer was refused
    if not checks.is_short(tag):
        return None
    checks.is_slug(tag)  # ok: short
    assert len(label) < 16
    checks.is_slug(label)  # ok: short
    checks.check_length(long, 4000)
    return checks.is_slug(long)  # expect no-slow-regex: is_slug > ^(?:[a-z0-9]+-?)*$


@app.get("/agent")
async def agent(request: Request):
    name = request.headers.get("user-agent", "").strip()
    return checks.is_slug(name)  # expect no-slow-regex: is_slug > ^(?:[a-z0-9]+-?)*$


@app.get("/parts")
async def parts(q: str):
    [checks.is_slug(part[:16]) for part in q.split("/")]  # ok: short parts
    return [checks.is_slug(part) for part in q.split("/")]  # expect no-slow-regex: is_slug > ^(?:[a-z0-9]+-?)*$


@app.websocket("/rooms")
async def rooms(socket: WebSocket):
    await socket.accept()
    room = await socket.receive_text()
    checks.is_safe_slug(room)  # ok: linear
    checks.is_slug(room)  # expect no-slow-regex: is_slug > ^(?:[a-z0-9]+-?)*$
