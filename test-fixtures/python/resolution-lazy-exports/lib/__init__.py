"""A module with __getattr__ for what it exports lazily."""

import importlib

_WHERE = {"Store": "lib.store", "Memory": "lib.memory"}


def __getattr__(name):
    if name in _WHERE:
        return getattr(importlib.import_module(_WHERE[name]), name)
    raise AttributeError(name)
