"""Limits that calls which do not come back enforce: assertions, and functions that only raise."""

from typing import NoReturn

from errors import insist, refuse, report
from fastapi import FastAPI, HTTPException

app = FastAPI()


def count(n: int) -> int:
    total = 0
    for each in range(n):
        total += each
    return total


def count_few(n: int) -> int:
    total = 0
    for each in range(n):  # ok: a thousand at most
        total += each
    return total


def stop() -> NoReturn:
    try:
        refuse("too many")
    finally:
        print("stopped")


@app.get("/refuse")
async def refused(n: int):
    if n > 1000:
        refuse("too many")
    return count_few(n)


@app.get("/stop")
async def stopped(n: int):
    if n > 1000:
        stop()
    return count_few(n)


@app.get("/report")
async def reported(n: int):
    if n > 1000:
        report("many")
    return count(n)  # expect no-heavy-loop: count > for


@app.get("/insist")
async def insisted(n: int):
    insist(n <= 1000, "too many")
    return count_few(n)


@app.get("/insist-on-more")
async def insisted_on_more(n: int):
    insist(n > 0, "too few")
    return count(n)  # expect no-heavy-loop: count > for


@app.get("/elif")
async def by_elif(n: int):
    if n < 0:
        raise HTTPException(400)
    elif n > 1000:
        raise HTTPException(413)
    return count_few(n)


@app.get("/elif-goes-on")
async def by_elif_that_goes_on(n: int):
    if n < 0:
        raise HTTPException(400)
    elif n > 1000:
        print("many")
    return count(n)  # expect no-heavy-loop: count > for


@app.get("/else")
async def by_else(n: int):
    if n <= 1000:
        print("few")
    else:
        raise HTTPException(413)
    return count_few(n)


@app.get("/else-that-goes-on")
async def by_else_that_goes_on(n: int):
    if n <= 1000:
        print("few")
    else:
        print("many")
    return count(n)  # expect no-heavy-loop: count > for
