from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool

from tasks import Defaults, charge, clean, refund, remind, resize

app = FastAPI()


@app.post("/orders")
async def order():  # expect prefer-sync-endpoint: celery.Task.delay
    charge.delay(1)  # expect no-blocking-call: celery.Task.delay
    refund.apply_async((1,), countdown=5)  # expect no-blocking-call: celery.Task.apply_async
    remind.delay(2)  # expect no-blocking-call: celery.Task.delay
    remind.s(2)  # ok: a signature sends nothing


@app.post("/images")
async def image():
    resize.send("a.png")  # expect no-blocking-call: dramatiq.Actor.send
    clean.delay()  # expect no-blocking-call: rq.Task.delay
    await run_in_threadpool(charge.delay, 3)  # ok: a thread


@app.post("/threaded")
def threaded():
    charge.delay(4)  # ok: a def endpoint


@app.get("/default")
async def default():
    return Defaults()["a"]  # expect no-blocking-call: __missing__ > time.sleep
