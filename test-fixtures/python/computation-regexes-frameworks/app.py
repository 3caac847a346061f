"""pydantic 2 tests patterns in linear time, unless it is told to use Python's engine."""

import re
from typing import Annotated

from fastapi import FastAPI, Query
from pydantic import BaseModel, ConfigDict, Field, field_validator

app = FastAPI()
SLUG = re.compile(r"^(?:[a-z0-9]+-?)+$")


class Post(BaseModel):
    slug: str = Field(pattern=r"^(?:[a-z0-9]+-?)+$")


class PythonPost(BaseModel):
    model_config = ConfigDict(regex_engine="python-re")
    slug: str = Field(pattern=r"^(?:[a-z0-9]+-?)+$")


class ShortPost(BaseModel):
    model_config = ConfigDict(regex_engine="python-re")
    slug: str = Field(max_length=15, pattern=r"^(?:[a-z0-9]+-?)+$")


class CheckedPost(BaseModel):
    slug: str
    title: str

    @field_validator("slug")
    @classmethod
    def is_slug(cls, slug: str) -> str:
        if not SLUG.match(slug):  # expect no-slow-regex: ^(?:[a-z0-9]+-?)+$
            raise ValueError("no slug")
        return slug

    @field_validator("title")
    @classmethod
    def is_title(cls, title: str) -> str:
        if len(title) > 15 or not SLUG.match(title):  # ok: 15 characters are not enough
            raise ValueError("no title")
        return title


@app.post("/posts")
async def create(post: Post) -> str:  # ok: linear
    return post.slug


@app.post("/posts/python")
async def create_python(post: PythonPost) -> str:  # expect no-slow-regex: ^(?:[a-z0-9]+-?)+$
    return post.slug


@app.post("/posts/short")
async def create_short(post: ShortPost) -> str:  # ok: too long is found first
    return post.slug


@app.post("/posts/checked")
async def create_checked(post: CheckedPost) -> str:
    return post.slug


@app.get("/posts")
async def find(slug: Annotated[str, Query(pattern=r"^(?:[a-z0-9]+-?)+$")]) -> str:  # ok: linear
    return slug
