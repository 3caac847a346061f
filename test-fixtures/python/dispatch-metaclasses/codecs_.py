"""Formats register themselves: by a metaclass, or when a subclass is made."""

from pathlib import Path


class FormatMeta(type):
    known = {}

    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        if namespace.get("suffix"):
            mcls.known[namespace["suffix"]] = cls
        return cls


class Format(metaclass=FormatMeta):
    suffix = None


class Toml(Format):
    suffix = ".toml"

    def load(self, path: Path) -> str:
        return path.read_text()

    def remove(self, path: Path) -> None:
        path.unlink()  # ok: nobody calls it


class Inline(Format):
    suffix = ".inline"

    def load(self, path: Path) -> str:
        return str(path)


class StepMeta(type):
    steps = []

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if bases:
            cls.steps.append(cls)


class Step(metaclass=StepMeta):
    pass


class Clean(Step):
    def run(self) -> None:
        Path("/srv/out").rmdir()


class Shared:
    """Made by a metaclass that registers nothing."""

    def run(self) -> None:
        Path("/srv/shared").rmdir()  # ok: no step
