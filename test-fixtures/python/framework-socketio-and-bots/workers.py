import time
from pathlib import Path

from arq import cron
from celery import Celery

from files import read, read_in_worker

celery_app = Celery("shop")


@celery_app.task
def nightly():
    read_in_worker("nightly")  # ok: a worker process without a loop
    time.sleep(1)  # ok: a worker process without a loop


async def send_mail(ctx, address: str):
    read("mail")  # expect no-blocking-call: read > pathlib.Path.read_text


async def hourly(ctx):
    read("hourly")  # expect no-blocking-call: read > pathlib.Path.read_text


async def startup(ctx):
    ctx["pid"] = 1


class WorkerSettings:
    functions = [send_mail]
    cron_jobs = [cron(hourly, minute=0)]
    on_startup = startup
