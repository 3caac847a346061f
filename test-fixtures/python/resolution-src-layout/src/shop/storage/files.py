import os
from pathlib import Path


def size(name):
    return os.path.getsize(name)


class Reader:
    def __init__(self, root):
        self.root = Path(root)

    def read(self, name):
        return (self.root / name).read_text()
