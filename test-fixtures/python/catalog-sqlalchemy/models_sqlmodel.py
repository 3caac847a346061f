from fastapi import APIRouter
from sqlmodel import Session, SQLModel, create_engine, select

router = APIRouter()
engine = create_engine("sqlite://")


class Hero(SQLModel, table=True):
    name: str


@router.get("/heroes")
async def heroes():  # expect prefer-sync-endpoint: sqlalchemy.orm.Session.exec
    with Session(engine) as session:
        return session.exec(select(Hero)).all()  # expect no-blocking-call: sqlalchemy.orm.Session.exec


@router.get("/heroes-threaded")
def heroes_threaded():
    with Session(engine) as session:
        return session.exec(select(Hero)).all()  # ok: a def endpoint
