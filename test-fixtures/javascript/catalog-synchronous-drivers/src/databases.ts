import { MikroORM } from '@mikro-orm/better-sqlite';
import SQLite from 'better-sqlite3';
import knexFactory from 'knex';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Customer } from './customer.js';

export const embedded = new Kysely<{ customer: Customer }>({ dialect: new SqliteDialect({ database: new SQLite('app.db') }) }); // ok: module top level
export const remote = new Kysely<{ customer: Customer }>({ dialect: new PostgresDialect({ pool: new pg.Pool() }) });
export const knexEmbedded = knexFactory({ client: 'better-sqlite3', connection: { filename: 'app.db' } });
export const knexRemote = knexFactory({ client: 'pg', connection: process.env.DATABASE_URL });
export const source = new DataSource({ type: 'better-sqlite3', database: 'app.db', entities: [Customer] });
export const remoteSource = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, entities: [Customer] });
export const orm = await MikroORM.init({ dbName: 'app.db', entities: [Customer] });
