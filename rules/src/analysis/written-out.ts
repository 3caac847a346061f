/** How long a text is that the program writes out, where nothing else can stand in its place. */

import type { Expr } from '../facts/facts.js';
import { assignedIn } from './assigned.js';
import type { Frame } from './frame.js';
import { givenValues } from './outcome.js';
import { frameOf } from './scope.js';
import type { Solver } from './solver.js';

/** Names that stand for names that stand for texts. */
const MAX_NAMES = 5;

/** Characters of the text, the longest one if there are several; null where it can be one that nobody knows. */
export function writtenLength(s: Solver, frame: Frame, expr: Expr, names = 0): number | null {
  switch (expr.kind) {
    case 'literal':
      return typeof expr.value === 'string' ? expr.value.length : null;
    case 'template':
      return sum([
        expr.texts.reduce((length, text) => length + text.length, 0),
        ...expr.values.map((value) => writtenLength(s, frame, value, names)),
      ]);
    case 'binary':
      return expr.op === '+' ? sum([writtenLength(s, frame, expr.left, names), writtenLength(s, frame, expr.right, names)]) : null;
    case 'typed':
      return writtenLength(s, frame, expr.value, names);
    case 'conditional':
      return longest([writtenLength(s, frame, expr.then, names), writtenLength(s, frame, expr.else, names)]);
    case 'var': {
      const owner = frameOf(frame, expr.fn);
      if (!owner || names >= MAX_NAMES) return null;
      const given = givenValues(s, frame, expr);
      if (given) return longest(given.map((value) => (value.kind === 'string' ? value.value.length : null)));
      const { params } = owner.fn.facts;
      const assigned = assignedIn(frame.fn.module.file.facts).get(`${expr.fn}:${expr.name}`) ?? [];
      if (params.some((param) => param.name === expr.name) || assigned.length !== 1) return null;
      return assigned[0] ? writtenLength(s, owner, assigned[0], names + 1) : null;
    }
    default:
      return null;
  }
}

const sum = (parts: readonly (number | null)[]): number | null =>
  parts.reduce((all, part) => (all === null || part === null ? null : all + part), 0);

const longest = (lengths: readonly (number | null)[]): number | null =>
  lengths.length === 0 ? null : lengths.reduce((most, length) => (most === null || length === null ? null : Math.max(most, length)), 0);
