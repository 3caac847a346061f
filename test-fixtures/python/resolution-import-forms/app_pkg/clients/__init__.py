import time

__all__ = ["public"]


def public():
    time.sleep(1)


def sleep(seconds):
    time.sleep(seconds)  # ok: not in __all__, nobody imports it
