import asyncpg
import psycopg
import psycopg2
from psycopg2.extras import RealDictCursor, execute_values
from psycopg2.pool import SimpleConnectionPool
from psycopg_pool import AsyncConnectionPool, ConnectionPool

pool = ConnectionPool("postgresql://x")
async_pool = AsyncConnectionPool("postgresql://x")
old_pool: SimpleConnectionPool | None = None


def rows(sql: str):
    with psycopg2.connect("x") as connection, connection.cursor(cursor_factory=RealDictCursor) as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


async def with_psycopg2():
    connection = psycopg2.connect("x")  # expect no-blocking-call: psycopg2.connect
    cursor = connection.cursor()  # ok: no request
    cursor.execute("select 1")  # expect no-blocking-call: psycopg2.cursor.execute
    cursor.fetchone()  # ok: goes on with execute
    execute_values(cursor, "insert", [])  # expect no-blocking-call: psycopg2.extras.execute_values
    connection.commit()  # expect no-blocking-call: psycopg2.connection.commit
    connection.close()  # ok: does not wait


async def behind():
    return rows("select 1")  # expect no-blocking-call: rows > psycopg2.connect # expect no-blocking-call: rows > psycopg2.cursor.execute # expect no-blocking-call: rows > psycopg2.connection.__exit__


async def with_psycopg():
    with psycopg.connect("x") as connection:  # expect no-blocking-call: psycopg.connect # expect no-blocking-call: psycopg.Connection.__exit__
        connection.execute("select 1")  # expect no-blocking-call: psycopg.Connection.execute
    with pool.connection() as pooled:  # expect no-blocking-call: psycopg_pool.PooledConnection.__enter__ # expect no-blocking-call: psycopg.Connection.__exit__
        pooled.execute("select 1")  # expect no-blocking-call: psycopg.Connection.execute


async def asynchronous():
    async with await psycopg.AsyncConnection.connect("x") as connection:  # ok: awaited
        async with connection.cursor() as cursor:
            await cursor.execute("select 1")  # ok: awaited
            await cursor.fetchall()  # ok: awaited
    async with async_pool.connection() as pooled:
        await pooled.execute("select 1")  # ok: awaited
    other = await asyncpg.connect("x")  # ok: awaited
    await other.fetch("select 1")  # ok: awaited
