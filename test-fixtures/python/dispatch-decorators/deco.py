import functools
import time
from pathlib import Path


def passthrough(function):
    return function


def counted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


def replaced(function):
    """Never calls what it decorates."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return None

    return wrapper


def slow(seconds):
    def decorate(function):
        def wrapper(*args, **kwargs):
            time.sleep(seconds)
            return function(*args, **kwargs)

        return wrapper

    return decorate


class Cached:
    """A decorator that is a class."""

    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.values = {}

    def __call__(self, *args):
        if args not in self.values:
            self.values[args] = self.function(*args)
        return self.values[args]


class Logged:
    """A decorator factory that is a class."""

    def __init__(self, path):
        self.path = Path(path)

    def __call__(self, function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            self.path.write_text("called")
            return function(*args, **kwargs)

        return wrapper


def optional(function=None, *, times=1):
    if function is None:
        return functools.partial(optional, times=times)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        for _ in range(times):
            result = function(*args, **kwargs)
        return result

    return wrapper


def with_close(cls):
    """A class decorator that adds a method."""

    def close(self):
        Path("/srv/closed").touch()

    cls.close = close
    return cls


def instrumented(cls):
    original = cls.run

    def run(self):
        Path("/srv/run").touch()
        return original(self)

    cls.run = run
    return cls


class Bound:
    """Makes a method of itself."""

    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner=None):
        return functools.partial(self.function, instance)
