/** Method resolution order: where a member of a class is looked for, and in which order. */

import type { Frame } from './frame.js';
import type { Solver } from './solver.js';
import type { ClassValue, Value, Values } from './value.js';

/**
 * The class itself, then its bases; library bases stand where they are reached. With several bases Python's order (C3): a base
 * comes after every class that derives from it.
 */
export function* lineage(s: Solver, frame: Frame, cls: ClassValue, below: ReadonlySet<Value> = new Set()): Iterable<Value> {
  const seen = new Set(below);
  let at: Value = cls;
  while (!seen.has(at)) {
    seen.add(at);
    yield at;
    if (at.kind !== 'class') return;
    const bases: Values = s.read(frame, s.classState(at).bases);
    const [only] = bases;
    if (only === undefined) return;
    if (bases.length > 1) {
      const orders = bases.map((base) => (base.kind === 'class' ? [...lineage(s, frame, base, seen)] : [base]));
      yield* merge([...orders, bases].map((order) => order.filter((each) => !seen.has(each))));
      return;
    }
    at = only;
  }
}

/** Takes the first head that stands in no tail; where orders contradict each other (Python would refuse), the first head. */
function* merge(orders: readonly (readonly Value[])[]): Iterable<Value> {
  let waiting = orders.filter((order) => order.length > 0);
  while (waiting.length > 0) {
    const heads = waiting.flatMap(([head]) => (head ? [head] : []));
    const next = heads.find((head) => waiting.every((order) => !order.includes(head, 1))) ?? heads[0];
    if (next === undefined) return;
    yield next;
    waiting = waiting.map((order) => order.filter((each) => each !== next)).filter((order) => order.length > 0);
  }
}
