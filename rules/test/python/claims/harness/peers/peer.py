import contextlib


def peer(function):
    """Makes a generator function of one `yield` a peer: what it yields is given to the claim."""
    made = contextlib.contextmanager(function)
    made.is_peer = True
    return made
