"""The package wins over the module beside it."""

import time


def fetch():
    time.sleep(1)
