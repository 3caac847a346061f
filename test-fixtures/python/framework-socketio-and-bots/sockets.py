import socketio

from files import read

sio = socketio.AsyncServer(async_mode="asgi")


@sio.event
async def connect(sid, environ):
    read("connect")  # expect no-blocking-call: read > pathlib.Path.read_text


@sio.on("message")
async def message(sid, data):
    await sio.emit("answer", read(data))  # expect no-blocking-call: read > pathlib.Path.read_text


@sio.event
def sync_event(sid, data):
    return read("sync")  # expect no-blocking-call: read > pathlib.Path.read_text


class Chat(socketio.AsyncNamespace):
    async def on_connect(self, sid, environ):
        read("chat")  # expect no-blocking-call: read > pathlib.Path.read_text

    async def on_say(self, sid, data):
        await self.emit("said", read("say"))  # expect no-blocking-call: read > pathlib.Path.read_text


sio.register_namespace(Chat("/chat"))
