/**
 * A table of what is refused: small modules, analyzed for real. The line with `//!` (`#!` in Python) holds the primitive or
 * the boundary; behind it stand the kinds that may not be offered, each with `-`, and those that must be, with `+`.
 */

import { strict as assert } from 'node:assert';
import { openSession } from '../../../src/open-session.js';
import { locate } from '../../../src/report/locate.js';
import { temporaryProject } from '../../temporary-project.js';

export interface Row {
  /** What is in the way. */
  readonly name: string;
  readonly text: string;
  /** What the user is told, for one of the kinds. */
  readonly reason?: RegExp;
}

interface Mark {
  readonly line: number;
  readonly refused: readonly string[];
  readonly offered: readonly string[];
}

const MARK = /(?:\/\/|#)!((?:\s*[+-][a-z-]+)+)/;

function marksIn(text: string): readonly Mark[] {
  return text.split('\n').flatMap((line, i) => {
    const words = MARK.exec(line)?.[1]?.trim().split(/\s+/);
    if (!words) return [];
    const those = (sign: string): readonly string[] => words.filter((each) => each.startsWith(sign)).map((each) => each.slice(1));
    return [{ line: i + 1, refused: those('-'), offered: those('+') }];
  });
}

/** What is wrong with the fixes of each row, by its name. */
export async function outcomes(
  rows: readonly Row[],
  extension: string,
  files: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const fileOf = (row: Row): string => `src/${row.name.replace(/\W+/g, '_')}${extension}`;
  const root = temporaryProject({ ...files, ...Object.fromEntries(rows.map((row) => [fileOf(row), row.text])) });
  const session = await openSession(root, { cache: false });
  const { findings } = session.report();
  return new Map(
    rows.map((row) => {
      const marks = marksIn(row.text);
      assert.notEqual(marks.length, 0, row.name);
      const troubles = marks.flatMap(({ line, refused, offered }) => {
        const here = findings.filter((each) => {
          const at = locate(each.primitive, session);
          return at.file === fileOf(row) && at.line === line;
        });
        if (here.length === 0) return [`line ${line}: nothing is found`];
        const kinds = here.map((each) => new Set<string>(session.fixes(each).map(({ kind }) => kind)));
        const reasons = here.flatMap((each) => session.refusals(each).map(({ reason }) => reason));
        const said = row.reason === undefined || refused.length === 0 || reasons.some((each) => row.reason?.test(each));
        return [
          ...refused.filter((kind) => kinds.some((each) => each.has(kind))).map((kind) => `line ${line}: ${kind} is offered`),
          ...offered
            .filter((kind) => !kinds.some((each) => each.has(kind)))
            .map((kind) => `line ${line}: ${kind} is not offered: ${reasons.join('; ')}`),
          ...(said ? [] : [`line ${line}: says ${reasons.join('; ') || 'nothing'}`]),
        ];
      });
      return [row.name, troubles];
    }),
  );
}
