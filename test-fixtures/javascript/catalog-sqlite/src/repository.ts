import type { Database, Statement } from 'better-sqlite3';

export class Repository {
  readonly #all: Statement;
  constructor(private readonly db: Database) {
    this.#all = db.prepare('select name from t'); // ok: prepared at start-up
  }
  names(): unknown[] {
    return this.#all.all();
  }
  insertAll(ids: number[]): void {
    const insert = this.db.prepare('insert into t values (?)');
    const many = this.db.transaction((rows: number[]) => rows.forEach((row) => insert.run(row)));
    many(ids);
  }
  wipe(): void {
    this.db.exec('delete from t'); // ok: no caller
  }
}
