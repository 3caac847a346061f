import time


def private():
    time.sleep(1)


def hidden():
    time.sleep(2)
