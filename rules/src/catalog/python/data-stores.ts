/** Search engines, time series, graph, column and vector databases: every method asks the server. */

import { blocks, harmless, makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { quiet } from './words.js';

const asks = blocks('db');
const anyMethod = (not = ''): Members => ({ [`close${not && ' '}${not}`]: quiet, '*': asks });
const awaited = harmless('it is awaited');

/** `es.indices.create()`: namespaces whose methods ask, too. */
const elastic: Members = {
  'indices cluster cat nodes ingest snapshot tasks ml security ilm sql eql': property('elasticsearch.Namespace'),
  options: returns({ self: true }),
  'close transport': quiet,
  '*': asks,
};

const elasticHelpers: Members = {
  'bulk parallel_bulk streaming_bulk scan reindex': asks,
  'async_bulk async_scan async_streaming_bulk': quiet,
};
const embedded: Model = blocks('db', { stall: 'light' });

export const dataStores: Library = {
  name: 'Elasticsearch, OpenSearch, Cassandra, ClickHouse, Neo4j, InfluxDB, DuckDB, Qdrant, Chroma, Pinecone, Weaviate, Milvus',
  language: 'python',
  source:
    'elasticsearch-py.readthedocs.io (9); docs.datastax.com; clickhouse.com/docs/integrations/python; neo4j.com/docs/api/python-driver (6); qdrant.tech; docs.trychroma.com',
  modules: {
    elasticsearch: { Elasticsearch: makes('elasticsearch.Elasticsearch'), AsyncElasticsearch: makes('elasticsearch.Async') },
    'elasticsearch.helpers': elasticHelpers,
    opensearchpy: {
      OpenSearch: makes('elasticsearch.Elasticsearch'),
      AsyncOpenSearch: makes('elasticsearch.Async'),
      helpers: { members: elasticHelpers },
    },
    'opensearchpy.helpers': elasticHelpers,
    meilisearch: { Client: makes('meilisearch.Client') },
    typesense: { Client: makes('elasticsearch.Namespace') },
    'algoliasearch.search_client': {
      SearchClient: makes('elasticsearch.Namespace', { members: { create: makes('elasticsearch.Namespace') } }),
    },
    'cassandra.query': { 'SimpleStatement BatchStatement dict_factory tuple_factory': quiet },
    'cassandra.cluster': {
      Cluster: makes('cassandra.Cluster'),
      Session: makes('cassandra.Session'),
      ResponseFuture: makes('cassandra.ResponseFuture'),
    },
    clickhouse_driver: {
      Client: makes('clickhouse.Client', { members: { from_url: makes('clickhouse.Client') } }),
      connect: returns('mysql.Connection'),
    },
    clickhouse_connect: { get_client: blocks('db', { returns: 'clickhouse.Client' }), get_async_client: quiet },
    'clickhouse_connect.driver.client': { Client: makes('clickhouse.Client') },
    'clickhouse_connect.driver': { Client: makes('clickhouse.Client') },
    neo4j: {
      GraphDatabase: { members: { driver: returns('neo4j.Driver') } },
      'Driver BoltDriver Neo4jDriver': makes('neo4j.Driver'),
      Session: makes('neo4j.Session'),
      'AsyncDriver AsyncSession': makes('elasticsearch.Async'),
      AsyncGraphDatabase: { members: { driver: returns('elasticsearch.Async') } },
    },
    influxdb_client: { InfluxDBClient: makes('influxdb.Client'), Point: quiet },
    influxdb: { InfluxDBClient: makes('influxdb.Client') },
    duckdb: {
      connect: blocks('db', { stall: 'light', returns: 'duckdb.Connection' }),
      'sql query execute read_csv read_parquet read_json': blocks('db', { stall: 'heavy', returns: 'duckdb.Connection' }),
    },
    tinydb: { TinyDB: blocks('file', { instance: 'tinydb.TinyDB' }), 'where Query': quiet },
    qdrant_client: { QdrantClient: makes('qdrant.Client'), AsyncQdrantClient: makes('elasticsearch.Async'), models: quiet },
    chromadb: {
      'Client PersistentClient EphemeralClient': blocks('db', { stall: 'light', returns: 'chromadb.Client' }),
      HttpClient: blocks('db', { returns: 'chromadb.Client' }),
      AsyncHttpClient: returns('elasticsearch.Async'),
    },
    pinecone: {
      Pinecone: makes('pinecone.Pinecone'),
      Index: makes('pinecone.Index'),
      init: quiet,
      'create_index delete_index list_indexes describe_index': asks,
    },
    weaviate: {
      Client: makes('weaviate.Client'),
      'connect_to_local connect_to_weaviate_cloud connect_to_wcs connect_to_custom': blocks('db', { returns: 'weaviate.Client' }),
    },
    pymilvus: {
      'Collection MilvusClient': makes('pymilvus.Client'),
      connections: { members: { connect: asks, disconnect: quiet } },
      utility: { members: { '*': asks } },
      AsyncMilvusClient: makes('elasticsearch.Async'),
    },
    lancedb: { connect: blocks('db', { stall: 'light', returns: 'lancedb.Connection' }), connect_async: quiet },
    faiss: { 'read_index write_index': blocks('file'), 'IndexFlatL2 IndexFlatIP IndexHNSWFlat IndexIVFFlat': makes('faiss.Index') },
    arango: { ArangoClient: makes('elasticsearch.Namespace') },
    pysolr: { Solr: makes('pysolr.Solr') },
    hvac: { Client: makes('elasticsearch.Namespace') },
    consul: { Consul: makes('elasticsearch.Namespace') },
    etcd3: { client: returns('pysolr.Solr') },
    'kazoo.client': { KazooClient: makes('pysolr.Solr') },
  },
  types: {
    'elasticsearch.Elasticsearch': { members: elastic },
    /** Methods on nested names (`client.collections.documents.search()`), all of which ask. */
    'elasticsearch.Namespace': { members: { close: quiet, '*': property('elasticsearch.Namespace') }, call: asks },
    'elasticsearch.Async': { members: { '*': awaited } },
    'meilisearch.Client': { members: { index: returns('pysolr.Solr'), '*': asks } },
    'cassandra.Cluster': { members: { connect: blocks('db', { returns: 'cassandra.Session' }), shutdown: quiet } },
    'cassandra.Session': {
      members: {
        'execute prepare execute_concurrent': asks,
        execute_async: returns('cassandra.ResponseFuture'),
        add_request_init_listener: quiet,
      },
    },
    'cassandra.ResponseFuture': { members: { result: asks, 'add_callback add_errback add_callbacks': runs('pool', 0) } },
    'clickhouse.Client': { members: anyMethod('disconnect') },
    'neo4j.Driver': {
      members: { session: returns('neo4j.Session'), 'execute_query verify_connectivity get_server_info': asks, close: quiet },
    },
    'neo4j.Session': {
      members: {
        run: blocks('db', { returns: 'neo4j.Result' }),
        'execute_read execute_write read_transaction write_transaction': blocks('db', {
          calls: [{ arg: 0, runs: 'here', params: ['neo4j.Session'] }],
        }),
        begin_transaction: blocks('db', { returns: 'neo4j.Session' }),
        'commit rollback': asks,
        close: quiet,
      },
    },
    'neo4j.Result': { members: { 'single data values consume fetch peek __iter__': blocks('db', { continues: true }) } },
    'influxdb.Client': {
      members: {
        'write_api query_api delete_api buckets_api': returns('pysolr.Solr'),
        'query write_points write ping health': asks,
        close: quiet,
      },
    },
    'duckdb.Connection': {
      members: {
        'execute executemany sql query fetchall fetchone fetchmany df fetchdf arrow pl commit read_csv read_parquet': blocks('db', {
          stall: 'heavy',
          returns: { self: true },
        }),
        'cursor register close': quiet,
      },
    },
    'tinydb.TinyDB': {
      members: {
        'insert insert_multiple all search get update upsert remove truncate count contains': embedded,
        table: returns({ self: true }),
        close: quiet,
      },
    },
    'qdrant.Client': { members: anyMethod() },
    'chromadb.Client': {
      members: {
        'get_or_create_collection create_collection get_collection': blocks('db', { stall: 'light', returns: 'chromadb.Collection' }),
        'list_collections delete_collection heartbeat reset persist count_collections': embedded,
      },
    },
    'chromadb.Collection': { members: { 'add query get update upsert delete count peek modify': blocks('db', { stall: 'heavy' }) } },
    'pinecone.Pinecone': { members: { Index: returns('pinecone.Index'), '*': asks } },
    'pinecone.Index': { members: anyMethod() },
    'weaviate.Client': {
      members: {
        collections: property('weaviate.Collections'),
        'query data_object schema batch': property('elasticsearch.Namespace'),
        'is_ready is_live connect get_meta': asks,
        close: quiet,
      },
    },
    'weaviate.Collections': { members: { 'get use': returns('elasticsearch.Namespace'), '*': asks } },
    'pymilvus.Client': { members: anyMethod() },
    'lancedb.Connection': {
      members: {
        'create_table open_table': blocks('db', { stall: 'light', returns: 'lancedb.Table' }),
        'table_names drop_table': embedded,
      },
    },
    'lancedb.Table': {
      members: {
        'add delete update count_rows to_pandas to_arrow create_index optimize': blocks('db', { stall: 'heavy' }),
        search: returns('lancedb.Query'),
      },
    },
    'lancedb.Query': {
      members: { 'to_list to_pandas to_arrow to_pydantic': blocks('db', { stall: 'heavy' }), '*': returns({ self: true }) },
    },
    'faiss.Index': { members: { 'search add train add_with_ids range_search': blocks('ml'), 'ntotal d': quiet } },
    'pysolr.Solr': { members: anyMethod() },
  },
};
