import registry
from registry import HANDLERS, HARMLESS, PLUGINS, STEPS, TABLE, Command


async def dispatch(kind: str, name: str):
    return HANDLERS[kind](name)  # expect no-blocking-call: load > pathlib.Path.read_text


async def by_get(kind: str, name: str):
    handler = HANDLERS.get(kind)
    if handler:
        return handler(name)  # expect no-blocking-call: load > pathlib.Path.read_text
    return None


async def constant():
    return TABLE["two"]()  # ok: this one does not block


async def variable(key: str):
    return TABLE[key]()  # expect no-blocking-call: one > pathlib.Path.read_bytes


async def harmless(key: str):
    return HARMLESS[key]([])  # ok: none of them blocks


async def all_plugins():
    for plugin in PLUGINS:
        plugin.run()  # expect no-blocking-call: run > time.sleep


async def all_steps():
    return [step() for step in STEPS]  # expect no-blocking-call: step > time.sleep


async def commands(name: str):
    Command.known[name]().execute()  # expect no-blocking-call: execute > pathlib.Path.rename


async def by_name():
    return getattr(registry, "one")()  # expect no-blocking-call: one > pathlib.Path.read_bytes


async def by_constructed_name(part: str):
    return getattr(registry, f"handle_{part}")()  # ok: unknown


class Router:
    def __init__(self):
        self.routes = {"read": self._read, "skip": self._skip}

    def _read(self):
        return registry.load("x")

    def _skip(self):
        return None

    async def handle(self, key):
        return self.routes[key]()  # expect no-blocking-call: _read > load > pathlib.Path.read_text

    async def handle_skip(self):
        return self.routes["skip"]()  # ok: this one does not block

    async def handle_attribute(self):
        return getattr(self, "_read")()  # expect no-blocking-call: _read > load > pathlib.Path.read_text
