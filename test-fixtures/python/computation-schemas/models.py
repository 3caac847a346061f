from enum import IntEnum
from typing import Annotated, Literal

from annotated_types import Ge, Le, Len
from pydantic import BaseModel, Field, conint, conlist, constr, field_validator, model_validator

MOST = 500
Count = Annotated[int, Field(ge=1, le=MOST)]
Size = Annotated[int, Ge(1), Le(64)]
Free = Annotated[int, Field(ge=1)]


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Limited(BaseModel):
    by_alias: Count
    by_type: Size
    by_function: conint(ge=1, le=100)
    by_literal: Literal[10, 20, 50]
    by_enum: Level
    rows: conlist(int, max_length=50)
    names: Annotated[list[str], Len(0, 20)]
    word: constr(max_length=30)


class Free_(BaseModel):
    by_alias: Free
    by_function: conint(ge=1)
    rows: conlist(int, min_length=1)
    names: Annotated[list[str], Len(1)]
    word: constr(min_length=3)


class Checked(BaseModel):
    width: int
    height: int

    @model_validator(mode="after")
    def not_too_large(self):
        if self.width * self.height > 10_000:
            raise ValueError("at most ten thousand cells")
        return self


class Named(BaseModel):
    width: int
    height: int

    @field_validator("width")
    @classmethod
    def even(cls, value: int) -> int:
        return value * 2
