import functools
import importlib
from typing import Any

PAID = True


@functools.lru_cache(maxsize=128)
def implementation(module: str, attribute: str) -> Any:
    full = module.replace("editions.", "editions.paid.") if not PAID else module
    try:
        return getattr(importlib.import_module(full), attribute)
    except ModuleNotFoundError:
        return getattr(importlib.import_module(module), attribute)


def implementation_or(module: str, attribute: str, fallback: Any) -> Any:
    try:
        return implementation(module, attribute)
    except Exception:
        return fallback


def method_of(value: Any, name: str) -> Any:
    return getattr(value, name)
