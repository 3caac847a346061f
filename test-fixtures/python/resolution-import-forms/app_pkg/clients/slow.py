import os


def load():
    os.rename("/srv/slow", "/srv/slow.old")
