import asyncio

import httpx
from fastapi import FastAPI, UploadFile

from prices import current_price, reload_prices
from receipts import store_receipt

app = FastAPI()


@app.get("/stock/{item}")
async def stock(item: str):
    """Waits without blocking: nothing to report."""
    async with httpx.AsyncClient() as client:
        response = await client.get(f"https://warehouse.example.com/{item}")
    await asyncio.sleep(1)
    return response.json()


@app.get("/price/{item}")
async def price(item: str):
    return {"price": current_price(item)}


@app.post("/receipts")
async def receipts(file: UploadFile):
    return {"stored": store_receipt(file.filename, await file.read())}


@app.post("/prices/reload")
def reload():
    """FastAPI runs a `def` endpoint in its thread pool: nothing to report."""
    reload_prices()
