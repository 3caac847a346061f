from .files import Reader


def open_reader(root: str) -> Reader:
    return Reader(root)
