export class Report {
  constructor(rows, marks) {
    this.rows = rows;
    this.marks = marks;
  }

  marked() {
    return this.rows.filter((row) => this.marks.includes(row));
  }
}

export const catalog = new Report(['a', 'b', 'c'], ['c']);
