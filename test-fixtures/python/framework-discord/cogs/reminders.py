"""An extension that does not name the library itself."""

from pathlib import Path

from red import Red

NOTES = Path("/srv/notes")


def load(title: str) -> str:
    return (NOTES / title).read_text()


def rename(title) -> str:
    title = title.replace("old", "new", 1)  # ok: a text, `Path.replace` takes one argument
    return title


async def setup(bot: Red):
    load("all")  # ok: once, when the extension is loaded
    bot.notes = rename(NOTES)


async def remind(title: str):
    load(title)  # expect no-blocking-call: load > pathlib.Path.read_text
    NOTES.replace("/srv/old")  # expect no-blocking-call: pathlib.Path.replace
