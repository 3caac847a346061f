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
  const values = [...classOrder(s, cls, new Set())];
  order.values = values;
  for (const each of values) if (each.kind === 'class' && each !== cls) s.classState(each).order.heirs.add(cls);
  s.write(order.members, values);
  return values;
}

function* classOrder(s: Solver, cls: ClassValue, below: ReadonlySet<Value>): Iterable<Value> {
  const seen = new Set(below);
  let at: Value = cls;
  while (!seen.has(at)) {
    seen.add(at);
    yield at;
    if (at.kind !== 'class') return;
    const bases: Values = s.classState(at).bases.values;
    const [only] = bases;
    if (only === undefined) return;
    if (bases.length > 1) {
      const orders = bases.map((base) => (base.kind === 'class' ? [...classOrder(s, base, seen)] : [base]));
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
