/** Python: what runs only when it is iterated, and where it is iterated: generator expressions, `map`, `filter`. */

import type { Frame } from './frame.js';
import { unwrittenFunction } from './program.js';
import type { Place, Solver } from './solver.js';
import { type DataValue, NONE, type Value, type Values } from './value.js';

/** Gives the items, and what their number grows with. */
export type Step = (frame: Frame) => { readonly element: Values; readonly extent: readonly DataValue[] };

export interface Lazy {
  step: Step;
  /** Where it is written. */
  readonly place: Place;
  /** How many values its source had: it runs again when there are more. */
  known: number;
  /** The last run of the frame around it in which it was iterated there. */
  spent: number;
}

/** An iterator over what `source` has given already. */
export function lazily(s: Solver, frame: Frame, place: Place, async: boolean, source: Values, step: Step): Value {
  const key = `lazy|${frame.id}:${place.at}:${place.end}`;
  let inner = s.frames.get(key);
  if (!inner) {
    const node = `${frame.fn.id}:${place.at}:${place.end}`;
    let fn = s.lazyFunctions.get(node);
    if (!fn) s.lazyFunctions.set(node, (fn = unwrittenFunction(frame.fn, '<genexpr>', place, async)));
    inner = s.newFrame(key, fn, frame, null, new Set(), frame.depth + 1);
  }
  const lazy = s.lazies.get(inner);
  if (!lazy) s.lazies.set(inner, { step, place, known: source.length, spent: 0 });
  else {
    lazy.step = step;
    if (source.length > lazy.known && inner.runs > 0) s.enqueue(inner);
    lazy.known = source.length;
  }
  return s.values.generator(inner);
}

/**
 * Iterated in the function that made it: what it calls, that function calls where it is iterated. Null where it was made
 * elsewhere, or is no such iterator.
 */
export function runInPlace(s: Solver, frame: Frame, value: Extract<Value, { kind: 'generator' }>, place: Place): Values | null {
  const lazy = s.lazies.get(value.frame);
  if (!lazy || value.frame.env !== frame) return null;
  if (lazy.spent !== frame.runs) {
    lazy.spent = frame.runs;
    const known = frame.edges.length;
    writeItems(s, value.frame, lazy.step(frame));
    if (place.at > lazy.place.end)
      for (const [i, edge] of frame.edges.entries()) if (i >= known) frame.edges[i] = { ...edge, at: place.at, end: place.end };
  }
  return s.read(frame, value.frame.yielded);
}

/** Runs the frame of such an iterator; false for any other frame. */
export function executeLazy(s: Solver, frame: Frame): boolean {
  const lazy = s.lazies.get(frame);
  if (lazy) writeItems(s, frame, lazy.step(frame));
  return lazy !== undefined;
}

function writeItems(s: Solver, frame: Frame, { element, extent }: ReturnType<Step>): void {
  s.write(frame.yielded, element);
  s.write(frame.spent, extent);
}

/** Those of some values that nothing has run yet. */
export const unspent = (s: Solver, values: Values): Values =>
  s.lazies.size === 0 ? NONE : values.filter((value) => value.kind === 'generator' && s.lazies.has(value.frame));
