from __future__ import absolute_import

import time


def sleep(seconds):
    return seconds


def really_sleep(seconds):
    time.sleep(seconds)
