import os
from pathlib import Path


def load(name: str) -> str:
    return Path("/srv", name).read_text()


def save(name: str, text: str) -> None:
    Path("/srv", name).write_text(text)  # ok: only in the executor


class Store:
    def __init__(self, folder: str):
        self.folder = folder
        self.name = "store"

    def show(self) -> str:
        with open(os.path.join(self.folder, "show")) as file:
            return file.read()

    def listing(self) -> list[str]:
        return os.listdir(self.folder)

    def check(self) -> None:
        os.makedirs(self.folder, exist_ok=True)  # ok: start-up and shutdown
