import time

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from middleware import Policies, Pure

app = FastAPI(middleware=[Middleware(Pure, folder="/srv/seen")])
app.add_middleware(Policies, default="closed")


class Broken(Exception):
    pass


@app.middleware("http")
async def slow_down(request: Request, call_next):
    time.sleep(0.001)  # expect no-blocking-call: time.sleep
    return await call_next(request)


@app.exception_handler(Broken)
async def broken(request: Request, error: Broken):
    time.sleep(0.002)  # expect no-blocking-call: time.sleep
    return JSONResponse({}, status_code=500)


@app.exception_handler(HTTPException)
def http_error(request: Request, error: HTTPException):
    time.sleep(0.003)  # ok: a def exception handler gets a thread
    return JSONResponse({}, status_code=error.status_code)


async def not_found(request: Request, error: Exception):
    time.sleep(0.004)  # expect no-blocking-call: time.sleep
    return JSONResponse({}, status_code=404)


app.add_exception_handler(404, not_found)


@app.get("/broken")
async def raise_broken():
    raise Broken()


@app.get("/ok")
def fine():
    time.sleep(0.005)  # ok: a def endpoint
    return {}
