from pathlib import Path

COMMANDS = {}
PLUGINS = []


def command(name):
    def register(function):
        COMMANDS[name] = function
        return function

    return register


@command("export")
def export():
    Path("/srv/export").write_bytes(b"")


@command("ping")
def ping():
    return "pong"


class Plugin:
    known = {}

    def __init_subclass__(cls, name, **rest):
        super().__init_subclass__(**rest)
        Plugin.known[name] = cls
        PLUGINS.append(cls)


class Disk(Plugin, name="disk"):
    def load(self):
        return Path("/srv/disk").read_bytes()


class Null(Plugin, name="null"):
    def load(self):
        return b""
