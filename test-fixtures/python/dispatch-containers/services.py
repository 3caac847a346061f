from abc import ABC, abstractmethod
from pathlib import Path


class Store(ABC):
    @abstractmethod
    def load(self) -> str: ...


class FileStore(Store):
    def load(self) -> str:
        return Path("/srv/data").read_text()


class Settings:
    def path(self) -> str:
        return "/srv"


class Reports:
    def __init__(self, store: Store, settings: Settings):
        self.store = store
        self.settings = settings

    def latest(self) -> str:
        return self.store.load()

    def root(self) -> str:
        return self.settings.path()


class Mailer:
    def __init__(self, store):
        self.store = store

    def send(self) -> str:
        return self.store.load()
