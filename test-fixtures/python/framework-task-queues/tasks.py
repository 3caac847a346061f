import time

import dramatiq
from celery import Celery, shared_task
from rq.decorators import job

app = Celery("shop")


@app.task
def charge(order):
    time.sleep(1)  # ok: a worker of its own


@app.task(bind=True, max_retries=3)
def refund(self, order):
    time.sleep(2)  # ok: a worker of its own


@shared_task
def remind(order):
    time.sleep(3)  # ok: a worker of its own


@dramatiq.actor
def resize(path):
    time.sleep(4)  # ok: a worker of its own


@job("low")
def clean():
    time.sleep(5)  # ok: a worker of its own


class Defaults(dict):
    def __missing__(self, key):
        time.sleep(6)
        return key
