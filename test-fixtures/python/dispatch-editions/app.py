"""Functions looked up by the names of their module and of themselves: each call means the one it names."""

import asyncio

from fastapi import FastAPI

from lookup import implementation, implementation_or, method_of
from reports import Report

app = FastAPI()


@app.get("/seats")
async def seats():
    await asyncio.sleep(0)
    return implementation("editions.seats", "count")()  # expect no-blocking-call: count > time.sleep


@app.get("/plan")
async def plan():
    await asyncio.sleep(0)
    return implementation("editions.plan", "name")()  # ok: that one only makes text


@app.get("/trial")
async def trial():
    await asyncio.sleep(0)
    fn = implementation_or("editions.plan", "is_trial", bool)
    return fn()  # expect no-blocking-call: is_trial > requests.get


@app.get("/owner")
async def owner():
    await asyncio.sleep(0)
    return implementation_or("editions.seats", "owner", str)()  # ok: neither it nor what stands in for it waits


@app.get("/named")
async def named():
    await asyncio.sleep(0)
    return implementation(module="editions.seats", attribute="owner")()  # ok: named by keywords


@app.get("/report")
async def report():
    await asyncio.sleep(0)
    return method_of(Report(), "title")()  # ok: another method than the one below


@app.get("/report/file")
async def report_file():
    await asyncio.sleep(0)
    return method_of(Report(), "save")()  # expect no-blocking-call: save > builtins.open


@app.get("/other/{which}")
async def other(which: str):
    await asyncio.sleep(0)
    return method_of(Report(), which)()  # ok: which one is not known
