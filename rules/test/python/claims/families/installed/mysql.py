"""PyMySQL and aiomysql."""

import aiomysql
import asyncio
import pymysql
import pymysql.connections

from harness.claims import free, instant, waits


@waits('pymysql.connect', 'db')
async def pymysql_connect(mysql):
    pymysql.connect(host=mysql.host, port=mysql.port, user='a')


@waits('mysql.Cursor.execute', 'db')
async def mysql_cursor_execute(pymysql_connection: pymysql.connections.Connection):
    pymysql_connection.cursor().execute('select 1')


@waits('mysql.Cursor.execute', 'db')
async def mysql_cursor_execute_2(pymysql_connection: pymysql.connections.Connection):
    with pymysql_connection.cursor() as cursor:
        cursor.execute('select 1')


@waits('mysql.Cursor.executemany', 'db')
async def mysql_cursor_executemany(pymysql_connection: pymysql.connections.Connection):
    pymysql_connection.cursor().executemany('update t set x = %s', [(1,)])


@waits('mysql.Connection.commit', 'db')
async def mysql_connection_commit(pymysql_connection: pymysql.connections.Connection):
    pymysql_connection.commit()


@waits('mysql.Connection.rollback', 'db')
async def mysql_connection_rollback(pymysql_connection: pymysql.connections.Connection):
    pymysql_connection.rollback()


@waits('mysql.Connection.begin', 'db')
async def mysql_connection_begin(pymysql_connection: pymysql.connections.Connection):
    pymysql_connection.begin()


@waits('mysql.Connection.ping', 'db')
async def mysql_connection_ping(pymysql_connection: pymysql.connections.Connection):
    pymysql_connection.ping()


@waits('mysql.Connection.query', 'db')
async def mysql_connection_query(pymysql_connection: pymysql.connections.Connection):
    pymysql_connection.query('select 1')


@waits('mysql.Connection.select_db', 'db')
async def mysql_connection_select_db(pymysql_connection: pymysql.connections.Connection):
    pymysql_connection.select_db('a')


@instant('mysql.Connection.cursor')
async def mysql_connection_cursor_at_once(pymysql_connection: pymysql.connections.Connection):
    pymysql_connection.cursor()


@instant('mysql.Connection.escape')
async def mysql_connection_escape_at_once(pymysql_connection: pymysql.connections.Connection):
    pymysql_connection.escape('text')


@free('aiomysql.connect')
async def aiomysql_connect(mysql):
    await aiomysql.connect(host=mysql.host, port=mysql.port, user='a')


@free('asyncio.to_thread')
async def asyncio_to_thread(mysql):
    await asyncio.to_thread(pymysql.connect, host=mysql.host, port=mysql.port, user='a')
