from typing import Annotated

from litestar import Litestar, get, post
from litestar.params import Parameter


@get("/limited")
async def limited(n: Annotated[int, Parameter(le=100)]) -> int:
    return sum(i * i for i in range(n))  # ok: at most a hundred


@get("/free")
async def free(n: int) -> int:
    return sum(i * i for i in range(n))  # expect no-heavy-loop: for


@post("/repeated")
async def repeated(data: list[int]) -> list[int]:
    return [item for item in data if data.count(item) > 1]  # expect no-heavy-loop: for


app = Litestar([limited, free, repeated])
