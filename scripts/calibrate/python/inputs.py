"""Inputs that look like what servers work on, the same in every run."""

import io
import json
import random

import openpyxl

draw = random.Random(1)
WORDS = (
    "order invoice customer delivery the of and street number total payment item product price quantity date status "
    "open closed pending blue green large small express standard note address city country phone mail account user"
).split()


def words(count: int) -> str:
    return " ".join(draw.choice(WORDS) for _ in range(count))


def up_to(length: int, piece) -> str:
    parts: list[str] = []
    size = 0
    while size < length:
        parts.append(piece())
        size += len(parts[-1])
    return "".join(parts)


def text(length: int) -> bytes:
    return up_to(length, lambda: words(12) + ". ").encode()


def records(count: int) -> list[dict]:
    return [
        {"id": n, "name": words(3), "total": draw.randrange(100_000) / 100, "tags": [words(1), words(1)], "city": {"name": words(1)}}
        for n in range(count)
    ]


def as_json(count: int) -> str:
    return json.dumps(records(count))


def csv(length: int) -> bytes:
    return up_to(length, lambda: f'{draw.randrange(10**6)},{words(2)},{draw.randrange(10**5) / 100},"{words(4)}"\n').encode()


def html(length: int) -> str:
    return "<html><body>" + up_to(length, lambda: f'<div class="row"><h2>{words(3)}</h2><p>{words(20)} <a href="/x">{words(2)}</a></p></div>\n') + "</body></html>"


def yaml(length: int) -> str:
    return up_to(length, lambda: f"- id: {draw.randrange(10**6)}\n  name: {words(3)}\n  tags: [{words(1)}, {words(1)}]\n")


def markdown(length: int) -> str:
    return up_to(length, lambda: f"## {words(4)}\n\n{words(30)} **{words(2)}** and [{words(2)}](https://example.org).\n\n- {words(5)}\n\n")


def workbook(rows: int) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for n in range(rows):
        sheet.append([n, words(2), draw.random(), words(1)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
