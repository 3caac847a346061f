/** Roughly what constant work costs: operations by the length of the text, measured library calls, turns of loops, callees. */

import type { Frame, LoopSite } from '../frame.js';
import type { Work } from './work.js';

/** Milliseconds of one operation of the interpreters, from loops of additions on Node 20 and CPython 3.11. */
const PER_OPERATION = { javascript: 0.000_002, python: 0.000_04 } as const;

/** About one operation for so many characters; more of one turn or function is seldom run at once. */
const CHARACTERS = 12;
const MOST = 40;

const MAX_DEPTH = 5;

const operations = ({ at, end }: { readonly at: number; readonly end: number }): number =>
  Math.max(2, Math.min(MOST, (end - at) / CHARACTERS));

/** Milliseconds of one turn of a loop, or of one call of a function. */
function once(work: Work, frame: Frame, scope: LoopSite | null, depth: number): number {
  let ms = operations(scope ?? frame.fn.facts) * PER_OPERATION[frame.fn.module.file.facts.language];
  for (const { loop, micros } of frame.costs) if (loop === scope) ms += micros / 1000;
  for (const loop of frame.loops)
    if (loop.parent === scope && loop.form !== 'text') ms += (loop.turns ?? 1) * once(work, frame, loop, depth);
  if (depth < MAX_DEPTH) for (const edge of work.calls(frame, scope)) if (edge.loop === scope) ms += callOf(work, edge.to, depth + 1);
  return ms;
}

const known = new WeakMap<Work, Map<Frame, number>>();

function callOf(work: Work, frame: Frame, depth: number): number {
  let calls = known.get(work);
  if (!calls) known.set(work, (calls = new Map<Frame, number>()));
  const before = calls.get(frame);
  if (before !== undefined) return before;
  // Cycles add nothing.
  calls.set(frame, 0);
  const ms = once(work, frame, null, depth);
  calls.set(frame, ms);
  return ms;
}

/** Milliseconds that all turns of a loop take, as far as they are constant. */
export const costOf = (work: Work, frame: Frame, loop: LoopSite): number => (loop.turns ?? 0) * once(work, frame, loop, 0);
