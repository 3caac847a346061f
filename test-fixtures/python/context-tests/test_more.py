import time


async def test_more():
    time.sleep(1)  # ok: a test
