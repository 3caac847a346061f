from fastapi import FastAPI

from shop.storage import files
from shop.storage.files import Reader as R
from shop.storage import open_reader
from . import util
from .util.text import clean

app = FastAPI()
reader = open_reader("/srv")


@app.get("/a")
async def a():  # expect prefer-sync-endpoint: read > pathlib.Path.read_text
    return reader.read("a")  # expect no-blocking-call: read > pathlib.Path.read_text


@app.get("/b")
async def b():  # expect prefer-sync-endpoint: size > os.path.getsize
    return files.size("b")  # expect no-blocking-call: size > os.path.getsize


@app.get("/c")
async def c():  # expect prefer-sync-endpoint: read > pathlib.Path.read_text
    return clean(R("/srv").read("c"))  # expect no-blocking-call: read > pathlib.Path.read_text


@app.get("/d")
async def d():
    return util.text.clean("d")  # ok: in memory


@app.get("/e")
async def e():  # expect prefer-sync-endpoint: dump > pathlib.Path.write_text
    return util.dump("e")  # expect no-blocking-call: dump > pathlib.Path.write_text
