import { readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** A query that runs when it is awaited. */
export class Query {
  constructor(table) {
    this.table = table;
  }
  where(condition) {
    this.condition = condition; // ok: only builds
    return this;
  }
  then(resolve) {
    resolve(JSON.parse(readFileSync(`${this.table}.json`, 'utf8')));
  }
  catch() {
    rmSync(this.table); // ok: nobody calls it
  }
}

export const lazyQuery = (table) => ({
  then: (resolve, reject) => readFile(table).then(resolve, reject), // ok: promises
});
