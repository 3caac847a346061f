/** node:sqlite: every query runs on the spot; only the backup does not. */

import { backup, DatabaseSync } from 'node:sqlite';
import { fresh, rows } from '../inputs.mjs';

const database = new DatabaseSync(fresh('.db'));
database.exec('create table customer (id integer primary key, name text)');
const insert = database.prepare('insert or replace into customer values (?, ?)');
database.exec('begin');
for (const { id, name } of rows) insert.run(id, name);
database.exec('commit');
const select = database.prepare('select * from customer where name like ?');
const session = database.createSession();
insert.run(1, 'changed');
const tags = database.createTagStore();

export const blocking = {
  'db sqlite.DatabaseSync': async () => new DatabaseSync(fresh('.db')),
  'db sqlite:DatabaseSync.exec': async () => database.exec('update customer set name = name'),
  'db sqlite:DatabaseSync.serialize': async () => database.serialize(),
  'db sqlite:StatementSync.all': async () => select.all('%9%'),
  'db sqlite:StatementSync.get': async () => select.get('%9%'),
  'db sqlite:StatementSync.iterate': async () => [...select.iterate('%9%')],
  'db sqlite:StatementSync.run': async () => insert.run(1, 'again'),
  'db sqlite:Session.changeset': async () => session.changeset(),
  'db sqlite:Session.patchset': async () => session.patchset(),
  'db sqlite:SQLTagStore.all': async () => tags.all`select * from customer where id > ${10}`,
  'db sqlite:SQLTagStore.get': async () => tags.get`select * from customer where id = ${10}`,
};

export const free = {
  'sqlite.backup': async () => backup(database, fresh('.db')),
};
