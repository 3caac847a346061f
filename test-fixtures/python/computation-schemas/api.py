from typing import Annotated

from fastapi import Depends, FastAPI, Path, Query, Request
from pydantic import BaseModel, Field, TypeAdapter

from models import Checked, Count, Free, Free_, Limited, Named

app = FastAPI()


@app.get("/alias")
async def alias(n: Count, m: Free):
    for _ in range(n):  # ok: the type says at most 500
        pass
    for _ in range(m):  # expect no-heavy-loop: for
        pass


@app.post("/limited")
async def limited(model: Limited):
    for _ in range(model.by_alias):  # ok: the type says at most 500
        pass
    for _ in range(model.by_type):  # ok: at most 64
        pass
    for _ in range(model.by_function):  # ok: at most a hundred
        pass
    for _ in range(model.by_literal):  # ok: one of three
        pass
    for _ in range(model.by_enum):  # ok: one of two
        pass
    for row in model.rows:  # ok: at most fifty
        for other in model.rows:
            _ = row == other
    return [name for name in model.names if model.names.count(name) > 1]  # ok: at most twenty


@app.post("/free")
async def free(model: Free_):
    for _ in range(model.by_alias):  # expect no-heavy-loop: for
        pass
    for _ in range(model.by_function):  # expect no-heavy-loop: for
        pass
    for row in model.rows:  # expect no-heavy-loop: for
        for other in model.rows:
            _ = row == other
    return [name for name in model.names if model.names.count(name) > 1]  # expect no-heavy-loop: for


@app.post("/checked")
async def checked(grid: Checked):
    return [[0] * grid.width for _ in range(grid.height)]  # ok: the model refuses more than ten thousand cells


@app.post("/named")
async def named(grid: Named):
    return [0 for _ in range(grid.width)]  # expect no-heavy-loop: for


class Page:
    def __init__(self, size: int = Query(20, le=100), offset: int = 0):
        self.size = size
        self.offset = offset


def page_of(size: Annotated[int, Query(le=100)] = 20, skip: int = 0):
    return {"size": size, "skip": skip}


@app.get("/pages")
async def pages(page: Page = Depends()):
    for _ in range(page.size):  # ok: at most a hundred
        pass
    for _ in range(page.offset):  # expect no-heavy-loop: for
        pass


@app.get("/pages/by-function")
async def pages_by_function(page: dict = Depends(page_of)):
    for _ in range(page["size"]):  # ok: at most a hundred
        pass
    for _ in range(page["skip"]):  # expect no-heavy-loop: for
        pass


@app.get("/items/{n}")
async def items(n: Annotated[int, Path(le=1000)], m: Annotated[list[int] | None, Query(max_length=10)] = None):
    for _ in range(n):  # ok: at most a thousand
        for _ in m or []:
            pass


@app.post("/by-hand")
async def by_hand(request: Request):
    body = await request.json()
    model = Limited.model_validate(body["limited"])
    free_one = Free_(**body["free"])
    for _ in range(model.by_alias):  # ok: at most 500
        pass
    for _ in range(free_one.by_alias):  # expect no-heavy-loop: for
        pass


class Filter(BaseModel):
    limit: int = Field(100, gt=0, le=100)
    depth: int = 1


@app.get("/filter")
async def filtered(filter_query: Annotated[Filter, Query()]):
    for _ in range(filter_query.limit):  # ok: at most a hundred
        pass
    for _ in range(filter_query.depth):  # expect no-heavy-loop: for
        pass


@app.post("/adapter")
async def adapted(request: Request):
    for _ in range(TypeAdapter(Count).validate_python(await request.json())):  # ok: at most 500
        pass
