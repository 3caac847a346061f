import asyncio

remembered = []


async def remember(name):
    await asyncio.sleep(0)
    remembered.append(name)
