import shutil
from pathlib import Path

from fastapi import FastAPI, File, Request, UploadFile
from fastapi.concurrency import run_in_threadpool
from fastapi.templating import Jinja2Templates

app = FastAPI()
templates = Jinja2Templates(directory="templates")


@app.post("/awaited")
async def awaited(upload: UploadFile):
    head = await upload.read(16)  # ok: awaited
    await upload.seek(0)  # ok: awaited
    return {"head": head.hex(), "name": upload.filename}


@app.post("/raw")
async def raw(upload: UploadFile = File(...)):  # expect prefer-sync-endpoint: tempfile.SpooledTemporaryFile.read
    return len(upload.file.read())  # expect no-blocking-call: tempfile.SpooledTemporaryFile.read


@app.post("/copied")
async def copied(upload: UploadFile):  # expect prefer-sync-endpoint: builtins.open
    with open(Path("/srv/uploads") / "x", "wb") as target:  # expect no-blocking-call: builtins.open
        shutil.copyfileobj(upload.file, target)  # expect no-blocking-call: shutil.copyfileobj
    return {}


def store(upload: UploadFile) -> None:
    with open("/srv/uploads/y", "wb") as target:  # ok: only in threads
        shutil.copyfileobj(upload.file, target)  # ok: only in threads


@app.post("/threaded")
def threaded(upload: UploadFile):
    store(upload)  # ok: a def endpoint
    return {}


@app.post("/offloaded")
async def offloaded(upload: UploadFile):
    await run_in_threadpool(store, upload)  # ok: given to the pool
    return {}


@app.get("/page")
async def page(request: Request):  # expect prefer-sync-endpoint: starlette.templating.Jinja2Templates.TemplateResponse
    return templates.TemplateResponse(request, "page.html", {})  # expect no-blocking-call: starlette.templating.Jinja2Templates.TemplateResponse


@app.get("/page-threaded")
def page_threaded(request: Request):
    return templates.TemplateResponse(request, "page.html", {})  # ok: a def endpoint renders in its thread
