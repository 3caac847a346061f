import hashlib
import shutil
from pathlib import Path
from typing import Annotated

from fastapi import Depends, FastAPI, File, HTTPException, UploadFile

app = FastAPI()
UPLOADS = Path(__file__).parent / 'uploads'


async def limits():
    return (UPLOADS / 'limit.txt').read_text().strip()


async def record(name: str):
    if name.startswith('.'):
        raise HTTPException(400, 'hidden')


@app.post('/store')
async def store(file: UploadFile, limit: Annotated[str, Depends(limits)]):
    await record(file.filename or '')
    with open(UPLOADS / 'stored.bin', 'wb') as target:
        shutil.copyfileobj(file.file, target)
    return {'size': (UPLOADS / 'stored.bin').read_bytes().__len__(), 'limit': int(limit)}


@app.post('/digest')
async def digest(files: Annotated[list[UploadFile], File()]):
    digests = {}
    for file in files:
        await record(file.filename or '')
        file.file.seek(0)
        digests[file.filename] = hashlib.sha256(file.file.read()).hexdigest()[:8]
    return digests


@app.get('/stored')
async def stored():
    if not (names := sorted(each.name for each in UPLOADS.iterdir())):
        raise HTTPException(404)
    return names
