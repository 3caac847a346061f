"""Databases in files."""

import asyncio
import sqlite3

from harness.claims import free, instant, waits


@waits('sqlite3.connect', 'db', at='connect')
async def sqlite3_connect(absent: str):
    sqlite3.connect(absent)


@instant('sqlite3.connect')
async def sqlite3_connect_at_once():
    sqlite3.connect(':memory:')


@waits('sqlite3.Connection.execute', 'db')
async def sqlite3_connection_execute(locked_connection: sqlite3.Connection):
    locked_connection.execute('select x from t')


@waits('sqlite3.Connection.executemany', 'db')
async def sqlite3_connection_executemany(locked_connection: sqlite3.Connection):
    locked_connection.executemany('insert into t values (?)', [(1,)])


@waits('sqlite3.Connection.executescript', 'db')
async def sqlite3_connection_executescript(locked_connection: sqlite3.Connection):
    locked_connection.executescript('select x from t;')


@waits('sqlite3.Connection.commit', 'db')
async def sqlite3_connection_commit(written_connection: sqlite3.Connection):
    written_connection.commit()


@waits('sqlite3.Connection.rollback', 'db', at='Connection.rollback')
async def sqlite3_connection_rollback(written_connection: sqlite3.Connection):
    written_connection.rollback()


@waits('sqlite3.Connection.__exit__', 'db')
async def sqlite3_connection___exit(written_connection: sqlite3.Connection):
    with written_connection:
        pass


@waits('sqlite3.Connection.iterdump', 'db', at='Cursor.execute')
async def sqlite3_connection_iterdump(written_connection: sqlite3.Connection):
    list(written_connection.iterdump())


@waits('sqlite3.Connection.backup', 'db', at='Connection.backup')
async def sqlite3_connection_backup(database: sqlite3.Connection):
    database.backup(sqlite3.connect(':memory:'))


@waits('sqlite3.Cursor.execute', 'db')
async def sqlite3_cursor_execute(locked_cursor: sqlite3.Cursor):
    locked_cursor.execute('select x from t')


@waits('sqlite3.Cursor.executemany', 'db')
async def sqlite3_cursor_executemany(locked_cursor: sqlite3.Cursor):
    locked_cursor.executemany('insert into t values (?)', [(1,)])


@waits('sqlite3.Cursor.executescript', 'db')
async def sqlite3_cursor_executescript(locked_cursor: sqlite3.Cursor):
    locked_cursor.executescript('select x from t;')


@waits('sqlite3.Cursor.fetchone', 'db', at='Cursor.fetchone')
async def sqlite3_cursor_fetchone(selected: sqlite3.Cursor):
    selected.fetchone()


@waits('sqlite3.Cursor.fetchmany', 'db', at='Cursor.fetchmany')
async def sqlite3_cursor_fetchmany(selected: sqlite3.Cursor):
    selected.fetchmany(2)


@waits('sqlite3.Cursor.fetchall', 'db', at='Cursor.fetchall')
async def sqlite3_cursor_fetchall(selected: sqlite3.Cursor):
    selected.fetchall()


@instant('sqlite3.Connection.cursor')
async def sqlite3_connection_cursor_at_once(locked_connection: sqlite3.Connection):
    locked_connection.cursor()


@free('asyncio.to_thread', at='connect')
async def asyncio_to_thread(absent: str):
    await asyncio.to_thread(lambda: sqlite3.connect(absent))
