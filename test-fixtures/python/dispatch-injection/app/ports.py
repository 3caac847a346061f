from abc import ABC, abstractmethod


class Files(ABC):
    @abstractmethod
    def load(self, name: str) -> str: ...


class Clock(ABC):
    @abstractmethod
    def now(self) -> float:
        raise NotImplementedError
