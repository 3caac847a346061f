/** Synchronous drivers of SQLite, and what is built on them: awaiting a query does not make it asynchronous. */

import { drizzle } from 'drizzle-orm/better-sqlite3';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import Database from 'libsql';
import { fresh, rows } from '../inputs.mjs';

const database = new Database(fresh('.db'));
database.exec('create table customer (id integer primary key, name text)');
const insert = database.prepare('insert or replace into customer values (?, ?)');
const fill = database.transaction((all) => all.forEach(({ id, name }) => insert.run(id, name)));
fill(rows);
const select = database.prepare('select * from customer where name like ?');
const customer = sqliteTable('customer', { id: integer('id').primaryKey(), name: text('name') });
const orm = drizzle(database);

export const blocking = {
  'db drizzle:SyncQuery.all': async () => await orm.select().from(customer).all(),
  'db drizzle:SyncQuery.then': async () => await orm.select().from(customer),
  'db drizzle:SyncDatabase.run': async () => await orm.run('update customer set name = name'),
  'db libsql': async () => new Database(fresh('.db')),
  'db better-sqlite3:Database.exec': async () => database.exec('update customer set name = name'),
  'db better-sqlite3:Database.pragma': async () => database.pragma('user_version'),
  'db better-sqlite3:Statement.all': async () => select.all('%9%'),
  'db better-sqlite3:Statement.get': async () => select.get('%9%'),
  'db better-sqlite3:Statement.iterate': async () => [...select.iterate('%9%')],
  'db better-sqlite3:Statement.run': async () => insert.run(1, 'again'),
  'db better-sqlite3:Transaction': async () => fill(rows.slice(0, 10)),
};
