import json

from fastapi import FastAPI
from pydantic import BaseModel, Field, field_validator, model_validator

app = FastAPI()

BOARDS: dict[str, dict] = {}
TEAMS: dict[str, "Team"] = {}
VISITS: list[dict] = []
MODES = {"fast": {"steps": 3}, "exact": {"steps": 9}}


class Board(BaseModel):
    key: str
    cards: list[str]


class Team(BaseModel):
    key: str
    members: list[str] = Field(max_length=50)


@app.put("/boards")
async def keep(board: Board):
    BOARDS[board.key] = board.model_dump()


@app.get("/boards/{key}/duplicates")
async def duplicates(key: str):
    board = BOARDS[key]
    found = 0
    for card in board["cards"]:  # expect no-heavy-loop: for
        for other in board["cards"]:
            if card == other:
                found += 1
    return found


@app.get("/boards/{key}/names")
async def names(key: str):
    return len({card.lower() for card in BOARDS[key]["cards"]})  # ok: each card once


@app.put("/teams")
async def keep_team(team: Team):
    TEAMS[team.key] = team


@app.get("/teams/{key}/duplicates")
async def team_duplicates(key: str):
    team = TEAMS[key]
    return [name for name in team.members if team.members.count(name) > 1]  # ok: fifty at most


@app.post("/visits")
async def visit(board: Board):
    VISITS.extend([{"key": board.key, "card": card} for card in board.cards])


@app.get("/visits/export")
async def export():
    return len(json.dumps(VISITS))  # expect no-cpu-bound-call: json.dumps


@app.get("/visits/last")
async def last():
    return json.dumps(VISITS[-20:])  # ok: twenty of them


@app.get("/boards/{key}")
async def one(key: str):
    return len(json.dumps(BOARDS[key]))  # ok: as much as was sent


@app.get("/modes")
async def modes():
    return json.dumps(MODES)  # ok: a constant


class Batch(BaseModel):
    ids: list[str]
    rows: list[str]

    @field_validator("ids")
    @classmethod
    def unique(cls, ids: list[str]) -> list[str]:
        for each in ids:
            if ids.count(each) > 1:  # expect no-heavy-loop: ids.count
                raise ValueError("twice")
        return ids

    @model_validator(mode="after")
    def rows_differ(self):
        seen = []
        for row in self.rows:
            if row in seen:  # expect no-heavy-loop: in
                raise ValueError("twice")
            seen.append(row)
        return self


class SmallBatch(BaseModel):
    ids: list[str] = Field(max_length=50)
    rows: list[str]

    @field_validator("ids")
    @classmethod
    def unique(cls, ids: list[str]) -> list[str]:
        for each in ids:
            if ids.count(each) > 1:  # ok: fifty at most
                raise ValueError("twice")
        return ids

    @model_validator(mode="after")
    def rows_differ(self):
        if len(self.rows) != len(set(self.rows)):  # ok: each row once
            raise ValueError("twice")
        return self


@app.post("/batches")
async def batch(batch: Batch):
    return len(batch.ids)


@app.post("/batches/small")
async def small_batch(batch: SmallBatch):
    return len(batch.ids)
