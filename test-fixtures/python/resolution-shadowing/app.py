"""A module of the project that has the name of a library's is the project's."""

import queue_tools
import requests
from helpers import time as clock
from redis import Redis


async def handler():
    requests.get("http://x")  # ok: the project's own module
    Redis().get("a")  # ok: the project's own class
    clock.sleep(1)  # ok: the project's own function
    queue_tools.Queue().get()  # ok: a class of the project
    clock.really_sleep(1)  # expect no-blocking-call: really_sleep > time.sleep
