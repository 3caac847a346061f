"""What one request leaves is there for the next one, where it is kept as long as the process lives."""

import re

from fastapi import FastAPI
from pydantic import BaseModel
from rooms import Rooms

app = FastAPI()
PAIR = re.compile(r"^([a-z]+ ?)+:")
rooms = Rooms()
secrets: dict[str, str] = {}
hints: dict[str, str] = {}
settings = {"theme": "dark", "filter": ""}
greetings = {"en": "hello: you"}
latest = ""
shown = ""


class Secret(BaseModel):
    value: str
    hint: str


class Room(BaseModel):
    title: str
    size: int
    message: str


def is_pair(text: str) -> bool:
    return PAIR.match(text) is not None


@app.put("/secrets/{name}")
async def keep_secret(name: str, secret: Secret) -> None:
    secrets[name] = secret.value
    hints[name] = secret.hint[:16]


@app.get("/secrets/access")
async def access() -> bool:
    return is_pair(secrets["access"])  # expect no-slow-regex: is_pair > ^([a-z]+ ?)+:


@app.get("/secrets/hint")
async def hint() -> bool:
    return PAIR.match(hints.get("access", "")) is not None  # ok: hints are short


@app.get("/greeting")
async def greeting() -> bool:
    return is_pair(greetings["en"])  # ok: the program's own


@app.put("/latest")
async def keep_latest(text: str) -> None:
    global latest, shown
    latest = text
    shown = text[:16]


@app.get("/latest")
async def show_latest() -> bool:
    return PAIR.match(latest) is not None  # expect no-slow-regex: ^([a-z]+ ?)+:


@app.get("/shown")
async def show() -> bool:
    return PAIR.match(shown) is not None  # ok: 16 characters are not enough


@app.put("/settings")
async def keep_filter(text: str) -> None:
    settings["filter"] = text


@app.get("/settings/filter")
async def show_filter() -> bool:
    return PAIR.match(settings["filter"]) is not None  # expect no-slow-regex: ^([a-z]+ ?)+:


@app.get("/settings/theme")
async def show_theme() -> bool:
    return PAIR.match(settings["theme"]) is not None  # ok: nobody changes it


@app.post("/rooms/{key}")
async def open_room(key: str, room: Room) -> None:
    rooms.open(key, room.title, room.size)
    rooms.say(key, room.message)


@app.get("/rooms/{key}/title")
async def title(key: str) -> bool:
    return PAIR.match(rooms.find(key)["title"]) is not None  # expect no-slow-regex: ^([a-z]+ ?)+:


@app.get("/rooms/{key}/messages")
async def messages(key: str) -> list[bool]:
    return [is_pair(each) for each in rooms.find(key)["messages"]]  # expect no-slow-regex: is_pair > ^([a-z]+ ?)+:


@app.get("/rooms/{key}/seats")
async def seats(key: str) -> int:
    size = rooms.find(key)["size"]
    return sum(i % 2 for i in range(size))  # expect no-heavy-loop: for


class Draft:
    def __init__(self, text: str) -> None:
        self.text = text

    def is_pair(self) -> bool:
        return PAIR.match(self.text) is not None


@app.post("/draft")
async def draft(secret: Secret) -> bool:
    return Draft(secret.value).is_pair()  # expect no-slow-regex: is_pair > ^([a-z]+ ?)+:


@app.get("/draft")
async def example() -> bool:
    return Draft("an example: text").is_pair()  # ok: another request brings what is long
