"""Mapped classes whose methods do more than hold values."""

import hashlib
import time

import peewee
from mongoengine import Document, StringField
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from tortoise.models import Model as TortoiseModel


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    password: Mapped[str]

    def verify(self, word: str) -> bool:
        return hashlib.scrypt(word.encode(), salt=b"s", n=16384, r=8, p=1).hex() == self.password

    def label(self) -> str:
        return f"user {self.id}"


class Note(peewee.Model):
    text = peewee.TextField()

    def publish(self):
        self.save()


class Event(TortoiseModel):
    def ring(self):
        time.sleep(1)

    def title(self):
        return "event"


class Page(Document):
    title = StringField()

    def refresh(self):
        self.reload()
