from enum import Enum
from pathlib import Path


class Created:
    pass


class Deleted:
    pass


class Seen:
    pass


def archived(event):
    Path("/srv/archive").write_text("x")


def ignored(event):
    return None


ORDERS = {Created: archived, Seen: ignored}


class Bus:
    def __init__(self):
        self.handlers = {}

    def listens(self, kind):
        def register(function):
            self.handlers[kind] = function
            return function

        return register

    def publish(self, event):
        return self.handlers[type(event)](event)


class Status(Enum):
    OPEN = "open"
    CLOSED = "closed"

    def store(self):
        Path("/srv/status").write_text(self.value)


def leave():
    return None


def close():
    Path("/srv/closed").touch()


by_status = {Status.OPEN: leave, Status.CLOSED: close}
