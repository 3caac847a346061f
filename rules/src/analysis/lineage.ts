/** Method resolution order: where a member of a class is looked for, and in which order. */

import type { Frame } from './frame.js';
import type { Solver } from './solver.js';
import type { ClassValue, Value, Values } from './value.js';

/**
 * The class itself, then its bases; library bases stand where they are reached. With several bases Python's order (C3): a base
 * comes after every class that derives from it.
 */
export function lineage(s: Solver, frame: Frame, cls: ClassValue): Values {
  const { order } = s.classState(cls);
  const values = order.values ?? resolveOrder(s, cls);
  s.read(frame, order.members);
  return values;
}

/** Adds bases to a class. */
export function addBases(s: Solver, cls: ClassValue, bases: Values): void {
  const { bases: known, order } = s.classState(cls);
  const before = known.values;
  s.write(known, bases);
  if (known.values === before) return;
  for (const heir of [cls, ...order.heirs]) {
    const its = s.classState(heir).order;
    if (!its.values) continue;
    its.values = null;
    its.found.clear();
    resolveOrder(s, heir);
  }
}

function resolveOrder(s: Solver, cls: ClassValue): Values {
  const { order } = s.classState(cls);
  const values = linearize(s, cls, new Map()) ?? reached(s, cls);
  order.values = values;
  for (const each of values) if (each.kind === 'class' && each !== cls) s.classState(each).order.heirs.add(cls);
  s.write(order.members, values);
  return values;
}

/** Nobody writes so many: they are what one expression can denote (`def patched(base): class Patched(base)`). */
const MAX_BASES = 12;
/** Deeper than any hierarchy that people write. */
const MAX_LINEAGE = 500;

/**
 * Python's order; null where there is none: classes among their own bases, or far too many of them. Functions that derive from
 * whatever class they are given, for objects of the classes they have made before, bring both.
 */
function linearize(s: Solver, cls: Value, known: Map<Value, Values | null>): Values | null {
  if (cls.kind !== 'class') return [cls];
  const before = known.get(cls);
  if (before !== undefined) return before;
  const bases = s.classState(cls).bases.values;
  if (bases.length > MAX_BASES || known.size > MAX_LINEAGE) return null;
  // Until it is known.
  known.set(cls, null);
  const orders: Values[] = [];
  for (const base of bases) {
    const order = linearize(s, base, known);
    if (!order) return null;
    orders.push(order);
  }
  const order = [cls, ...merge([...orders, bases])];
  known.set(cls, order);
  return order;
}

/** All classes above, each once, without an order that means anything. */
function reached(s: Solver, cls: ClassValue): Values {
  const seen = new Set<Value>([cls]);
  // The set grows while it is walked.
  for (const at of seen) if (at.kind === 'class') for (const base of s.classState(at).bases.values) seen.add(base);
  return [...seen];
}

/** Takes the first head that stands in no tail; where orders contradict each other (Python would refuse), the first head. */
function* merge(orders: readonly Values[]): Iterable<Value> {
  let waiting = orders.filter((order) => order.length > 0);
  while (waiting.length > 0) {
    const heads = waiting.flatMap(([head]) => (head ? [head] : []));
    const next = heads.find((head) => waiting.every((order) => !order.includes(head, 1))) ?? heads[0];
    if (next === undefined) return;
    yield next;
    waiting = waiting.map((order) => order.filter((each) => each !== next)).filter((order) => order.length > 0);
  }
}
