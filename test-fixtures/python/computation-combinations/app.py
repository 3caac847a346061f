import itertools

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

app = FastAPI()


class Product(BaseModel):
    options: list[list[str]]
    tags: list[str]


class Small(BaseModel):
    options: list[list[str]] = Field(max_length=3)
    tags: list[str] = Field(max_length=6)


@app.post("/variants")
async def variants(product: Product):
    made = [[]]
    for values in product.options:
        made = [one + [value] for one in made for value in values]  # expect no-heavy-loop: for
    return len(made)


@app.post("/variants/few")
async def variants_few(product: Product):
    if len(product.options) > 3 or any(len(values) > 5 for values in product.options):
        raise HTTPException(422)
    made = [[]]
    for values in product.options:
        made = [one + [value] for one in made for value in values]  # ok: of three
    return len(made)


@app.post("/variants/written")
async def variants_written(product: Product):
    made = [[]]
    for values in product.options:
        more = []
        for one in made:  # expect no-heavy-loop: for
            for value in values:
                more.append(one + [value])
        made = more
    return len(made)


@app.post("/variants/library")
async def variants_library(product: Product):
    return sum(1 for _ in itertools.product(*product.options))  # expect no-heavy-loop: itertools.product


@app.post("/subsets")
async def subsets(product: Product):
    sets = [[]]
    for tag in product.tags:
        sets += [one + [tag] for one in sets]  # expect no-heavy-loop: for
    return len(sets)


@app.post("/subsets/grown")
async def subsets_grown(product: Product):
    sets = [[]]
    for tag in product.tags:
        for one in list(sets):  # expect no-heavy-loop: for
            sets.append(one + [tag])
    return len(sets)


@app.post("/subsets/few")
async def subsets_few(product: Small):
    sets = [[]]
    for tag in product.tags:
        sets += [one + [tag] for one in sets]  # ok: of six
    return len(sets)


@app.post("/joined")
async def joined(product: Product):
    made = [""]
    for tag in product.tags:
        made = [one + tag[0] for one in made]  # ok: it stays one
    return len(made)


@app.post("/flat")
async def flat(product: Product):
    return len([value for values in product.options for value in values])  # ok: each value once


@app.get("/codes")
async def codes(length: int):
    return sum(1 for _ in itertools.product("abcdef", repeat=length))  # expect no-heavy-loop: itertools.product


@app.get("/codes/short")
async def codes_short(length: int):
    return sum(1 for _ in itertools.product("ab", repeat=min(length, 6)))  # ok: six at most
