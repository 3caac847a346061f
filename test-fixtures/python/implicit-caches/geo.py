import asyncio
from functools import cache, lru_cache
from pathlib import Path


@lru_cache(maxsize=128)
def country(code):
    return Path("/srv/countries", code).read_text()


@cache
def currencies():
    return Path("/srv/currencies").read_text()  # ok: read at import


@cache
def languages():
    return Path("/srv/languages").read_text()  # ok: read in a thread


class Geo:
    @lru_cache
    def city(self, name):
        return Path("/srv/cities", name).read_text()

    @staticmethod
    @cache
    def zones():
        return Path("/srv/zones").read_text()


@lru_cache(maxsize=1)
def settings(path=".env"):
    return Path(path).read_text()  # ok: the same for every caller, and read at import


@lru_cache(maxsize=1)
def region(name):
    return Path("/srv/regions", name).read_text()


CURRENCIES = currencies()
SETTINGS = settings()
REGION = region("eu")


async def lookup(code: str):
    country(code)  # expect no-blocking-call: country > pathlib.Path.read_text
    country.__wrapped__(code)  # expect no-blocking-call: country > pathlib.Path.read_text
    country.cache_clear()  # ok: in memory
    Geo().city("a")  # expect no-blocking-call: city > pathlib.Path.read_text
    Geo.zones()  # expect no-blocking-call: zones > pathlib.Path.read_text
    settings()  # ok: kept since import
    region(code)  # expect no-blocking-call: region > pathlib.Path.read_text
    return await asyncio.to_thread(languages)
