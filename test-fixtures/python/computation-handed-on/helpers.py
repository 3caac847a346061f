def count_of(rows: list[dict], key: str) -> int:
    return sum(1 for row in rows if row["key"] == key)


def first_of(few: list[dict], key: str) -> int:
    return sum(1 for row in few if row["key"] == key)


class Report:
    def __init__(self, rows: list[dict]) -> None:
        self._rows = rows
        self._by_key = {row["key"]: row for row in rows}

    def _same(self, row: dict) -> list[dict]:
        return [other for other in self._rows if other["key"] == row["key"]]

    def _kept(self, row: dict) -> dict | None:
        return self._by_key.get(row["key"])

    def repeated(self) -> int:
        return sum(1 for row in self._rows if len(self._same(row)) > 1)

    def replaced(self) -> int:
        return sum(1 for row in self._rows if self._kept(row) is not row)  # ok: a dictionary looks up
