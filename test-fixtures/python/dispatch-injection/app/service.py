from dataclasses import dataclass

from app.ports import Clock, Files


@dataclass
class Documents:
    files: Files
    clock: Clock

    def read(self, name: str) -> str:
        return self.files.load(name)

    def age(self) -> float:
        return self.clock.now()  # ok: does not wait

    async def read_async(self, name: str) -> str:
        return self.files.load(name)  # expect no-blocking-call: load > pathlib.Path.read_text
