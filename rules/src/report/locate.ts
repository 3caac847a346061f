/** Offsets to the lines and columns that people and file formats count: both from 1, columns in UTF-16 units. */

import type { Place } from '../analysis/finding.js';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Location extends Position {
  readonly file: string;
  readonly endLine: number;
  /** Exclusive. */
  readonly endColumn: number;
}

export interface Lines {
  /** Offsets of the first character of each line of a file. */
  lineStarts(file: string): readonly number[];
}

export function locate({ file, at, end }: Place, lines: Lines): Location {
  const starts = lines.lineStarts(file);
  const last = positionOf(end, starts);
  return { file, ...positionOf(at, starts), endLine: last.line, endColumn: last.column };
}

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
