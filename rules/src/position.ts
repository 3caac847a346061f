/** Offsets inside, lines and columns outside. */

/** 1-based, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `lineStarts` are the offsets of the first character of each line. */
export function positionOf(offset: number, lineStarts: readonly number[]): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** The offset of a 1-based line and column; the last line stands for lines after it. */
export function offsetOf({ line, column }: Position, lineStarts: readonly number[]): number {
  const index = Math.min(Math.max(line, 1), Math.max(lineStarts.length, 1)) - 1;
  return (lineStarts[index] ?? 0) + Math.max(column, 1) - 1;
}
