/** Loops over a few constants that are written out: each turn is looked at by itself, so that what it stores has a name. */

import type { LoopStmt } from '../facts/facts.js';
import type { Frame } from './frame.js';
import { positionsOf } from './iteration.js';
import { isPython } from './program.js';
import type { Solver } from './solver.js';
import type { Values } from './value.js';

/** What the loop's variable holds turn by turn; null where that is not known or says no more than all of it together. */
export function constantTurns(s: Solver, frame: Frame, stmt: LoopStmt, values: Values): readonly Values[] | null {
  if (stmt.form !== 'each' || stmt.async || isPython(frame.fn.module) || values.length !== 1) return null;
  const positions = positionsOf(s, frame, values);
  if (positions?.rest !== null || positions.items.length < 2) return null;
  return positions.items.every((item) => isConstant(item) || isConstant(nameIn(s, frame, item))) ? positions.items : null;
}

const isConstant = (values: Values): boolean => values.length === 1 && values[0]?.kind === 'string';

/** `for (const [name, value] of …)`. */
function nameIn(s: Solver, frame: Frame, [pair, ...others]: Values): Values {
  return pair?.kind === 'object' && pair.form === 'list' && others.length === 0 ? s.read(frame, s.field(pair, '0')) : [];
}
