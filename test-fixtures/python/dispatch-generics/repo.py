from pathlib import Path
from typing import Callable, Generic, TypeVar


class Entity:
    def persist(self) -> None:
        Path("/srv/entity").touch()


class User(Entity):
    def persist(self) -> None:
        Path("/srv/user").write_text("u")


class Note:
    def persist(self) -> None:
        self.kept = True


E = TypeVar("E", bound=Entity)
T = TypeVar("T")


class Repo(Generic[T]):
    def __init__(self, model: type[T]):
        self.model = model
        self.items: list[T] = []

    def make(self) -> T:
        return self.model()

    def first(self) -> T:
        return self.items[0]


class Box(Generic[T]):
    item: T

    def get(self) -> T:
        return self.item


def identity(value: T) -> T:
    return value


def apply(function: Callable[[], T]) -> T:
    return function()


users = Repo(User)
notes = Repo(Note)


async def bound(entity: E) -> None:
    entity.persist()  # expect no-blocking-call: persist > pathlib.Path.touch # known miss no-blocking-call: persist > pathlib.Path.write_text


async def made() -> None:
    users.make().persist()  # expect no-blocking-call: persist > pathlib.Path.write_text
    notes.make().persist()  # ok: in memory


async def typed(repo: Repo[User], other: "Repo[Note]", box: Box[Note]) -> None:
    repo.first().persist()  # expect no-blocking-call: persist > pathlib.Path.write_text
    other.first().persist()  # ok: in memory
    box.get().persist()  # ok: in memory


async def passed() -> None:
    identity(User()).persist()  # expect no-blocking-call: persist > pathlib.Path.write_text
    identity(Note()).persist()  # known alarm no-blocking-call: persist > pathlib.Path.write_text
    apply(lambda: User()).persist()  # expect no-blocking-call: persist > pathlib.Path.write_text


async def collections(by_name: dict[str, User], all_notes: list[Note], pair: tuple[Note, User]) -> None:
    by_name["a"].persist()  # expect no-blocking-call: persist > pathlib.Path.write_text
    for user in by_name.values():
        user.persist()  # expect no-blocking-call: persist > pathlib.Path.write_text
    for note in all_notes:
        note.persist()  # ok: in memory
    note, user = pair
    note.persist()  # ok: in memory
    user.persist()  # expect no-blocking-call: persist > pathlib.Path.write_text
