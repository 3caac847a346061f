import express from 'express';
import Database from 'better-sqlite3';
import sqlite3 from 'sqlite3';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Repository } from './repository.js';

const db = new Database('app.db'); // ok: module top level
db.pragma('journal_mode = WAL'); // ok: module top level
const local = new DatabaseSync('local.db'); // ok: module top level
const byId: StatementSync = local.prepare('select * from t where id = ?'); // ok: module top level
const remote = new sqlite3.Database('remote.db'); // ok: asynchronous
const repository = new Repository(db);

const app = express();
app.get('/one', (req, res) => {
  res.json(db.prepare('select 1').get()); // expect no-blocking-call: better-sqlite3:Statement.get
});
app.get('/node', (req, res) => {
  res.json(byId.get(1)); // expect no-blocking-call: sqlite:StatementSync.get
  local.exec('delete from t'); // expect no-blocking-call: sqlite:DatabaseSync.exec
});
app.get('/repository', (_req, res) => {
  repository.insertAll([1]); // expect no-blocking-call: insertAll > better-sqlite3:Transaction // expect no-blocking-call: insertAll > many > rows.forEach > better-sqlite3:Statement.run
  res.json(repository.names()); // expect no-blocking-call: names > better-sqlite3:Statement.all
});
app.get('/remote', (_req, res) => {
  remote.all('select 1', (error, rows) => res.json(rows)); // ok: calls back
});
app.listen(3000);
