import fs from 'node:fs';

export async function up(db) {
  await db.query(fs.readFileSync('users.sql', 'utf8')); // ok: a migration
}
