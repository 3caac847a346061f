import time


def charge(amount: int) -> None:
    time.sleep(amount)
