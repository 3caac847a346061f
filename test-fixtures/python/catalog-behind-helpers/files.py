"""Files, archives and temporary files, each behind a helper."""

import asyncio
import csv
import glob
import gzip
import hashlib
import io
import json
import pickle
import tarfile
import tempfile
import zipfile

import yaml

SETTINGS = yaml.safe_load(open("settings.yml"))  # ok: while the module loads


class Exports:
    def __init__(self, folder: str):
        self.folder = folder

    def names(self):
        return glob.glob(f"{self.folder}/*.csv")

    def packed(self, name: str):
        with gzip.open(name, "rt") as file:
            return file.read()

    def archive(self, name: str):
        with zipfile.ZipFile(name) as archive:
            return archive.namelist()

    def bundle(self, name: str):
        with tarfile.open(name) as bundle:
            bundle.extractall(self.folder)

    def scratch(self):
        with tempfile.TemporaryDirectory() as folder:
            return folder

    def table(self, name: str):
        with open(name, newline="") as file:
            return list(csv.DictReader(file))

    def settings(self, name: str):
        with open(name) as file:
            return yaml.safe_load(file)

    def state(self, name: str):
        return pickle.load(open(name, "rb"))

    def key(self, word: str):
        return hashlib.pbkdf2_hmac("sha256", word.encode(), b"salt", 600_000)

    def harder_key(self, word: str):
        return hashlib.scrypt(word.encode(), salt=b"salt", n=16384, r=8, p=1)

    def in_memory(self, data: bytes):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:  # ok: no file
            archive.namelist()
        rows = csv.reader(io.StringIO("a,b"))  # ok: no file
        digest = hashlib.sha256(b"a").hexdigest()  # ok: microseconds
        return json.dumps({"a": 1}), digest, pickle.loads(data), list(rows)  # ok: in memory

    def pattern(self, name: str):
        return glob.escape(name)  # ok: text only


async def read(exports: Exports, data: bytes):
    exports.names()  # expect no-blocking-call: names > glob.glob
    exports.packed("a")  # expect no-cpu-bound-call: packed > gzip.open
    exports.archive("a")  # expect no-cpu-bound-call: archive > zipfile.ZipFile
    exports.bundle("a")  # expect no-cpu-bound-call: bundle > tarfile.open # expect no-cpu-bound-call: bundle > tarfile.TarFile.extractall
    exports.scratch()  # expect no-blocking-call: scratch > tempfile.TemporaryDirectory
    exports.table("a")  # expect no-blocking-call: table > builtins.open
    exports.settings("a")  # expect no-blocking-call: settings > builtins.open # expect no-cpu-bound-call: settings > yaml.safe_load
    exports.state("a")  # expect no-blocking-call: state > builtins.open
    exports.key("a")  # expect no-cpu-bound-call: key > hashlib.pbkdf2_hmac
    exports.harder_key("a")  # expect no-cpu-bound-call: harder_key > hashlib.scrypt
    exports.in_memory(data)  # ok: no file
    exports.pattern("a")  # ok: text only


async def in_threads(exports: Exports):
    await asyncio.to_thread(exports.names)  # ok: in a thread
    await asyncio.to_thread(exports.packed, "a")  # ok: in a thread
    await asyncio.to_thread(exports.bundle, "a")  # ok: in a thread
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, exports.key, "a")  # ok: in a thread
    return await loop.run_in_executor(None, lambda: exports.settings("a"))  # ok: in a thread
