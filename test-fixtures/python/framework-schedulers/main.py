import time

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.schedulers.background import BackgroundScheduler
from fastapi import FastAPI
from fastapi_utils.tasks import repeat_every

app = FastAPI()
scheduler = AsyncIOScheduler()
threads = BackgroundScheduler()


async def hourly():
    time.sleep(0.01)  # expect no-blocking-call: time.sleep


def daily():
    time.sleep(0.02)  # ok: the scheduler gives a def to a thread


@scheduler.scheduled_job("interval", seconds=5)
async def often():
    time.sleep(0.03)  # expect no-blocking-call: time.sleep


def in_background():
    time.sleep(0.04)  # ok: a thread of the scheduler


@app.on_event("startup")
async def start():
    scheduler.add_job(hourly, "interval", hours=1)
    scheduler.add_job(daily, "cron", hour=1)
    threads.add_job(in_background, "interval", seconds=1)
    scheduler.start()


@app.on_event("startup")
@repeat_every(seconds=60)
async def repeated():
    time.sleep(0.05)  # expect no-blocking-call: time.sleep


@app.on_event("startup")
@repeat_every(seconds=60)
def repeated_in_thread():
    time.sleep(0.06)  # ok: repeat_every gives a def to a thread
