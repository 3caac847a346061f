export const countOf = (rows, key) => rows.filter((row) => row.key === key).length;

export const firstOf = (few, key) => few.filter((row) => row.key === key).length;

export class Report {
  constructor(rows) {
    this.rows = rows;
    this.byKey = new Map(rows.map((row) => [row.key, row]));
  }

  same(row) {
    return this.rows.filter((other) => other.key === row.key);
  }

  repeated() {
    let count = 0;
    for (const row of this.rows) if (this.same(row).length > 1) count++;
    return count;
  }

  replaced() {
    return this.rows.filter((row) => this.byKey.get(row.key) !== row).length; // ok: a Map looks up
  }
}
