import json
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import NamedTuple


def defaults():
    return json.loads(Path("/etc/defaults").read_text())


def limits():
    return json.loads(Path("/etc/limits").read_text())  # ok: always given


class Base:
    def __init__(self):
        self.base = Path("/srv/base").read_text()


class Child(Base):
    def __init__(self):
        super().__init__()
        self.child = 1


class Bare(Base):
    pass


class Made:
    def __new__(cls):
        Path("/srv/made").touch()
        return object.__new__(cls)


@dataclass
class Job:
    name: str
    options: dict = field(default_factory=defaults)

    def __post_init__(self):
        self.schema = Path("/srv", self.name).read_bytes()

    def run(self):
        return len(self.options)  # ok: in memory


@dataclass
class Plan:
    limits: dict = field(default_factory=limits)


@dataclass
class Special(Job):
    extra: int = 0


class Point(NamedTuple):
    x: int
    y: int

    def store(self):
        Path("/srv/point").write_text(f"{self.x}")


class Level(Enum):
    LOW = 1
    HIGH = 2

    def describe(self):
        return Path("/srv/levels", self.name).read_text()

    @property
    def quiet(self):
        return self.value

    @classmethod
    def default(cls):
        return cls.LOW


class WithDefault:
    def __init__(self, config=defaults()):  # ok: evaluated while the module loads
        self.config = config
