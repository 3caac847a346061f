import time


def fetch():
    time.sleep(2)  # ok: the package client/ shadows this file
