from fastapi import Depends, FastAPI
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db import Base, Repository, Scoped, SessionLocal, User, engine, find, get_db

app = FastAPI()
Base.metadata.create_all(engine)  # ok: while the module loads


@app.get("/users/{name}")
async def user(name: str, db: Session = Depends(get_db)):  # expect prefer-sync-endpoint: find > sqlalchemy.orm.Query.first
    return find(db, name)  # expect no-blocking-call: find > sqlalchemy.orm.Query.first


@app.get("/threaded/{name}")
def user_threaded(name: str, db: Session = Depends(get_db)):
    return db.query(User).all()  # ok: a def endpoint


@app.post("/users")
async def add(db: Session = Depends(get_db)):  # expect prefer-sync-endpoint: add > sqlalchemy.orm.Session.commit
    return Repository(db).add(User())  # expect no-blocking-call: add > sqlalchemy.orm.Session.commit # expect no-blocking-call: add > sqlalchemy.orm.Session.refresh


@app.get("/statements")
async def statements(db: Session = Depends(get_db)):  # expect prefer-sync-endpoint: sqlalchemy.orm.Session.execute
    query = db.query(User).filter(User.id > 1)  # ok: only a query
    statement = Repository(db).statement().limit(3)  # ok: only a statement
    db.execute(statement)  # expect no-blocking-call: sqlalchemy.orm.Session.execute
    db.scalars(select(User)).all()  # expect no-blocking-call: sqlalchemy.orm.Session.scalars
    for row in query:  # expect no-blocking-call: sqlalchemy.orm.Query.__iter__
        print(row)
    return db.get(User, 1)  # expect no-blocking-call: sqlalchemy.orm.Session.get


@app.get("/core")
async def core():  # expect prefer-sync-endpoint: sqlalchemy.Engine.connect
    with engine.connect() as connection:  # expect no-blocking-call: sqlalchemy.Engine.connect
        connection.execute(text("select 1"))  # expect no-blocking-call: sqlalchemy.Connection.execute
    with engine.begin() as connection:  # expect no-blocking-call: sqlalchemy.Engine.begin # expect no-blocking-call: sqlalchemy.BegunConnection.__exit__
        connection.execute(text("select 2"))  # expect no-blocking-call: sqlalchemy.Connection.execute
    with SessionLocal() as session:
        session.commit()  # expect no-blocking-call: sqlalchemy.orm.Session.commit
    Scoped.query(User).count()  # expect no-blocking-call: sqlalchemy.orm.Query.count
    return Scoped().scalar(select(User))  # expect no-blocking-call: sqlalchemy.orm.Session.scalar
