"""SQLAlchemy 2, aiosqlite and peewee on a database in a file that is locked."""

import aiosqlite
import asyncio
import peewee
import sqlalchemy
import sqlalchemy.ext.asyncio
import sqlalchemy.orm

from harness.claims import free, instant, waits


def item(database: peewee.SqliteDatabase):
    class T(peewee.Model):
        x = peewee.IntegerField()

    T.bind(database)
    return T


@waits('sqlalchemy.Engine.connect', 'db', at='connect')
async def sqlalchemy_engine_connect(engine: sqlalchemy.Engine):
    engine.connect()


@waits('sqlalchemy.Connection.execute', 'db')
async def sqlalchemy_connection_execute(sql_connection: sqlalchemy.Connection):
    sql_connection.execute(sqlalchemy.text('select x from t'))


@waits('sqlalchemy.Connection.scalar', 'db')
async def sqlalchemy_connection_scalar(sql_connection: sqlalchemy.Connection):
    sql_connection.scalar(sqlalchemy.text('select x from t'))


@waits('sqlalchemy.Connection.exec_driver_sql', 'db')
async def sqlalchemy_connection_exec_driver_sql(sql_connection: sqlalchemy.Connection):
    sql_connection.exec_driver_sql('select x from t')


@waits('sqlalchemy.Inspector.get_table_names', 'db')
async def sqlalchemy_inspector_get_table_names(engine: sqlalchemy.Engine):
    sqlalchemy.inspect(engine).get_table_names()


@waits('sqlalchemy.orm.Session.execute', 'db')
async def sqlalchemy_orm_session_execute(engine: sqlalchemy.Engine):
    sqlalchemy.orm.Session(engine).execute(sqlalchemy.text('select x from t'))


@waits('sqlalchemy.orm.Session.scalars', 'db')
async def sqlalchemy_orm_session_scalars(engine: sqlalchemy.Engine):
    sqlalchemy.orm.sessionmaker(engine)().scalars(sqlalchemy.text('select x from t'))


@waits('sqlalchemy.orm.Session.scalar', 'db')
async def sqlalchemy_orm_session_scalar(session: sqlalchemy.orm.Session):
    session.scalar(sqlalchemy.text('select x from t'))


@waits('sqlalchemy.orm.Query.all', 'db')
async def sqlalchemy_orm_query_all(session: sqlalchemy.orm.Session):
    session.query(sqlalchemy.table('t', sqlalchemy.column('x'))).all()


@waits('sqlalchemy.orm.Query.first', 'db')
async def sqlalchemy_orm_query_first(session: sqlalchemy.orm.Session):
    session.query(sqlalchemy.table('t', sqlalchemy.column('x'))).first()


@waits('sqlalchemy.orm.Query.count', 'db')
async def sqlalchemy_orm_query_count(session: sqlalchemy.orm.Session):
    session.query(sqlalchemy.table('t', sqlalchemy.column('x'))).count()


@waits('sqlalchemy.MetaData.create_all', 'db')
async def sqlalchemy_metadata_create_all(engine: sqlalchemy.Engine):
    metadata = sqlalchemy.MetaData()
    sqlalchemy.Table('t', metadata, sqlalchemy.Column('x', sqlalchemy.Integer))
    metadata.create_all(engine)


@instant('sqlalchemy.create_engine')
async def sqlalchemy_create_engine_at_once(locked_database: str):
    sqlalchemy.create_engine(f'sqlite:///{locked_database}')


@instant('sqlalchemy.orm.Session')
async def sqlalchemy_orm_session_at_once(engine: sqlalchemy.Engine):
    sqlalchemy.orm.Session(engine)


@instant('sqlalchemy.select')
async def sqlalchemy_select_at_once():
    sqlalchemy.select(sqlalchemy.text('x'))


@instant('sqlalchemy.orm.Session.query')
async def sqlalchemy_orm_session_query_at_once(session: sqlalchemy.orm.Session):
    session.query(sqlalchemy.table('t', sqlalchemy.column('x'))).limit(3)


@free('sqlalchemy.ext.asyncio.AsyncSession')
async def sqlalchemy_ext_asyncio_asyncsession(async_engine: sqlalchemy.ext.asyncio.AsyncEngine):
    async with sqlalchemy.ext.asyncio.AsyncSession(async_engine) as session:
        await session.execute(sqlalchemy.text('select x from t'))


@free('sqlalchemy.AsyncConnection.run_sync')
async def sqlalchemy_asyncconnection_run_sync(async_engine: sqlalchemy.ext.asyncio.AsyncEngine):
    async with async_engine.connect() as connection:
        await connection.run_sync(lambda sync: sync.execute(sqlalchemy.text('select x from t')))


@free('aiosqlite.connect')
async def aiosqlite_connect(locked_database: str):
    async with aiosqlite.connect(locked_database) as connection:
        await connection.execute('select x from t')


@waits('peewee.Query.__iter__', 'db')
async def peewee_query___iter(peewee_database: peewee.SqliteDatabase):
    for row in item(peewee_database).select():
        print(row)


@waits('peewee.Model.get_or_none', 'db')
async def peewee_model_get_or_none(peewee_database: peewee.SqliteDatabase):
    item(peewee_database).get_or_none()


@waits('peewee.Model.create', 'db')
async def peewee_model_create(peewee_database: peewee.SqliteDatabase):
    item(peewee_database).create(x=1)


@waits('peewee.Query.count', 'db')
async def peewee_query_count(peewee_database: peewee.SqliteDatabase):
    item(peewee_database).select().count()


@instant('peewee.Model.select')
async def peewee_model_select_at_once(peewee_database: peewee.SqliteDatabase):
    item(peewee_database).select().where(True)
