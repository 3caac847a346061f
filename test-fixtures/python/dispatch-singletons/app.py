import settings
from settings import Client, Database, get_config, get_late, get_settings, get_theme

settings.get_config()  # ok: warmed while the module loads
get_settings()  # ok: warmed while the module loads


async def config():
    return get_config()  # ok: it has been loaded


async def cached():
    return get_settings()  # ok: it has been loaded


async def late():
    return get_late()  # expect no-blocking-call: get_late > pathlib.Path.read_text


async def theme(name):
    return get_theme(name)  # expect no-blocking-call: get_theme > pathlib.Path.read_text


async def single():
    return Database().read()  # expect no-blocking-call: read > pathlib.Path.read_text


async def by_metaclass():
    client = Client()  # expect no-blocking-call: __call__ > pathlib.Path.touch # expect no-blocking-call: __call__ > Client > pathlib.Path.read_text
    return client.name()  # ok: in memory
