"""The chain of `three-file-chain`, reached only while the application starts: no finding."""

from fastapi import FastAPI

import shop

app = FastAPI()
PRICES = shop.warm_up()  # ok: while the module loads
FIRST = shop.lookup_price("first")  # ok: the same helper, while the module loads


@app.get("/prices/{sku}")
async def price(sku: str):
    return PRICES.get(sku, FIRST)  # ok: from memory
