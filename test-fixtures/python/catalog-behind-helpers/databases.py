"""SQL drivers, each behind a class or a function that a program would have."""

import asyncio

import aiomysql
import mysql.connector
import mysql.connector.aio
import MySQLdb
import psycopg
import pymysql
from pony.orm import Database, db_session, select
from sqlmodel import Field, Session, SQLModel, create_engine
from sqlmodel import select as select_models
from tortoise import fields
from tortoise.models import Model

engine = create_engine("postgresql://x")  # ok: connects later
pony = Database()


class Book(SQLModel, table=True):
    id: int = Field(primary_key=True)


class Shelf(pony.Entity):
    pass


class Reader(Model):
    id = fields.IntField(primary_key=True)


def psycopg_rows(connection: psycopg.Connection):
    with connection.cursor() as cursor:
        cursor.execute("select 1")
        return cursor.fetchall()  # ok: goes on with execute


def pymysql_rows(connection: pymysql.connections.Connection):
    with connection.cursor() as cursor:
        cursor.execute("select 1")


def mysqlclient_rows():
    connection = MySQLdb.connect(host="x")
    connection.cursor().execute("select 1")


def connector_rows():
    connection = mysql.connector.connect(host="x")
    cursor = connection.cursor(dictionary=True)
    cursor.execute("select 1")


class Books:
    def __init__(self, session: Session):
        self.session = session

    def first(self):
        return self.session.exec(select_models(Book)).first()

    def add(self, book: Book):
        self.session.add(book)  # ok: only noted
        self.session.commit()

    def query(self):
        return select_models(Book).where(Book.id == 1)  # ok: only built


@db_session
def shelf(number: int):
    return Shelf.get(id=number)


@db_session
def shelves():
    return list(select(s for s in Shelf)[:10])


@db_session
def all_shelves():
    return select(s for s in Shelf).order_by(Shelf.id)  # ok: only built


async def blocking(connection: psycopg.Connection, other: pymysql.connections.Connection, books: Books):
    psycopg_rows(connection)  # expect no-blocking-call: psycopg_rows > psycopg.Cursor.execute
    pymysql_rows(other)  # expect no-blocking-call: pymysql_rows > mysql.Cursor.execute
    mysqlclient_rows()  # expect no-blocking-call: mysqlclient_rows > MySQLdb.connect # expect no-blocking-call: mysqlclient_rows > mysql.Cursor.execute
    connector_rows()  # expect no-blocking-call: connector_rows > mysql.connector.connect # expect no-blocking-call: connector_rows > mysql.Cursor.execute
    books.first()  # expect no-blocking-call: first > sqlalchemy.orm.Session.exec
    books.add(Book(id=1))  # expect no-blocking-call: add > sqlalchemy.orm.Session.commit
    shelf(1)  # expect no-blocking-call: shelf > pony.Entity.get
    shelves()  # expect no-blocking-call: shelves > pony.Query.__iter__


async def harmless(books: Books, connection: psycopg.Connection):
    books.query()  # ok: only built
    all_shelves()  # ok: only built
    async with await psycopg.AsyncConnection.connect("x") as own:  # ok: awaited
        await own.execute("select 1")  # ok: awaited
    async with aiomysql.create_pool(host="x") as pool:
        async with pool.acquire() as taken:  # ok: asynchronous
            await taken.commit()  # ok: awaited
    async with await mysql.connector.aio.connect(host="x") as own:  # ok: awaited
        cursor = await own.cursor()
        await cursor.execute("select 1")  # ok: awaited
    await Reader.all()  # ok: awaited
    reader = await Reader.get(id=1)  # ok: awaited
    await reader.save()  # ok: awaited
    await asyncio.to_thread(psycopg_rows, connection)  # ok: in a thread
    await asyncio.to_thread(books.first)  # ok: in a thread
    await asyncio.to_thread(shelf, 1)  # ok: in a thread
    await asyncio.to_thread(mysqlclient_rows)  # ok: in a thread
    return await asyncio.to_thread(connector_rows)  # ok: in a thread
