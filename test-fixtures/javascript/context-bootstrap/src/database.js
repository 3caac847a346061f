import fs from 'node:fs';

let connection;

export function connect() {
  connection ??= { url: fs.readFileSync('database.url', 'utf8'), query: async (sql) => sql.length }; // ok: made at start
  return connection;
}
