def load(name):
    with open(name) as file:
        return file.read()


def unused(name):
    with open(name) as file:  # ok: nobody calls it
        return file.read()
