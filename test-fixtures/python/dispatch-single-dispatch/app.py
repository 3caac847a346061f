from functools import singledispatch, singledispatchmethod
from pathlib import Path


class Document:
    pass


class Letter(Document):
    pass


class Note:
    pass


class Draft:
    pass


@singledispatch
def export(value):
    Path("/srv/export").touch()


@export.register
def _(value: Document):
    Path("/srv/document").write_text("")


@export.register(Note)
def export_note(value):
    return None


@export.register
def _(value: str):
    Path("/srv/text").write_text(value)


class Encoder:
    @singledispatchmethod
    def encode(self, value):
        return value

    @encode.register
    def _(self, value: int):
        return Path("/srv/numbers").read_text()

    @encode.register
    def _(self, value: bytes):
        return Path("/srv/bytes").read_bytes()


async def chosen(request):
    export(Document())  # expect no-blocking-call: _ > pathlib.Path.write_text
    export(Letter())  # expect no-blocking-call: _ > pathlib.Path.write_text
    export(Note())  # ok: in memory
    export(Draft())  # expect no-blocking-call: export > pathlib.Path.touch
    Encoder().encode(5)  # expect no-blocking-call: _ > pathlib.Path.read_text
    Encoder().encode(Note())  # ok: in memory
