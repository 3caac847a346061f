"""Validation and serialization happen on the loop for async endpoints; constructing a model runs its validators."""

from pathlib import Path

from fastapi import FastAPI
from pydantic import BaseModel, field_validator, model_validator

app = FastAPI()


def known_codes() -> list[str]:
    return Path("/srv/codes").read_text().split()


class Item(BaseModel):
    code: str

    @field_validator("code")
    @classmethod
    def check(cls, value: str) -> str:
        if known_codes() == [value]:
            raise ValueError(value)
        return value


class Plain(BaseModel):
    code: str

    @property
    def label(self) -> str:
        return Path("/srv/label").read_text()  # ok: nobody reads it on the loop


class Order(BaseModel):
    item: str

    @model_validator(mode="after")
    def complete(self):
        Path("/srv/order").touch()
        return self


class Loaded(BaseModel):
    name: str
    body: str = ""

    def model_post_init(self, context) -> None:
        self.body = Path("/srv", self.name).read_text()


@app.get("/item")
async def item():  # expect prefer-sync-endpoint: check > known_codes > pathlib.Path.read_text
    return Item(code="x")  # expect no-blocking-call: check > known_codes > pathlib.Path.read_text


@app.get("/item-threaded")
def item_threaded():
    return Item(code="y")  # ok: a def endpoint


@app.get("/plain")
async def plain():
    return Plain(code="x")  # ok: no validators


@app.get("/order")
async def order():  # expect prefer-sync-endpoint: complete > pathlib.Path.touch
    return Order.model_validate({"item": "x"})  # expect no-blocking-call: complete > pathlib.Path.touch


@app.get("/loaded")
async def loaded():  # expect prefer-sync-endpoint: model_post_init > pathlib.Path.read_text
    return Loaded(name="x").body  # expect no-blocking-call: model_post_init > pathlib.Path.read_text


class Line(BaseModel):
    sku: str

    @field_validator("sku")
    @classmethod
    def known(cls, value: str) -> str:
        Path("/srv/skus").read_text()  # expect no-blocking-call: pathlib.Path.read_text
        return value


class Basket(BaseModel):
    lines: list[Line]


class Draft(BaseModel):
    text: str

    @field_validator("text")
    @classmethod
    def clean(cls, value: str) -> str:
        return Path("/srv/words").read_text() + value  # ok: no request holds one


@app.post("/baskets")
def add_basket(basket: Basket):
    return Draft(text=str(len(basket.lines))).text  # ok: a def endpoint; only the body is validated on the loop
