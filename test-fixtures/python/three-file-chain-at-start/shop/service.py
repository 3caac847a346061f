from shop import repository as store


def price_of(sku: str) -> int:
    return store.load_price(sku)


def warm_up() -> dict[str, int]:
    return dict(store.load_all())  # ok: start-up only
