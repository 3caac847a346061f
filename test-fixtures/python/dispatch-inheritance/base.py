import abc
import time
from pathlib import Path
from typing import Protocol


class Store(abc.ABC):
    @abc.abstractmethod
    def save(self, text: str) -> None: ...

    def save_all(self, texts: list[str]) -> None:
        for text in texts:
            self.save(text)

    def describe(self) -> str:
        return type(self).__name__  # ok: nothing blocks


class FileStore(Store):
    def save(self, text: str) -> None:
        Path("/srv/store").write_text(text)


class MemoryStore(Store):
    def __init__(self):
        self.texts = []

    def save(self, text: str) -> None:
        self.texts.append(text)


class SlowStore(FileStore):
    def save(self, text: str) -> None:
        time.sleep(0.1)
        super().save(text)


class Mixin:
    def flush(self):
        self.sync()


class Disk(Mixin, Store):
    def save(self, text):
        self.flush()

    def sync(self):
        Path("/srv/disk").touch()


class Left:
    def step(self):
        return "left"


class Right:
    def step(self):
        time.sleep(0.2)  # ok: the left base comes first


class Both(Left, Right):
    pass


class Cooperative(Left):
    def step(self):
        return super().step()


class Diamond(Cooperative, Right):
    """Left is behind Cooperative; both come before Right."""


class Mailer(Protocol):
    def send(self, to: str) -> None: ...


class SmtpMailer:
    def send(self, to: str) -> None:
        time.sleep(0.3)


class LogMailer:
    def send(self, to: str) -> None:
        print(to)


class Base:
    def load(self):
        time.sleep(0.1)

    def open(self):
        time.sleep(0.2)


class Plain(Base):
    pass


class Cached(Base):
    def load(self):
        return "cached"


class PlainAndCached(Plain, Cached):
    def open(self):
        super().open()
