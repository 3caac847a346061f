import os


def write(rows):
    os.rename("a", "b")
