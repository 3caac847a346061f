from database import session_maker
from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def index() -> None:
    with session_maker() as session:
        session.commit()  # ok: the other program's, which is not started here
