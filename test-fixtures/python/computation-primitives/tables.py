"""Images and tables."""

import asyncio
import io
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv
import pyarrow.dataset
import pyarrow.parquet as pq
from fastapi import FastAPI
from PIL import Image

app = FastAPI()
FOLDER = Path(tempfile.mkdtemp())
TABLE = pd.DataFrame({"id": range(2_000_000), "name": [f"row {n}" for n in range(2_000_000)]})
CSV = str(FOLDER / "a.csv")
PARQUET = str(FOLDER / "a.parquet")
PICTURE = str(FOLDER / "a.png")
TABLE.to_csv(CSV)  # ok: while the module loads
TABLE.to_parquet(PARQUET)  # ok: while the module loads
noise = np.arange(6000 * 4000 * 3, dtype=np.uint32) * 7919 % 251
Image.fromarray(noise.astype(np.uint8).reshape(4000, 6000, 3)).save(PICTURE)  # ok: while the module loads


@app.get("/thumbnail")
async def thumbnail() -> int:
    await asyncio.sleep(0)
    image = Image.open(PICTURE)  # expect no-cpu-bound-call: PIL.Image.open
    image.thumbnail((1280, 1280))  # expect no-cpu-bound-call: PIL.Image.Image.thumbnail
    return image.size[0]


@app.get("/converted")
async def converted() -> int:
    await asyncio.sleep(0)
    image = Image.open(PICTURE)  # expect no-cpu-bound-call: PIL.Image.open
    return image.convert("L").size[0]  # expect no-cpu-bound-call: PIL.Image.Image.convert


@app.get("/resized")
async def resized() -> int:
    await asyncio.sleep(0)
    image = Image.open(PICTURE)  # expect no-cpu-bound-call: PIL.Image.open
    return image.resize((2000, 1000)).size[0]  # expect no-cpu-bound-call: PIL.Image.Image.resize


@app.get("/saved")
async def saved() -> int:
    await asyncio.sleep(0)
    image = Image.new("RGB", (2000, 2000))  # ok: blank
    target = io.BytesIO()
    image.save(target, "png")  # expect no-cpu-bound-call: PIL.Image.Image.save
    return len(target.getvalue())


@app.get("/blank")
async def blank() -> int:
    await asyncio.sleep(0)
    return Image.new("RGB", (8, 8)).size[0]  # ok: small


@app.get("/csv")
async def frame() -> int:
    await asyncio.sleep(0)
    return len(pd.read_csv(CSV))  # expect no-cpu-bound-call: pandas.read_csv


@app.get("/csv/thread")
async def frame_in_a_thread() -> int:
    return len(await asyncio.to_thread(pd.read_parquet, PARQUET))  # ok: in a thread


@app.get("/parquet")
async def parquet() -> int:
    await asyncio.sleep(0)
    return len(pd.read_parquet(PARQUET))  # expect no-cpu-bound-call: pandas.read_parquet


@app.get("/arrow")
async def arrow() -> int:
    await asyncio.sleep(0)
    return pq.read_table(PARQUET).num_rows  # expect no-cpu-bound-call: pyarrow.parquet.read_table


@app.get("/arrow/csv")
async def arrow_csv() -> int:
    await asyncio.sleep(0)
    return pa.csv.read_csv(CSV).num_rows  # expect no-cpu-bound-call: pyarrow.csv.read_csv


@app.get("/arrow/parts")
async def arrow_parts() -> int:
    await asyncio.sleep(0)
    file = pq.ParquetFile(PARQUET)  # expect no-blocking-call: pyarrow.parquet.ParquetFile
    return file.read_row_group(0).num_rows  # expect no-cpu-bound-call: pyarrow.ParquetFile.read_row_group


@app.get("/arrow/dataset")
async def arrow_dataset() -> int:
    await asyncio.sleep(0)
    source = pa.dataset.dataset(PARQUET)  # expect no-blocking-call: pyarrow.dataset.dataset
    return source.to_table().num_rows  # expect no-cpu-bound-call: pyarrow.Dataset.to_table


@app.get("/array")
async def array() -> int:
    await asyncio.sleep(0)
    return len(np.frombuffer(b"eight by")) + len(np.zeros(8))  # ok: in memory


@app.get("/schema")
async def schema() -> int:
    await asyncio.sleep(0)
    return len(pa.schema([("a", pa.int64())]))  # ok: a description
