import json
from functools import lru_cache


@lru_cache(maxsize=1)
def read_settings(path: str):
    with open(path) as file:
        return json.load(file)


def get_settings(path: str = "/etc/shop.json"):
    return read_settings(path)
