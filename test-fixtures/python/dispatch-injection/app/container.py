from functools import lru_cache

from app.adapters import DiskFiles, SystemClock
from app.service import Documents


class Container:
    def __init__(self):
        self._instances = {}

    def get(self, cls):
        if cls not in self._instances:
            self._instances[cls] = self._make(cls)
        return self._instances[cls]

    def _make(self, cls):
        if cls is Documents:
            return Documents(DiskFiles(), SystemClock())
        return cls()


container = Container()


@lru_cache
def get_documents() -> Documents:
    return Documents(files=DiskFiles(), clock=SystemClock())
