from functools import cached_property
from pathlib import Path


class Field:
    """A descriptor."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return Path("/srv", self.name).read_text()

    def __set__(self, instance, value):
        Path("/srv", self.name).write_text(value)

    def __delete__(self, instance):
        Path("/srv", self.name).unlink()


class Stored:
    """A descriptor that keeps its value in memory."""

    def __get__(self, instance, owner=None):
        return 1

    def __set__(self, instance, value):
        instance.__dict__["stored"] = value


class Device:
    label = Field()
    plain = Stored()

    @property
    def status(self):
        return Path("/srv/status").read_text()

    @property
    def fan(self):
        return 0

    @fan.setter
    def fan(self, value):
        Path("/srv/fan").write_text(str(value))

    @fan.deleter
    def fan(self):
        Path("/srv/fan").unlink()

    @cached_property
    def serial(self):
        return Path("/srv/serial").read_bytes()

    def _get_load(self):
        return Path("/srv/load").read_text()

    load = property(_get_load)

    @property
    def unread(self):
        return Path("/srv/unread").read_text()  # ok: nobody reads it

    @classmethod
    def known(cls):
        return [cls()]


class Sub(Device):
    @property
    def status(self):
        return "sub " + super().status


class Quiet(Device):
    status = "quiet"


class Open:
    """Attributes that are looked up when asked for."""

    def __init__(self):
        self.known = 1

    def __getattr__(self, name):
        return Path("/srv", name).read_text()

    def __setattr__(self, name, value):
        if name == "later":
            Path("/srv/later").touch()
        object.__setattr__(self, name, value)
