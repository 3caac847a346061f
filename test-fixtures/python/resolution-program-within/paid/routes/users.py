import billing
from fastapi import APIRouter
from storage.database import session_maker

router = APIRouter()


@router.post("/touch")
async def touch() -> None:  # expect prefer-sync-endpoint: sqlalchemy.orm.Session.commit
    with session_maker() as session:
        session.commit()  # expect no-blocking-call: sqlalchemy.orm.Session.commit


@router.post("/pay")
async def pay() -> None:
    billing.charge(3)  # ok: the manifest says that this is a library


@router.get("/touch")
def in_pool() -> None:
    with session_maker() as session:
        session.commit()  # ok: runs in the thread pool
