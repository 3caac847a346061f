/** Offsets to the lines and columns that people and file formats count: both from 1, columns in UTF-16 units. */

import type { Place } from '../analysis/finding.js';
import { type Position, positionOf } from '../position.js';

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
