"""Exceptions, branches and loops: what is written is followed; what cannot run is not."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

DEBUG = False


class Broken(Exception):
    def __init__(self, name):
        super().__init__(name)
        self.text = Path(name).read_text()

    def report(self):
        Path("/srv/errors").write_text(self.text)

    def label(self):
        return self.text.upper()  # ok: only text


def risky():
    raise Broken("x")


def recover():
    time.sleep(0.01)


def cleanup():
    time.sleep(0.02)


def after():
    time.sleep(0.03)  # ok: behind a return


async def tries():
    try:
        risky()  # expect no-blocking-call: risky > Broken > pathlib.Path.read_text
    except Broken as error:
        recover()  # expect no-blocking-call: recover > time.sleep
        error.label()  # ok: only text
        error.report()  # expect no-blocking-call: report > pathlib.Path.write_text
        return error.text  # ok: an attribute
    else:
        print("fine")
    finally:
        cleanup()  # expect no-blocking-call: cleanup > time.sleep


async def several():
    try:
        print("fine")
    except (ValueError, Broken) as error:
        error.report()  # expect no-blocking-call: report > pathlib.Path.write_text
    except OSError as error:
        error.report()  # ok: nothing is known of it


class Ticket:
    """Awaiting it starts it."""

    def __init__(self, name):
        self.name = name

    def __await__(self):
        Path(self.name).touch()
        return self.finish().__await__()

    async def finish(self):
        Path(self.name).unlink()  # expect no-blocking-call: pathlib.Path.unlink


async def awaits():
    ticket = Ticket("a")  # ok: nothing runs yet
    await ticket  # expect no-blocking-call: __await__ > pathlib.Path.touch


async def returns():
    return 1
    after()


async def guarded():
    if TYPE_CHECKING:
        time.sleep(1)  # ok: never true when the program runs
    if DEBUG and sys.argv:
        print("x")
    if False:
        time.sleep(2)  # ok: never true
    assert Path("/srv/x").exists()  # expect no-blocking-call: pathlib.Path.exists
    value = recover() or 1  # expect no-blocking-call: recover > time.sleep
    other = value if value else cleanup()  # expect no-blocking-call: cleanup > time.sleep
    while other:
        recover()  # expect no-blocking-call: recover > time.sleep
        break
    else:
        cleanup()  # expect no-blocking-call: cleanup > time.sleep
    del value


async def scopes():
    sleep = time.sleep
    sleep(0.1)  # expect no-blocking-call: time.sleep
    (lambda: time.sleep(0.2))()  # expect no-blocking-call: time.sleep

    class Local:
        def run(self):
            time.sleep(0.3)

    Local().run()  # expect no-blocking-call: run > time.sleep
    [recover() for _ in range(2)]  # expect no-blocking-call: recover > time.sleep
    if (name := "x") and Path(name).is_file():  # expect no-blocking-call: pathlib.Path.is_file
        pass
