"""psycopg2, psycopg, asyncpg."""

import asyncio
import asyncpg
import psycopg
import psycopg.rows
import psycopg2
import psycopg2.extensions
import psycopg2.pool

from harness.claims import free, instant, waits


@waits('psycopg2.connect', 'db')
async def psycopg2_connect(postgres):
    psycopg2.connect(host=postgres.host, port=postgres.port, user='a', dbname='a', sslmode='disable')


@waits('psycopg2.pool.SimpleConnectionPool', 'db')
async def psycopg2_pool_simpleconnectionpool(postgres):
    psycopg2.pool.SimpleConnectionPool(1, 1, host=postgres.host, port=postgres.port, user='a', dbname='a', sslmode='disable')


@waits('psycopg2.cursor.execute', 'db')
async def psycopg2_cursor_execute(psycopg2_connection: psycopg2.extensions.connection):
    psycopg2_connection.cursor().execute('select 1')


@waits('psycopg2.cursor.execute', 'db')
async def psycopg2_cursor_execute_2(psycopg2_connection: psycopg2.extensions.connection):
    with psycopg2_connection.cursor() as cursor:
        cursor.execute('select 1')


@waits('psycopg2.cursor.executemany', 'db')
async def psycopg2_cursor_executemany(psycopg2_connection: psycopg2.extensions.connection):
    psycopg2_connection.cursor().executemany('select %s', [(1,)])


@waits('psycopg2.cursor.callproc', 'db')
async def psycopg2_cursor_callproc(psycopg2_connection: psycopg2.extensions.connection):
    psycopg2_connection.cursor().callproc('f')


@instant('psycopg2.connection.cursor')
async def psycopg2_connection_cursor_at_once(psycopg2_connection: psycopg2.extensions.connection):
    psycopg2_connection.cursor()


@instant('psycopg2.connection.commit')
async def psycopg2_connection_commit_at_once(mute):
    psycopg2.extensions.parse_dsn('host=a')


@waits('psycopg.connect', 'db')
async def psycopg_connect(postgres):
    psycopg.connect(host=postgres.host, port=postgres.port, user='a', dbname='a', sslmode='disable')


@waits('psycopg.Connection.connect', 'db')
async def psycopg_connection_connect(postgres):
    psycopg.Connection.connect(host=postgres.host, port=postgres.port, user='a', dbname='a', sslmode='disable')


@waits('psycopg.Connection.execute', 'db')
async def psycopg_connection_execute(psycopg_connection: psycopg.Connection):
    psycopg_connection.execute('select 1')


@waits('psycopg.Cursor.execute', 'db')
async def psycopg_cursor_execute(psycopg_connection: psycopg.Connection):
    psycopg_connection.cursor().execute('select 1')


@waits('psycopg.Cursor.executemany', 'db')
async def psycopg_cursor_executemany(psycopg_connection: psycopg.Connection):
    psycopg_connection.cursor().executemany('select %s', [(1,)])


@instant('psycopg.Connection.cursor')
async def psycopg_connection_cursor_at_once(psycopg_connection: psycopg.Connection):
    psycopg_connection.cursor(row_factory=psycopg.rows.dict_row)


@free('psycopg.AsyncConnection')
async def psycopg_asyncconnection(postgres):
    await psycopg.AsyncConnection.connect(host=postgres.host, port=postgres.port, user='a', dbname='a', sslmode='disable')


@free('psycopg.AsyncConnection.execute')
async def psycopg_asyncconnection_execute(slow_postgres):
    connection = await psycopg.AsyncConnection.connect(host=slow_postgres.host, port=slow_postgres.port, user='a', dbname='a', sslmode='disable')
    await connection.execute('select 1')


@free('asyncpg.connect')
async def asyncpg_connect(postgres):
    await asyncpg.connect(host=postgres.host, port=postgres.port, user='a', database='a', ssl=False)


@free('asyncio.to_thread')
async def asyncio_to_thread(postgres):
    await asyncio.to_thread(psycopg2.connect, host=postgres.host, port=postgres.port, user='a', dbname='a', sslmode='disable')
