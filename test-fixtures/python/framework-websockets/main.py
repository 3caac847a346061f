import asyncio
import sqlite3

from fastapi import FastAPI, WebSocket
from starlette.endpoints import HTTPEndpoint, WebSocketEndpoint
from starlette.routing import Mount, Route, WebSocketRoute


def history(room: str) -> list:
    return sqlite3.connect("/srv/chat.db").execute("select * from t where room = ?", (room,)).fetchall()


def archive(room: str) -> None:
    sqlite3.connect("/srv/archive.db")  # ok: given to a thread below


class Rooms:
    def __init__(self):
        self.sockets: dict[str, list[WebSocket]] = {}

    async def join(self, room: str, socket: WebSocket):
        self.sockets.setdefault(room, []).append(socket)
        for row in history(room):  # expect no-blocking-call: history > sqlite3.connect # expect no-blocking-call: history > sqlite3.Connection.execute
            await socket.send_json(row)

    def size(self, room: str) -> int:
        return len(self.sockets.get(room, []))


rooms = Rooms()


class Echo(WebSocketEndpoint):
    encoding = "text"

    async def on_connect(self, websocket):
        await websocket.accept()

    async def on_receive(self, websocket, data):
        await websocket.send_text(str(len(history(data))))  # expect no-blocking-call: history > sqlite3.connect # expect no-blocking-call: history > sqlite3.Connection.execute


class Stats(HTTPEndpoint):
    async def get(self, request):
        return history("all")  # expect no-blocking-call: history > sqlite3.connect # expect no-blocking-call: history > sqlite3.Connection.execute

    def post(self, request):
        return archive("all")  # ok: a def method of an endpoint class gets a thread


async def plain_socket(websocket):
    await websocket.accept()
    await asyncio.to_thread(archive, "x")


def plain(request):
    return archive("plain")  # ok: a def route


app = FastAPI(
    routes=[
        WebSocketRoute("/echo", Echo),
        Route("/stats", Stats),
        Mount("/old", routes=[Route("/plain", plain), WebSocketRoute("/plain", plain_socket)]),
    ]
)


@app.websocket("/rooms/{room}")
async def chat(websocket: WebSocket, room: str):
    await websocket.accept()
    await rooms.join(room, websocket)
    while True:
        text = await websocket.receive_text()
        await websocket.send_text(f"{rooms.size(room)} {text}")  # ok: counts a list
