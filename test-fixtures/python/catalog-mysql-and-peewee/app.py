import aiomysql
import MySQLdb
import mysql.connector
import pymysql
from peewee import CharField, Model, SqliteDatabase

database = SqliteDatabase("x.db")


class Person(Model):
    name = CharField()

    class Meta:
        database = database


async def with_pymysql():
    connection = pymysql.connect(host="x")  # expect no-blocking-call: pymysql.connect
    with connection.cursor() as cursor:
        cursor.execute("select 1")  # expect no-blocking-call: mysql.Cursor.execute
        cursor.fetchall()  # ok: goes on with execute
    connection.commit()  # expect no-blocking-call: mysql.Connection.commit


async def with_others():
    MySQLdb.connect("x").cursor().execute("select 1")  # expect no-blocking-call: MySQLdb.connect # expect no-blocking-call: mysql.Cursor.execute
    mysql.connector.connect(host="x")  # expect no-blocking-call: mysql.connector.connect
    connection = await aiomysql.connect(host="x")  # ok: awaited
    cursor = await connection.cursor()
    await cursor.execute("select 1")  # ok: awaited


async def with_peewee():
    query = Person.select().where(Person.name == "x").order_by(Person.name)  # ok: only a query
    Person.create(name="x")  # expect no-blocking-call: peewee.Model.create
    Person.get(Person.name == "x").save()  # expect no-blocking-call: peewee.Model.get # expect no-blocking-call: peewee.Model.save
    return [person.name for person in query]  # expect no-blocking-call: peewee.Query.__iter__
