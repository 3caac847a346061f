import time
from pathlib import Path


def fast():
    return 1


def slow():
    time.sleep(0.1)


def render():
    return "text"


current = fast


def use_slow():
    global current
    current = slow


class Logged(Exception):
    def __init__(self):
        Path("/srv/log").write_text("failed")


class Quiet(Exception):
    pass


STAGES = [slow, fast, slow]
