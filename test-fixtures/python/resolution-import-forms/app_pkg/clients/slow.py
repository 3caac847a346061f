import os


def load():
    os.rename("/srv/slow", "/srv/slow.old")  # ok: clients/fast.py is there, so nobody imports this file
