from typing import Annotated, AsyncIterator

from fastapi import Depends, FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, selectinload, sessionmaker

app = FastAPI()
engine = create_async_engine("postgresql+asyncpg://x")
maker = async_sessionmaker(engine, expire_on_commit=False)
old_maker = sessionmaker(engine, class_=AsyncSession)


async def get_session() -> AsyncIterator[AsyncSession]:
    async with maker() as session:  # ok: asynchronous
        yield session


Db = Annotated[AsyncSession, Depends(get_session)]


def count(session: Session) -> int:
    return session.execute(select(1)).scalar_one()  # ok: run_sync awaits what it asks


@app.get("/users")
async def users(db: Db):
    result = await db.execute(select(1).options(selectinload("x")))  # ok: awaited
    return result.scalars().all()  # ok: the rows are there


@app.get("/count")
async def counted(db: Db):
    async with old_maker() as other:
        await other.commit()  # ok: awaited
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: sync.execute(select(1)))  # ok: run_sync awaits what it asks
    return await db.run_sync(count)  # ok: run_sync awaits what it asks


@app.get("/direct")
async def direct():  # expect prefer-sync-endpoint: sqlalchemy.orm.Session.execute
    with Session(engine.sync_engine) as session:
        return session.execute(select(1)).all()  # expect no-blocking-call: sqlalchemy.orm.Session.execute
