import os


def load():
    os.remove("/srv/fast")
