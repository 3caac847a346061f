"""Handler, service, repository: three files, an alias import and a re-export on the way."""

from fastapi import FastAPI

import shop

app = FastAPI()
PRICES = shop.warm_up()  # ok: while the module loads


@app.get("/prices/{sku}")
async def price(sku: str):
    if sku in PRICES:
        return PRICES[sku]
    return shop.lookup_price(sku)  # expect no-blocking-call: price_of > load_price > sqlite3.connect # expect no-blocking-call: price_of > load_price > sqlite3.Connection.execute


@app.get("/threaded-prices/{sku}")
def threaded_price(sku: str):
    return shop.lookup_price(sku)  # ok: a def endpoint runs in a thread
