"""What queries return are instances of the class they ask for."""

from fastapi import Depends, FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from database import async_session, session
from models import Event, Note, Page, User

app = FastAPI()


class Repository:
    def __init__(self, session: AsyncSession, model: type):
        self.session = session
        self.model = model

    async def first(self):
        return (await self.session.scalars(select(self.model).limit(1))).first()


@app.post("/login")
async def login(name: str, word: str, db: AsyncSession = Depends(async_session)):
    found = await db.execute(select(User).where(User.id == name))
    user = found.scalar_one_or_none()
    user.label()  # ok: only text
    return user.verify(word)  # expect no-cpu-bound-call: verify > hashlib.scrypt


@app.post("/all")
async def everybody(word: str, db: AsyncSession = Depends(async_session)):
    for user in (await db.scalars(select(User))).unique().all():
        user.verify(word)  # expect no-cpu-bound-call: verify > hashlib.scrypt
    one = await db.get(User, 1)
    one.verify(word)  # expect no-cpu-bound-call: verify > hashlib.scrypt
    some = await db.scalar(select(User.id))
    some.verify(word)  # ok: a column, of which nothing is known
    other = await Repository(db, User).first()
    return other.verify(word)  # expect no-cpu-bound-call: verify > hashlib.scrypt


@app.post("/sync")
def in_a_thread(word: str, db: Session = Depends(session)):
    return db.query(User).filter_by(id=1).first().verify(word)  # ok: in a thread


@app.post("/legacy")
async def legacy(word: str, db: Session = Depends(session)):  # expect prefer-sync-endpoint: sqlalchemy.orm.Query.first
    user = db.query(User).filter(User.id == 1).order_by(User.id).first()  # expect no-blocking-call: sqlalchemy.orm.Query.first
    return user.verify(word)  # expect no-cpu-bound-call: verify > hashlib.scrypt


@app.post("/notes")
async def notes():  # expect prefer-sync-endpoint: peewee.Model.get_by_id
    Note.select().where(Note.id == 1)  # ok: only built
    note = Note.get_by_id(1)  # expect no-blocking-call: peewee.Model.get_by_id
    note.publish()  # expect no-blocking-call: publish > peewee.Model.save
    first = Note.select().order_by(Note.id).first()  # expect no-blocking-call: peewee.Query.first
    first.publish()  # expect no-blocking-call: publish > peewee.Model.save


@app.post("/events")
async def events():
    event = await Event.filter(id=1).order_by("id").first()  # ok: awaited
    event.title()  # ok: only text
    event.ring()  # expect no-blocking-call: ring > time.sleep
    made = await Event.create(id=2)  # ok: awaited
    made.ring()  # expect no-blocking-call: ring > time.sleep
    for each in await Event.all():  # ok: awaited
        each.ring()  # expect no-blocking-call: ring > time.sleep


@app.post("/pages")
async def pages():  # expect prefer-sync-endpoint: mongoengine.QuerySet.first
    query = Page.objects(title="x").order_by("title")  # ok: only built
    page = query.first()  # expect no-blocking-call: mongoengine.QuerySet.first
    page.refresh()  # expect no-blocking-call: refresh > mongoengine.Document.reload
