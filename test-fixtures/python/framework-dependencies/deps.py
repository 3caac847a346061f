"""Dependencies: where they run depends on themselves, not on the endpoint."""

import sqlite3
import time
from functools import partial, wraps
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Header


async def current_user(authorization: Annotated[str, Header()] = ""):  # expect prefer-sync-endpoint: load_user > pathlib.Path.read_text
    return load_user(authorization)  # expect no-blocking-call: load_user > pathlib.Path.read_text


def load_user(token: str) -> str:
    return Path("/srv/users", token or "guest").read_text()


def tenant() -> str:
    return Path("/srv/tenant").read_text()  # ok: a def dependency


def connection():
    con = sqlite3.connect("/srv/main.db", check_same_thread=False)  # ok: a def generator is entered in a thread
    try:
        yield con
        con.commit()  # ok: and left in one
    finally:
        con.close()


async def audit():  # expect prefer-sync-endpoint: sqlite3.connect
    con = sqlite3.connect("/srv/audit.db", check_same_thread=False)  # expect no-blocking-call: sqlite3.connect
    try:
        yield con
        con.commit()  # expect no-blocking-call: sqlite3.Connection.commit
    finally:
        con.close()


class Paging:
    def __init__(self, page: int = 0):
        self.page = page
        self.limit = int(Path("/srv/page-limit").read_text())  # ok: FastAPI makes the instance in a thread


class Checker:
    def __init__(self, role: str):
        self.role = role

    def __call__(self) -> str:
        time.sleep(0.01)  # ok: a def call, in a thread
        return self.role


class AsyncChecker:
    def __init__(self, role: str):
        self.role = role

    async def __call__(self) -> str:
        time.sleep(0.02)  # expect no-blocking-call: time.sleep
        return self.role


def quota(kind: str, amount: int = 1) -> int:
    time.sleep(0.03)  # ok: partial of a def
    return amount


async def async_quota(kind: str, amount: int = 1) -> int:
    time.sleep(0.04)  # expect no-blocking-call: time.sleep
    return amount


mail_quota = partial(quota, "mail")
sms_quota = partial(async_quota, "sms")


def traced(dependency):
    @wraps(dependency)
    async def inner(*args, **kwargs):
        return dependency(*args, **kwargs)  # expect no-blocking-call: feature_flags > time.sleep

    return inner


@traced
def feature_flags() -> dict:
    time.sleep(0.05)
    return {}


def nested_leaf() -> str:
    time.sleep(0.06)  # ok: a def below an async dependency still gets a thread
    return "leaf"


async def nested(leaf: str = Depends(nested_leaf)) -> str:
    time.sleep(0.07)  # expect no-blocking-call: time.sleep
    return leaf


async def router_guard():
    time.sleep(0.08)  # expect no-blocking-call: time.sleep


def router_guard_in_thread():
    time.sleep(0.09)  # ok: a def dependency of a router


async def app_guard():
    time.sleep(0.10)  # expect no-blocking-call: time.sleep


async def scoped_security():
    time.sleep(0.11)  # expect no-blocking-call: time.sleep


def override_for_tests():
    time.sleep(0.12)  # ok: nothing in the application uses it


User = Annotated[str, Depends(current_user)]
