import sqlite3 as database


def load_price(sku: str) -> int:
    return database.connect("shop.db").execute("select price from prices where sku = ?", (sku,)).fetchone()[0]


def load_all() -> list[tuple[str, int]]:
    return database.connect("shop.db").execute("select sku, price from prices").fetchall()  # ok: start-up only
