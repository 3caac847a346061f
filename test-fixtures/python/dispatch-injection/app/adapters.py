import time
from pathlib import Path

from app.ports import Clock, Files


class DiskFiles(Files):
    def load(self, name: str) -> str:
        return Path(name).read_text()


class SystemClock(Clock):
    def now(self) -> float:
        return time.time()  # ok: does not wait
