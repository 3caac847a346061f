"""Mapper events run while the session flushes; attribute events are another matter."""

from pathlib import Path

from fastapi import Depends, FastAPI
from sqlalchemy import event
from sqlalchemy.orm import DeclarativeBase, Session, sessionmaker

app = FastAPI()
make_session = sessionmaker()


class Base(DeclarativeBase):
    pass


class Note(Base):
    text: str

    def mirror(self) -> None:
        Path("/srv/notes").write_text(self.text)


@event.listens_for(Note, "after_insert")
def keep_copy(mapper, connection, note: Note):
    note.mirror()  # expect no-blocking-call: mirror > pathlib.Path.write_text


@event.listens_for(Note, "load")
def loaded(note, context):
    Path("/srv/loaded").touch()  # ok: no flush runs it


def get_session():
    with make_session() as session:
        yield session


@app.post("/notes")
async def add(text: str, session: Session = Depends(get_session)):  # expect prefer-sync-endpoint: sqlalchemy.orm.Session.commit
    session.add(Note(text=text))  # ok: nothing is sent yet
    session.commit()  # expect no-blocking-call: sqlalchemy.orm.Session.commit


@app.post("/threaded-notes")
def add_in_thread(text: str, session: Session = Depends(get_session)):
    session.add(Note(text=text))  # ok: a thread
    session.commit()  # ok: a thread
