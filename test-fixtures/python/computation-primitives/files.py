"""Archives, documents and what goes through them, made while the module loads."""

import asyncio
import csv
import gzip
import io
import json
import pickle
import shutil
import tarfile
import tempfile
import xml.dom.minidom
import xml.etree.ElementTree
import zipfile
from pathlib import Path

import yaml
from fastapi import FastAPI, Request

app = FastAPI()
FOLDER = Path(tempfile.mkdtemp())
TEXT = "".join(f"{n * 7919 % 10007} some text that is packed\n" for n in range(1_500_000)).encode()
PACKED = gzip.compress(TEXT)  # ok: while the module loads
(FOLDER / "a.gz").write_bytes(PACKED)
(FOLDER / "data").mkdir()
(FOLDER / "data" / "a.txt").write_bytes(TEXT)
MANY_ZIP = str(FOLDER / "many.zip")
BIG_ZIP = str(FOLDER / "big.zip")
MANY_TAR = str(FOLDER / "many.tar")
with zipfile.ZipFile(MANY_ZIP, "w") as many:  # ok: while the module loads
    for n in range(20_000):
        many.writestr(f"{n}.txt", "a")
with zipfile.ZipFile(BIG_ZIP, "w", zipfile.ZIP_DEFLATED) as big:  # ok: while the module loads
    big.writestr("a.txt", TEXT)
with tarfile.open(MANY_TAR, "w:gz") as tar:  # ok: while the module loads
    tar.add(FOLDER / "data" / "a.txt", "a.txt")
ROWS = "".join(f'<row id="{n}"><name>row {n}</name></row>' for n in range(20_000))
XML = str(FOLDER / "a.xml")
Path(XML).write_text(f"<rows>{ROWS}</rows>")


@app.get("/gzip")
async def unpacked() -> int:
    await asyncio.sleep(0)
    with gzip.open(FOLDER / "a.gz", "rt") as file:  # expect no-cpu-bound-call: gzip.open
        return len(file.read())


@app.get("/gzip/thread")
async def unpacked_in_a_thread() -> int:
    return len(await asyncio.to_thread(gzip.decompress, PACKED))  # ok: in a thread


@app.get("/gzip/memory")
async def unpacked_in_memory() -> int:
    await asyncio.sleep(0)
    with gzip.GzipFile(fileobj=io.BytesIO(PACKED)) as packed:  # ok: nothing is unpacked yet
        return len(packed.read())  # expect no-cpu-bound-call: gzip.GzipFile.read


@app.get("/zip")
async def names() -> int:
    await asyncio.sleep(0)
    with zipfile.ZipFile(MANY_ZIP) as archive:  # expect no-cpu-bound-call: zipfile.ZipFile
        return len(archive.namelist())  # ok: read when it was opened


@app.get("/zip/out")
async def extracted() -> str:
    await asyncio.sleep(0)
    with zipfile.ZipFile(BIG_ZIP) as archive:  # expect no-cpu-bound-call: zipfile.ZipFile
        archive.extractall(FOLDER / "out")  # expect no-cpu-bound-call: zipfile.ZipFile.extractall
    return "extracted"


@app.post("/zip/in")
async def packed(request: Request) -> int:
    data = await request.body()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:  # ok: nothing is compressed yet
        archive.writestr("a.txt", data)  # expect no-cpu-bound-call: zipfile.ZipFile.writestr
    return len(target.getvalue())


@app.get("/tar")
async def opened() -> str:
    await asyncio.sleep(0)
    with tarfile.open(MANY_TAR) as archive:  # expect no-cpu-bound-call: tarfile.open
        archive.extractall(FOLDER / "out")  # expect no-cpu-bound-call: tarfile.TarFile.extractall
    return "extracted"


@app.get("/archive")
async def archived() -> str:
    await asyncio.sleep(0)
    return shutil.make_archive(str(FOLDER / "made"), "zip", FOLDER / "data")  # expect no-cpu-bound-call: shutil.make_archive


@app.post("/yaml")
async def settings(request: Request) -> int:
    return len(yaml.safe_load(await request.body()))  # expect no-cpu-bound-call: yaml.safe_load


@app.get("/etree")
async def entries() -> int:
    await asyncio.sleep(0)
    return len(list(xml.etree.ElementTree.parse(XML).getroot()))  # expect no-cpu-bound-call: xml.etree.ElementTree.parse


@app.get("/minidom")
async def document() -> int:
    await asyncio.sleep(0)
    return len(xml.dom.minidom.parse(XML).childNodes)  # expect no-cpu-bound-call: xml.dom.minidom.parse


@app.get("/memory")
async def memory() -> int:
    await asyncio.sleep(0)
    rows = csv.reader(io.StringIO("a,b"))  # ok: a few letters
    return len(json.dumps({"a": 1})) + len(pickle.dumps({})) + len(list(rows))  # ok: in memory
