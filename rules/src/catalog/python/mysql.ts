import { blocks, harmless, makes, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { quiet } from './words.js';

const aio = { symbol: 'aiomysql#connect', note: 'await it, and its methods' };
const connect: Model = blocks('db', { returns: 'mysql.Connection', alternative: aio });
const connectionClass: Model = blocks('db', { instance: 'mysql.Connection', alternative: aio });
const odbc: Model = blocks('db', { returns: 'mysql.Connection' });

const connection: Members = {
  cursor: returns('mysql.Cursor'),
  'commit rollback begin ping query select_db reconnect connect start_transaction cmd_query reset_session execute': blocks('db', {
    alternative: aio,
  }),
  'close autocommit escape escape_string is_connected': quiet,
  __enter__: returns({ self: true }),
};

const cursor: Members = {
  'execute executemany callproc': blocks('db', { returns: { self: true }, alternative: aio }),
  'fetchone fetchmany fetchall nextset __iter__ stored_results': blocks('db', { continues: true, stall: 'light' }),
  'close mogrify rowcount lastrowid description': quiet,
};

const awaited = harmless('it is awaited');

export const mysql: Library = {
  name: 'PyMySQL, mysqlclient, MySQL Connector, pyodbc, oracledb, aiomysql',
  language: 'python',
  source: 'pymysql.readthedocs.io (1.1); mysqlclient.readthedocs.io (2.2); dev.mysql.com/doc/connector-python (9.5)',
  modules: {
    pymysql: { 'connect Connect': connect, Connection: connectionClass, install_as_MySQLdb: quiet },
    'pymysql.connections': { Connection: connectionClass },
    'pymysql.cursors': { 'Cursor DictCursor SSCursor': makes('mysql.Cursor') },
    MySQLdb: { 'connect Connect Connection': connect },
    'mysql.connector': { connect, MySQLConnection: connectionClass },
    'mysql.connector.pooling': { MySQLConnectionPool: blocks('db', { instance: 'mysql.Pool' }) },
    'mysql.connector.aio': { connect: returns('aiomysql.Connection') },
    mariadb: { connect },
    pyodbc: { connect: odbc },
    pymssql: { connect: odbc },
    oracledb: {
      connect: odbc,
      'connect_async create_pool_async': returns('aiomysql.Connection'),
      create_pool: blocks('db', { returns: 'mysql.Pool' }),
      init_oracle_client: quiet,
    },
    cx_Oracle: { 'connect Connection': odbc, SessionPool: blocks('db', { returns: 'mysql.Pool' }) },
    'snowflake.connector': { connect: odbc },
    jaydebeapi: { connect: odbc },
    trino: { dbapi: { members: { connect: returns('mysql.Connection') } } },
    'pyhive.hive': { 'connect Connection': odbc },
    'dbutils.pooled_db': { PooledDB: makes('mysql.Pool') },
    'databricks.sql': { connect: odbc },
    aiomysql: { 'connect create_pool': returns('aiomysql.Connection') },
    asyncmy: { 'connect create_pool': returns('aiomysql.Connection') },
    aioodbc: { 'connect create_pool': returns('aiomysql.Connection') },
  },
  types: {
    'mysql.Connection': { members: connection },
    'mysql.Cursor': { members: cursor },
    'mysql.Pool': {
      members: { 'get_connection acquire connection': blocks('db', { returns: 'mysql.Connection' }), 'release close drop': quiet },
    },
    'aiomysql.Connection': {
      members: { 'cursor acquire execute executemany fetchone fetchall commit rollback close wait_closed release begin': awaited },
    },
  },
};
