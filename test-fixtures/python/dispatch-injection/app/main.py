from typing import Annotated

from fastapi import Depends, FastAPI, Request

from app.container import container, get_documents
from app.service import Documents

app = FastAPI()
app.state.documents = get_documents()
Docs = Annotated[Documents, Depends(get_documents)]


def from_state(request: Request) -> Documents:
    return request.app.state.documents


@app.get("/a")
async def a(documents: Docs, name: str = "x"):  # expect prefer-sync-endpoint: read > load > pathlib.Path.read_text
    return documents.read(name)  # expect no-blocking-call: read > load > pathlib.Path.read_text


@app.get("/b")
async def b(documents: Documents = Depends(from_state)):  # expect prefer-sync-endpoint: read > load > pathlib.Path.read_text
    documents.age()  # ok: does not wait
    return documents.read("b")  # expect no-blocking-call: read > load > pathlib.Path.read_text


@app.get("/c")
def c(documents: Docs):
    return documents.read("c")  # ok: a def endpoint


@app.get("/d")
async def d(request: Request):  # expect prefer-sync-endpoint: read > load > pathlib.Path.read_text
    return request.app.state.documents.read("d")  # expect no-blocking-call: read > load > pathlib.Path.read_text


@app.get("/e")
async def e():  # expect prefer-sync-endpoint: read > load > pathlib.Path.read_text
    return container.get(Documents).read("e")  # expect no-blocking-call: read > load > pathlib.Path.read_text


@app.get("/f")
async def f(documents: Docs):
    return await documents.read_async("f")  # ok: the boundary is in read_async
