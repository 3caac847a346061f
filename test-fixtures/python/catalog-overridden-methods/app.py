"""Subclasses and handlers whose methods a library calls in the middle of its work."""

import logging
import logging.handlers
import queue

import httpx
import requests
from fastapi import FastAPI

app = FastAPI()
log = logging.getLogger("app")


class Api(requests.Session):
    def request(self, method, url, *args, **kwargs):
        return super().request(method, f"https://api.example.com{url}", *args, timeout=3, **kwargs)

    def name(self, key: str):
        return f"/items/{key}"


class Canned(httpx.Client):
    """Answers out of its memory."""

    def request(self, method, url, **kwargs):
        return httpx.Response(200, json={})


class Rows(logging.Handler):
    def emit(self, record):
        with open("/srv/app.log", "a") as target:
            target.write(self.format(record))


class Kept(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(record)


class Unused(logging.Handler):
    def emit(self, record):
        requests.post("https://logs.example.com", json={})  # ok: a thread of the listener calls it


api = Api()
log.addHandler(Rows())
log.addHandler(Kept())
log.addHandler(logging.handlers.QueueHandler(queue.Queue()))
listener = logging.handlers.QueueListener(queue.Queue(), Unused())


@app.get("/items/{key}")
async def item(key: str):  # expect prefer-sync-endpoint: request > requests.Session.request
    return api.get(api.name(key)).json()  # expect no-blocking-call: request > requests.Session.request


@app.get("/canned")
async def canned():
    return Canned().get("/x").json()  # ok: the subclass asks nobody


@app.post("/items")
async def create():  # expect prefer-sync-endpoint: emit > builtins.open
    log.info("created")  # expect no-blocking-call: emit > builtins.open
    log.setLevel("INFO")  # ok: only a setting


@app.post("/sync")
def create_in_a_thread():
    log.info("created")  # ok: in a thread
