from pathlib import Path


class Shelf:
    def __init__(self, root="/srv"):
        self.root = Path(root)

    def __getitem__(self, key):
        return (self.root / key).read_text()

    def __setitem__(self, key, value):
        (self.root / key).write_text(value)

    def __delitem__(self, key):
        (self.root / key).unlink()

    def __contains__(self, key):
        return bool((self.root / key).read_bytes())

    def __len__(self):
        return len(list(self.root.iterdir()))

    def __call__(self, key):
        return (self.root / key).stat()

    def __add__(self, other):
        (self.root / "sum").touch()
        return self

    def __radd__(self, other):
        (self.root / "rsum").touch()
        return self

    def __iadd__(self, other):
        (self.root / "isum").mkdir()
        return self

    def __eq__(self, other):
        return (self.root / "eq").read_text() == other

    def __lt__(self, other):
        return (self.root / "lt").read_text() < "x"

    def __hash__(self):
        return 1

    def __neg__(self):
        (self.root / "neg").touch()
        return self

    def __str__(self):
        return (self.root / "str").read_text()

    def __repr__(self):
        return "Shelf"

    def __format__(self, spec):
        return (self.root / "format").read_text()


class Flag:
    def __bool__(self):
        return Path("/run/flag").read_text() == "1"


class Quiet:
    def __getitem__(self, key):
        return key

    def __str__(self):
        return "quiet"

    def __eq__(self, other):
        return self is other


class Sized:
    """Without __bool__ it is its length that counts."""

    def __len__(self):
        return len(Path("/srv/sized").read_text())


class ByIndex:
    """Without __iter__ and __contains__ iteration asks for 0, 1, …"""

    def __getitem__(self, index):
        if index > 2:
            raise IndexError(index)
        return Path("/srv", str(index)).read_text()
