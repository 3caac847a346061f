import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const notes = sqliteTable('notes', { id: text('id'), body: text('body') });

const sqlite = new Database('notes.db'); // ok: module top level
sqlite.pragma('journal_mode = WAL'); // ok: module top level

export const db = drizzle(sqlite, { schema: { notes } });
