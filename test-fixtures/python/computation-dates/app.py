from datetime import date, datetime, timedelta

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()

MAX_DAYS = 366


@app.get("/days")
async def days(start: date, end: date):
    found = []
    day = start
    while day <= end:  # expect no-heavy-loop: while
        found.append(day.isoformat())
        day += timedelta(days=1)
    return len(found)


@app.get("/days/refused")
async def days_refused(start: date, end: date):
    if (end - start).days > MAX_DAYS:
        raise HTTPException(422)
    found = []
    day = start
    while day <= end:  # ok: a year at most
        found.append(day.isoformat())
        day += timedelta(days=1)
    return len(found)


@app.get("/days/span")
async def days_span(start: date, end: date):
    span = end - start
    if span > timedelta(days=MAX_DAYS):
        raise HTTPException(422)
    day = start
    while day <= end:  # ok: a year at most
        day += timedelta(days=1)
    return day


@app.get("/days/listed")
async def days_listed(start: date, end: date):
    return len([start + timedelta(days=i) for i in range((end - start).days)])  # expect no-heavy-loop: for


@app.get("/days/counted")
async def days_counted(start: date, end: date):
    count = (end - start).days
    if count > 90:
        raise HTTPException(422)
    return [start + timedelta(days=i) for i in range(count)]  # ok: ninety at most


@app.get("/hours")
async def hours(start: str, end: str):
    hour = datetime.fromisoformat(start)
    last = datetime.fromisoformat(end)
    found = 0
    while hour < last:  # expect no-heavy-loop: while
        found += 1
        hour = hour + timedelta(hours=1)
    return found


@app.get("/quarter")
async def quarter(start: date, end: date):
    end = min(end, start + timedelta(days=90))
    day = start
    while day <= end:  # ok: ninety days, wherever they start
        day += timedelta(days=1)
    return day


@app.get("/month")
async def month(start: date, count: int):
    end = start + timedelta(days=min(count, 31))
    day = start
    while day <= end:  # ok: thirty-one at most
        day += timedelta(days=1)
    return day


class Stay(BaseModel):
    arrives: date
    leaves: date


@app.post("/stays")
async def stays(stay: Stay):
    nights = 0
    day = stay.arrives
    while day < stay.leaves:  # expect no-heavy-loop: while
        day += timedelta(days=1)
        nights += 1
    return nights


@app.post("/stays/refused")
async def stays_refused(stay: Stay):
    if (stay.leaves - stay.arrives).days > 31:
        raise HTTPException(422)
    nights = 0
    day = stay.arrives
    while day < stay.leaves:  # ok: thirty-one at most
        day += timedelta(days=1)
        nights += 1
    return nights


@app.get("/since")
async def since(start: date):
    step = timedelta(days=1)
    today = date.today()
    found = 0
    while start <= today:  # expect no-heavy-loop: while
        start += step
        found += 1
    return found


@app.get("/years")
async def years(start: date, end: date):
    return [year for year in range(start.year, end.year)]  # ok: ten thousand at most


@app.get("/middle")
async def middle(n: int):
    n = sorted((1, n, 100))[1]
    return sum(i * i for i in range(n))  # ok: a hundred at most


@app.get("/zeroes")
async def zeroes(n: int):
    return len(bytearray(n).hex())  # expect no-heavy-loop: bytearray
