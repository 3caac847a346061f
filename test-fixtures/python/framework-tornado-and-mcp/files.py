from pathlib import Path


def read(name):
    return Path("/srv", name).read_text()


def read_in_thread(name):
    return Path("/srv", name).read_text()  # ok: a thread
