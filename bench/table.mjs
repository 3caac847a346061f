const COLUMNS = ['', 'ms', 'x parsing', 'peak MB'];

/** Rows as text; `note` stands instead of numbers. */
export function table(parsingMs, rows) {
  const cells = rows.map(({ name, ms, peakMb, note }) =>
    ms === undefined
      ? [name, '-', '-', note ?? '']
      : [name, ms.toFixed(0), (ms / parsingMs).toFixed(2), peakMb === undefined ? '' : String(peakMb)],
  );
  const widths = COLUMNS.map((title, column) =>
    Math.max(...[COLUMNS, ...cells].map((row) => (column === 3 && row[1] === '-' ? title : row[column]).length)),
  );
  return [COLUMNS, ...cells]
    .map((row) => row.map((text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]))).join('  '))
    .join('\n');
}
