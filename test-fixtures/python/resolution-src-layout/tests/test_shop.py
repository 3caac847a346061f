import time

from shop.storage.files import Reader


class FakeReader(Reader):
    def read(self, name):
        time.sleep(1)  # ok: a test double
        return name


async def test_reader():
    FakeReader("/").read("a")  # ok: a test
