import sqlite3
from contextlib import closing, contextmanager


class Database:
    def __init__(self, path="x.db"):
        self.connection = sqlite3.connect(path)
        self.connection.row_factory = sqlite3.Row

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.connection.commit()

    def rows(self, sql):
        cursor = self.connection.cursor()
        cursor.execute(sql)
        return cursor.fetchall()

    @contextmanager
    def transaction(self):
        yield self.connection
        self.connection.commit()


database = Database()


async def direct():
    with sqlite3.connect("x.db") as connection:  # expect no-blocking-call: sqlite3.connect # expect no-blocking-call: sqlite3.Connection.__exit__
        connection.execute("select 1")  # expect no-blocking-call: sqlite3.Connection.execute
    with closing(sqlite3.connect("y.db")) as other:  # expect no-blocking-call: sqlite3.connect
        for row in other.execute("select 1"):  # expect no-blocking-call: sqlite3.Connection.execute
            print(row)
    other.close()  # ok: does not wait
    other.interrupt()  # ok: does not wait
    connection.cursor()  # ok: nothing is asked yet
    connection.total_changes  # ok: an attribute
    sqlite3.Row  # ok: a class
    sqlite3.connect(":memory:")  # ok: in memory


async def behind():
    database.rows("select 1")  # expect no-blocking-call: rows > sqlite3.Cursor.execute
    with Database() as own:  # expect no-blocking-call: Database > sqlite3.connect # expect no-blocking-call: __exit__ > sqlite3.Connection.commit
        own.connection.cursor()  # ok: nothing is asked yet
    with database.transaction() as connection:  # expect no-blocking-call: transaction > sqlite3.Connection.commit
        connection.executemany("insert", [])  # expect no-blocking-call: sqlite3.Connection.executemany
