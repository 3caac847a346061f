"""Exports and imports: what goes through a file, and what only looks like one."""

import csv
import gzip
import io
import json
import pickle
import shutil
import tarfile
import zipfile
from io import BytesIO, StringIO

import pandas as pd
from fastapi import FastAPI, Response

app = FastAPI()


def write_rows(rows, target):
    writer = csv.writer(target)
    for row in rows:
        writer.writerow(row)  # ok: the target of the only caller is in memory


def write_report(rows, target):
    csv.writer(target).writerows(rows)


@app.get("/export.csv")
async def export():
    target = io.StringIO()
    write_rows([["a", 1]], target)  # ok: in memory
    table = csv.DictWriter(target, fieldnames=["a"])
    table.writeheader()  # ok: in memory
    table.writerows([{"a": 1}])  # ok: in memory
    return Response(target.getvalue())


@app.post("/import")
async def read(text: str):
    for row in csv.reader(text.splitlines()):  # ok: lines of a text
        print(row)
    people = list(csv.DictReader(StringIO(text)))  # ok: in memory
    return people, json.load(StringIO(text))  # ok: in memory


@app.post("/report")
async def report(path: str):  # expect prefer-sync-endpoint: builtins.open
    target = open(path, "w")  # expect no-blocking-call: builtins.open
    write_report([["a"]], target)  # expect no-blocking-call: write_report > csv.writer.writerows
    return path


@app.post("/pickle")
async def pack():
    packed = BytesIO()
    pickle.dump({"a": 1}, packed)  # ok: in memory
    shutil.copyfileobj(packed, BytesIO())  # ok: from memory to memory
    return packed.getvalue()


@app.post("/zip")
async def archive(data: bytes):  # expect prefer-sync-endpoint: zipfile.ZipFile.writestr
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as packed:  # ok: nothing is read or compressed yet
        packed.writestr("a.txt", data)  # expect no-cpu-bound-call: zipfile.ZipFile.writestr
    with tarfile.open(fileobj=BytesIO(data)) as tar:  # ok: in memory
        tar.extractall("/tmp/x")  # expect no-cpu-bound-call: tarfile.TarFile.extractall
    with zipfile.ZipFile("/srv/a.zip") as stored:  # expect no-cpu-bound-call: zipfile.ZipFile
        stored.namelist()  # ok: read when it was opened


@app.post("/unpack")
async def unpack(data: bytes):  # expect prefer-sync-endpoint: gzip.GzipFile.read
    with gzip.GzipFile(fileobj=BytesIO(data)) as unpacked:  # ok: nothing is unpacked yet
        return unpacked.read()  # expect no-cpu-bound-call: gzip.GzipFile.read


@app.get("/frame")
async def frame(path: str):  # expect prefer-sync-endpoint: pandas.DataFrame.to_csv
    table = pd.DataFrame([{"a": 1}])
    table.to_csv(StringIO())  # ok: in memory
    table.to_csv(None)  # ok: gives the text
    text = table.to_csv(index=False)  # ok: gives the text
    table.to_csv(path)  # expect no-blocking-call: pandas.DataFrame.to_csv
    table.to_excel(BytesIO())  # ok: in memory
    return text
