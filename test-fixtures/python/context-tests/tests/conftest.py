import time

import pytest


@pytest.fixture
async def client():
    time.sleep(1)  # ok: a test
    yield 1
