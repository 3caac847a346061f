from pathlib import Path

from shelf import ByIndex, Flag, Quiet, Shelf, Sized

shelf = Shelf()
quiet = Quiet()


async def items(key: str):
    shelf[key]  # expect no-blocking-call: __getitem__ > pathlib.Path.read_text
    shelf[key] = "x"  # expect no-blocking-call: __setitem__ > pathlib.Path.write_text
    del shelf[key]  # expect no-blocking-call: __delitem__ > pathlib.Path.unlink
    key in shelf  # expect no-blocking-call: __contains__ > pathlib.Path.read_bytes
    key not in shelf  # expect no-blocking-call: __contains__ > pathlib.Path.read_bytes
    len(shelf)  # expect no-blocking-call: __len__ > pathlib.Path.iterdir
    quiet[key]  # ok: in memory


async def arithmetic():
    shelf + 1  # expect no-blocking-call: __add__ > pathlib.Path.touch
    1 + shelf  # expect no-blocking-call: __radd__ > pathlib.Path.touch
    copy = shelf
    copy += 1  # expect no-blocking-call: __iadd__ > pathlib.Path.mkdir
    -shelf  # expect no-blocking-call: __neg__ > pathlib.Path.touch
    shelf == "x"  # expect no-blocking-call: __eq__ > pathlib.Path.read_text
    shelf < 3  # expect no-blocking-call: __lt__ > pathlib.Path.read_text
    quiet == 1  # ok: compares identities
    hash(shelf)  # ok: a constant


async def texts():
    f"{shelf}"  # expect no-blocking-call: __format__ > pathlib.Path.read_text
    f"{shelf!s}"  # expect no-blocking-call: __str__ > pathlib.Path.read_text
    f"{shelf!r}"
    str(shelf)  # expect no-blocking-call: __str__ > pathlib.Path.read_text
    repr(shelf)  # ok: a constant
    f"{quiet}"  # ok: a constant
    "%s" % quiet  # ok: a constant
    print(shelf)  # expect no-blocking-call: __str__ > pathlib.Path.read_text


async def truth():
    if Flag():  # expect no-blocking-call: __bool__ > pathlib.Path.read_text
        return 1
    if not Flag():  # expect no-blocking-call: __bool__ > pathlib.Path.read_text
        return 2
    if Sized():  # expect no-blocking-call: __len__ > pathlib.Path.read_text
        return 3
    if quiet is None:  # ok: compares identities
        return 4
    return bool(Flag())  # expect no-blocking-call: __bool__ > pathlib.Path.read_text


async def quiet_ones():
    quiet != 1  # ok: compares identities
    str(quiet)  # ok: a constant
    quiet is shelf  # ok: no method is called
    id(shelf)  # ok: no method is called
    type(shelf)  # ok: no method is called


async def indexed():
    for text in ByIndex():  # expect no-blocking-call: __getitem__ > pathlib.Path.read_text
        print(text)
    return shelf("x")  # expect no-blocking-call: __call__ > pathlib.Path.stat


class Ranked:
    def __init__(self, score: int):
        self.score = score

    def __lt__(self, other) -> bool:
        return self.score < int(Path("/srv/scores").read_text())

    def __hash__(self) -> int:
        return hash(Path("/srv/salt").read_text())


async def ordered_and_hashed(ranked: list[Ranked]):
    first = sorted([Ranked(1), Ranked(2)])  # expect no-blocking-call: __lt__ > pathlib.Path.read_text
    second = sorted([Ranked(1), Ranked(2)], key=lambda each: each.score)  # ok: numbers are compared
    table = {Ranked(3): "c"}  # expect no-blocking-call: __hash__ > pathlib.Path.read_text
    kept = [Ranked(4)]  # ok: a list hashes nothing
    return first, second, table, kept
