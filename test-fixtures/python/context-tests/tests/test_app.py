import time
from unittest import IsolatedAsyncioTestCase

from app import index


async def test_index():
    time.sleep(1)  # ok: a test
    await index()


class IndexTest(IsolatedAsyncioTestCase):
    async def test_it(self):
        time.sleep(1)  # ok: a test
