from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import sessionmaker

make_session = sessionmaker(create_engine("sqlite://"))
make_async_session = async_sessionmaker(create_async_engine("sqlite+aiosqlite://"))


def session():
    with make_session() as opened:
        yield opened


async def async_session():
    async with make_async_session() as opened:
        yield opened
