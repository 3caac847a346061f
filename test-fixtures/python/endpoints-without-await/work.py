import asyncio

import requests


def load_prices(config: str) -> bytes:
    return requests.get(config).content


async def announce(data: bytes) -> None:
    await asyncio.sleep(len(data))


def remember(text: str) -> None:
    asyncio.get_running_loop().call_later(60, print, text)
