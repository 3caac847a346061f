from lib import Memory, Store


async def save(text):
    Memory().put(text)  # ok: in memory
    Store().put(text)  # expect no-blocking-call: put > pathlib.Path.write_text
