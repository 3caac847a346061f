"""Clients of installed libraries, connected already; a family of libraries imports what it needs when it is asked for."""

from . import databases, servers
from .peer import peer

POSTGRES = {'user': 'a', 'dbname': 'a', 'sslmode': 'disable'}


@peer
def streamed_requests(gate):
    """A response whose body is late."""
    import requests

    with servers.slow_body(gate) as server:
        yield requests.get(server.url, stream=True)


@peer
def streamed_urllib3(gate):
    import urllib3

    with servers.slow_body(gate) as server:
        yield urllib3.PoolManager().request('GET', server.url, preload_content=False)


@peer
def psycopg2_connection(gate):
    import psycopg2

    with databases.slow_postgres(gate) as server:
        yield psycopg2.connect(host=server.host, port=server.port, **POSTGRES)


@peer
def psycopg_connection(gate):
    import psycopg

    with databases.slow_postgres(gate) as server:
        yield psycopg.connect(host=server.host, port=server.port, autocommit=True, **POSTGRES)


@peer
def pymysql_connection(gate):
    import pymysql

    with databases.slow_mysql(gate) as server:
        yield pymysql.connect(host=server.host, port=server.port, user='a')


@peer
def redis_client(gate):
    import redis

    with databases.redis_server(gate) as server:
        yield redis.Redis(server.host, server.port)


@peer
def mongo_client(gate):
    import pymongo

    with databases.mongo(gate) as server:
        yield pymongo.MongoClient(server.host, server.port)


@peer
def engine(gate):
    """Of a database in a file that another connection has locked."""
    import sqlalchemy

    with databases.locked_database(gate) as name:
        yield sqlalchemy.create_engine(f'sqlite:///{name}')


@peer
def sql_connection(gate):
    with engine(gate) as made, made.connect() as opened:
        yield opened


@peer
def session(gate):
    import sqlalchemy.orm

    with engine(gate) as made:
        yield sqlalchemy.orm.Session(made)


@peer
def async_engine(gate):
    import sqlalchemy.ext.asyncio

    with databases.locked_database(gate) as name:
        yield sqlalchemy.ext.asyncio.create_async_engine(f'sqlite+aiosqlite:///{name}')


@peer
def peewee_database(gate):
    import peewee

    with databases.locked_database(gate) as name:
        yield peewee.SqliteDatabase(name)


@peer
def image(gate):
    from PIL import Image

    yield Image.effect_noise((900, 900), 50).convert('RGB')


@peer
def picture(gate):
    from .files import absent

    with absent(gate) as name, image(gate) as made:
        made.save(f'{name}.png')
        yield f'{name}.png'


@peer
def yaml_text(gate):
    yield ''.join(f'k{number}: {{x: 1}}\n' for number in range(200))


@peer
def s3_client(gate):
    import boto3

    yield boto3.client('s3', region_name='a', aws_access_key_id='a', aws_secret_access_key='a')


@peer
def docker_client(gate):
    import docker

    with servers.docker_socket(gate) as address:
        yield docker.DockerClient(address, version='1.41')


@peer
def stripe_at_home(gate):
    """The service, on this machine."""
    import stripe

    with servers.server(gate) as server:
        kept = stripe.api_base
        stripe.api_base, stripe.api_key, stripe.max_network_retries = server.url, 'a', 0
        yield server
        stripe.api_base = kept
