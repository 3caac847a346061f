"""The examples Unblock was asked for: what blocks the loop of a FastAPI application, and what does not."""

import asyncio

import aiofiles
import asyncpg
import httpx
import requests
from fastapi import FastAPI

from app.reports import wait_for_report, wait_in_thread

app = FastAPI()


# (a) Asynchronous calls, awaited.
@app.get("/weather")
async def weather(city: str):
    async with httpx.AsyncClient() as client:
        response = await client.get(f"https://weather.example/{city}")  # ok: awaited
    await asyncio.sleep(1)  # ok: awaited
    return response.json()


# (b) FastAPI runs a def endpoint in its thread pool.
@app.get("/reports/{report_id}")
def report(report_id: int):
    return {"report": wait_in_thread(report_id)}  # ok: a thread


# (c) The same endpoint on the loop.
@app.get("/async-reports/{report_id}")
async def async_report(report_id: int):
    return {"report": wait_for_report(report_id)}  # expect no-blocking-call: wait_for_report > time.sleep


# (d) Blocking calls in the endpoint itself.
@app.get("/rates")
async def rates():  # expect prefer-sync-endpoint: requests.get
    return requests.get("https://rates.example/today").json()  # expect no-blocking-call: requests.get


@app.get("/export")
async def export():  # expect prefer-sync-endpoint: builtins.open
    with open("/srv/export/everything.csv") as file:  # expect no-blocking-call: builtins.open
        return file.read()  # ok: goes on with the file that open() opened


# (e) Asynchronous libraries.
@app.get("/users/{user_id}")
async def user(user_id: int):
    connection = await asyncpg.connect("postgresql://localhost/users")  # ok: awaited
    row = await connection.fetchrow("select * from users where id = $1", user_id)  # ok: awaited
    async with aiofiles.open("/srv/audit.log", "a") as log:  # ok: a thread behind it
        await log.write(f"{user_id}\n")  # ok: awaited
    async with httpx.AsyncClient() as client:
        await client.post("https://audit.example", json=dict(row))  # ok: awaited
    return dict(row)
