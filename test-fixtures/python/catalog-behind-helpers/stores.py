"""Document, column, graph and search databases."""

import asyncio

import clickhouse_connect
import clickhouse_driver
from cassandra.cluster import Cluster
from clickhouse_connect.driver.client import Client as ClickHouse
from elasticsearch import AsyncElasticsearch, Elasticsearch
from elasticsearch.helpers import async_bulk, bulk
from motor.motor_asyncio import AsyncIOMotorClient
from neo4j import AsyncGraphDatabase, Driver, GraphDatabase
from opensearchpy import AsyncOpenSearch, OpenSearch

cluster = Cluster(["db"])
session = cluster.connect("shop")  # ok: while the module loads
driver = GraphDatabase.driver("neo4j://x", auth=("a", "b"))  # ok: connects later
mongo = AsyncIOMotorClient("mongodb://x")


class Rows:
    def by_key(self, key: str):
        return session.execute("select 1", [key])

    def start(self, key: str):
        return session.execute_async("select 1", [key])  # ok: gives a future

    def finish(self, key: str):
        return session.execute_async("select 1", [key]).result()


class Figures:
    def __init__(self, client: ClickHouse):
        self.client = client
        self.old = clickhouse_driver.Client("x")  # ok: connects with the first query

    def totals(self):
        return self.client.query("select 1").result_rows

    def old_totals(self):
        return self.old.execute("select 1")


class Graph:
    def __init__(self, driver: Driver):
        self.driver = driver

    def friends(self):
        with self.driver.session() as session:
            return session.run("match (n) return n").data()

    def people(self):
        with self.driver.session() as session:
            return session.execute_read(self.read)

    @staticmethod
    def read(transaction):
        return transaction.run("match (n) return n").single()

    def opened(self):
        return self.driver.session()  # ok: connects later


class Search:
    def __init__(self, host: str):
        self.client = OpenSearch(host)  # ok: connects later
        self.other = Elasticsearch(host)  # ok: connects later

    def find(self, text: str):
        return self.client.search(index="books", body={"q": text})

    def find_other(self, text: str):
        return self.other.search(index="books", q=text)

    def fill(self, books: list):
        bulk(self.other, books)

    def make(self):
        self.client.indices.create("books")


def connect():
    return clickhouse_connect.get_client(host="x")


async def blocking(rows: Rows, figures: Figures, search: Search):
    rows.by_key("a")  # expect no-blocking-call: by_key > cassandra.Session.execute
    rows.finish("a")  # expect no-blocking-call: finish > cassandra.ResponseFuture.result
    connect()  # expect no-blocking-call: connect > clickhouse_connect.get_client
    figures.totals()  # expect no-blocking-call: totals > clickhouse.Client.query
    figures.old_totals()  # expect no-blocking-call: old_totals > clickhouse.Client.execute
    graph = Graph(driver)
    graph.friends()  # expect no-blocking-call: friends > neo4j.Session.run
    graph.people()  # expect no-blocking-call: people > neo4j.Session.execute_read # expect no-blocking-call: people > read > neo4j.Session.run
    search.find("a")  # expect no-blocking-call: find > elasticsearch.Elasticsearch.search
    search.find_other("a")  # expect no-blocking-call: find_other > elasticsearch.Elasticsearch.search
    search.fill([])  # expect no-blocking-call: fill > elasticsearch.helpers.bulk
    search.make()  # expect no-blocking-call: make > elasticsearch.Namespace


async def harmless(rows: Rows, search: Search, figures: Figures):
    rows.start("a")  # ok: gives a future
    graph = Graph(driver)
    graph.opened()  # ok: connects later
    client = await clickhouse_connect.get_async_client(host="x")  # ok: awaited
    await client.query("select 1")  # ok: awaited
    async with AsyncGraphDatabase.driver("neo4j://x") as other:
        async with other.session() as opened:  # ok: asynchronous
            await opened.run("match (n) return n")  # ok: awaited
    await AsyncOpenSearch("x").search(index="books")  # ok: awaited
    await async_bulk(AsyncElasticsearch("x"), [])  # ok: awaited
    await mongo.shop.books.find_one({"a": 1})  # ok: awaited
    async for book in mongo["shop"]["books"].find({}):  # ok: asynchronous
        print(book)
    await asyncio.to_thread(rows.by_key, "a")  # ok: in a thread
    await asyncio.to_thread(graph.people)  # ok: in a thread
    await asyncio.to_thread(search.find, "a")  # ok: in a thread
    return await asyncio.to_thread(figures.totals)  # ok: in a thread
