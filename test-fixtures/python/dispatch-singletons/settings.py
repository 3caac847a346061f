import json
from functools import lru_cache
from pathlib import Path

_config = None
_late = None


def load_config():
    return json.loads(Path("/etc/app.json").read_text())


def get_config():
    global _config
    if _config is None:
        _config = load_config()
    return _config


def get_late():
    global _late
    if _late is None:
        _late = json.loads(Path("/etc/late.json").read_text())
    return _late


@lru_cache
def get_settings():
    return json.loads(Path("/etc/settings.json").read_text())  # ok: warmed while the module loads


@lru_cache(maxsize=None)
def get_theme(name):
    return Path("/etc/themes", name).read_text()


class Database:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        self.path = Path("/srv/db")

    def read(self):
        return self.path.read_text()


class Meta(type):
    _made = {}

    def __call__(cls, *args, **kwargs):
        Path("/run/made").touch()
        if cls not in cls._made:
            cls._made[cls] = super().__call__(*args, **kwargs)
        return cls._made[cls]


class Client(metaclass=Meta):
    def __init__(self):
        self.key = Path("/etc/key").read_text()

    def name(self):
        return self.key
