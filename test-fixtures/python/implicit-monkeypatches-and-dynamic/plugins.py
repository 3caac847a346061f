import time
from pathlib import Path


class Engine:
    def start(self):
        return 1  # ok: replaced below

    def stop(self):
        time.sleep(0.01)


def slow_start(self):
    Path("/srv/start").touch()


Engine.start = slow_start
Engine.pause = lambda self: time.sleep(0.02)

hook = None


def set_hook(function):
    global hook
    hook = function


def run_hook():
    if hook:
        hook()


def on_hook():
    Path("/srv/hook").write_text("x")


Dynamic = type("Dynamic", (Engine,), {"extra": lambda self: Path("/srv/extra").touch()})
