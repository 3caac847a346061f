import glob
import gzip
import io
import json
import os
import pickle
import shutil
import tarfile
import tempfile
import zipfile
from pathlib import Path, PurePath

BASE = Path(__file__).parent
LICENSE = (BASE / "LICENSE").read_text()  # ok: while the module loads


async def paths(name: str):
    path = BASE / "data" / name
    path.with_suffix(".txt").write_text("x")  # expect no-blocking-call: pathlib.Path.write_text
    for each in path.glob("*.txt"):  # expect no-blocking-call: pathlib.Path.glob.__iter__
        each.unlink()  # expect no-blocking-call: pathlib.Path.unlink
    path.exists()  # expect no-blocking-call: pathlib.Path.exists
    PurePath(name).with_suffix(".x").as_posix()  # ok: only text
    path.parent.name.replace("a", "b")  # ok: str.replace
    with path.open() as file:  # expect no-blocking-call: pathlib.Path.open
        json.load(file)  # ok: goes on with the file


async def system(name: str):
    os.makedirs(name, exist_ok=True)  # expect no-blocking-call: os.makedirs
    os.path.exists(name)  # expect no-blocking-call: os.path.exists
    os.path.join(name, "a")  # ok: only text
    os.environ.get("HOME")  # ok: a dictionary
    for root, folders, files in os.walk(name):  # expect no-blocking-call: os.walk.__iter__
        print(root, folders, files)
    with os.scandir(name) as entries:  # expect no-blocking-call: os.scandir
        print([entry.name for entry in entries])  # ok: goes on with scandir
    glob.glob("*.txt")  # expect no-blocking-call: glob.glob
    shutil.rmtree(name)  # expect no-blocking-call: shutil.rmtree
    os.getpid()  # ok: fast


async def archives(name: str):
    with zipfile.ZipFile(name) as archive:  # expect no-cpu-bound-call: zipfile.ZipFile
        archive.extractall("x")  # expect no-cpu-bound-call: zipfile.ZipFile.extractall
    with tarfile.open(name) as tar:  # expect no-cpu-bound-call: tarfile.open
        tar.extractall("x")  # expect no-cpu-bound-call: tarfile.TarFile.extractall
    shutil.make_archive("x", "zip")  # expect no-cpu-bound-call: shutil.make_archive


async def temporary():
    with tempfile.TemporaryDirectory() as folder:  # expect no-blocking-call: tempfile.TemporaryDirectory
        print(folder)
    with tempfile.NamedTemporaryFile() as file:  # expect no-blocking-call: tempfile.NamedTemporaryFile
        file.write(b"x")  # ok: goes on with the file


async def memory():
    buffer = io.BytesIO()
    buffer.write(b"x")  # ok: in memory
    with io.StringIO("x") as text:  # ok: in memory
        text.read()  # ok: in memory
    pickle.dumps({})  # ok: in memory
    json.loads("{}")  # ok: in memory


async def handed(file: io.TextIOWrapper):
    return file.read()  # expect no-blocking-call: io.TextIOWrapper.read


def save(name, text):
    with open(name, "w") as file:
        json.dump(text, file)


async def behind():
    save("x", "y")  # expect no-blocking-call: save > builtins.open


async def rewrite(file: io.BufferedRandom, text: io.StringIO):
    text.read()  # ok: in memory
    return file.read()  # expect no-blocking-call: io.TextIOWrapper.read
