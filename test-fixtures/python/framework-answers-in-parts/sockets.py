import time

import socketio

sio = socketio.AsyncServer(async_mode="asgi")


class Rooms(socketio.AsyncNamespace):
    def on_leave(self, sid):
        time.sleep(1)  # expect no-blocking-call: time.sleep

    async def on_join(self, sid, room):
        await sio.sleep(1)  # ok: awaited

    def describe(self):
        time.sleep(1)  # ok: no event


sio.register_namespace(Rooms("/rooms"))
