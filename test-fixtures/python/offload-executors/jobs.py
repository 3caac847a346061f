import hashlib
import sqlite3
import time
from pathlib import Path


def slow(seconds: float = 0.01) -> str:
    time.sleep(seconds)  # ok: always offloaded
    return "slow"


def prepared() -> str:
    return Path("/srv/prepared").read_text()


def digest(secret: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", secret, b"salt", 100_000)  # ok: always offloaded


class Store:
    def __init__(self, path: str):
        self.path = path

    def save(self, text: str) -> None:
        Path(self.path).write_text(text)  # ok: always offloaded

    def load(self) -> str:
        return Path(self.path).read_text()


def query(sql: str) -> list:
    return sqlite3.connect("/srv/x.db").execute(sql).fetchall()  # ok: always offloaded
