from pathlib import Path


def dump(name):
    Path(name).write_text(name)
