"""FastAPI writes answers out on the loop, for `def` endpoints as well (`serialize_response` in `fastapi/routing.py`)."""

from pathlib import Path
from typing import Annotated

from fastapi import FastAPI
from pydantic import BaseModel, computed_field, field_serializer, model_serializer

app = FastAPI()


class Price(BaseModel):
    amount: int

    @field_serializer("amount")
    def in_currency(self, amount: int) -> str:
        return Path("/srv/currency").read_text() + str(amount)  # expect no-blocking-call: pathlib.Path.read_text


class Offer(BaseModel):
    price: Price

    @computed_field
    @property
    def stock(self) -> int:
        return int(Path("/srv/stock").read_text())  # expect no-blocking-call: pathlib.Path.read_text


class Invoice(BaseModel):
    number: str

    @model_serializer
    def written(self) -> dict:
        return {"number": Path("/srv/number").read_text()}  # expect no-blocking-call: pathlib.Path.read_text


class Receipt(BaseModel):
    number: str

    @field_serializer("number")
    def signed(self, number: str) -> str:
        return Path("/srv/signature").read_text() + number


class Draft(BaseModel):
    text: str

    @field_serializer("text")
    def trimmed(self, text: str) -> str:
        return Path("/srv/trim").read_text() + text  # ok: nothing writes it out

    @computed_field
    @property
    def words(self) -> int:
        return len(Path("/srv/words").read_text())  # ok: nobody reads it


@app.get("/offers", response_model=list[Offer])
async def offers():
    return []


@app.get("/invoices")
def invoices() -> dict[str, Invoice] | None:
    return None


@app.get("/receipts")
async def receipts():  # expect prefer-sync-endpoint: signed > pathlib.Path.read_text
    return Receipt(number="1").model_dump()  # expect no-blocking-call: signed > pathlib.Path.read_text


@app.post("/drafts", response_model=None)
async def drafts() -> str:
    draft = Draft(text="x")  # ok: no validators
    return draft.text
