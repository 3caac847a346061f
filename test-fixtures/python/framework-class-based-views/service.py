import sqlite3


class Items:
    def __init__(self, path: str):
        self.path = path

    def all(self) -> list:
        return sqlite3.connect(self.path).execute("select * from t").fetchall()

    def counted(self) -> int:
        return len(sqlite3.connect(self.path).execute("select 1 from t").fetchall())  # ok: def methods only


def get_items() -> Items:
    return Items("/srv/items.db")
