import time

from deco import Bound, Cached, Logged, counted, instrumented, optional, passthrough, replaced, slow, with_close


@passthrough
def a():
    time.sleep(0.1)


@counted
def b():
    time.sleep(0.2)


@replaced
def c():
    time.sleep(0.3)  # ok: the wrapper never calls it


@slow(0.4)
def d():
    return None


@Cached
def e(n):
    time.sleep(0.5)
    return n


@Logged("/srv/log")
def f():
    return 1


@optional
def g():
    time.sleep(0.6)


@optional(times=2)
def h():
    time.sleep(0.7)


@counted
@passthrough
@counted
def stacked():
    time.sleep(0.8)


@with_close
class Resource:
    pass


@instrumented
class Job:
    def run(self):
        return 1


class Tool:
    @counted
    def use(self):
        time.sleep(0.9)

    @slow(1)
    def never(self):
        return None  # ok: nobody calls it

    @staticmethod
    @passthrough
    def static():
        time.sleep(1.1)


async def run():
    a()  # expect no-blocking-call: a > time.sleep
    b()  # expect no-blocking-call: wrapper > b > time.sleep
    c()  # ok: replaced
    d()  # expect no-blocking-call: wrapper > time.sleep
    e(1)  # expect no-blocking-call: __call__ > e > time.sleep
    f()  # expect no-blocking-call: wrapper > pathlib.Path.write_text
    g()  # expect no-blocking-call: wrapper > g > time.sleep
    h()  # expect no-blocking-call: wrapper > h > time.sleep
    stacked()  # expect no-blocking-call: wrapper > wrapper > stacked > time.sleep


async def methods():
    Resource().close()  # expect no-blocking-call: close > pathlib.Path.touch
    Job().run()  # expect no-blocking-call: run > pathlib.Path.touch
    Tool().use()  # expect no-blocking-call: wrapper > use > time.sleep
    Tool.static()  # expect no-blocking-call: static > time.sleep


class Shelf:
    def __init__(self, name: str):
        self.name = name

    @Bound
    def wait(self):
        time.sleep(0.1)

    @Bound
    def label(self):
        return self.name  # ok: only text


async def bound_by_a_class(shelf: Shelf):
    shelf.label()  # ok: only text
    shelf.wait()  # expect no-blocking-call: wait > time.sleep
