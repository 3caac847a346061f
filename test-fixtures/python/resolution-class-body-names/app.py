"""Attributes that are called like the module, function or class that they hold: a class body binds a name when it gets there."""

import glob
import json
from dataclasses import dataclass

import redis
import requests

import notes


def size(path: str):
    with open(path) as file:
        return len(file.read())


@dataclass
class Services:
    redis: redis.Redis
    notes: "notes.Notes"
    json: json.JSONEncoder


class Tools:
    size = staticmethod(size)
    requests = requests.Session()
    head = staticmethod(requests.head)
    open = staticmethod(open)
    glob = [glob.escape("*")]  # ok: text only

    def first(self):
        return self.glob[0]  # ok: a list

    def dump(self, value):
        return json.dumps(value)  # ok: the module, whatever the class has


class Listing:
    def list(self) -> list[str]:
        return list("ab")  # ok: the built-in

    names = [str(name) for name in (1, 2)]


async def work(services: Services, tools: Tools):
    services.redis.get("a")  # expect no-blocking-call: redis.Redis.get
    services.notes.add("a")  # expect no-blocking-call: add > builtins.open
    services.json.encode({})  # ok: in memory
    tools.size("a")  # expect no-blocking-call: size > builtins.open
    tools.requests.get("http://a")  # expect no-blocking-call: requests.Session.get
    tools.head("http://a")  # expect no-blocking-call: requests.Session.head
    tools.open("a")  # expect no-blocking-call: builtins.open
    tools.first()  # ok: a list
    tools.dump({})  # ok: in memory
    return Listing().list(), Listing.names  # ok: in memory
