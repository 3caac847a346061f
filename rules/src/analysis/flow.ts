/**
 * What local variables hold at this point of a run. Cells hold whatever a variable ever denotes; between two assignments in a row
 * it denotes the first one's values alone: `text = f.read` … `text = quick`, `text()`. Where paths meet or repeat, the cell answers.
 */

import type { Frame } from './frame.js';
import type { Solver } from './solver.js';
import type { DataValue, Value, Values } from './value.js';

/** The state of the frame that runs. */
export interface Flow {
  readonly frame: Frame | null;
  readonly latest: Map<string, Values>;
  /** Names in the order they were assigned. */
  readonly assigned: string[];
}

export const newFlow = (frame: Frame | null): Flow => ({ frame, latest: new Map(), assigned: [] });

/** Notes an assignment in `frame` to a variable of `owner`. */
export function noteAssignment(s: Solver, frame: Frame, owner: Frame, name: string, values: Values): void {
  if (owner !== frame) {
    noteForeignWrite(s, owner, name);
    return;
  }
  if (s.flow.frame !== owner) return;
  s.flow.assigned.push(name);
  if (values.length === 0) s.flow.latest.delete(name);
  else s.flow.latest.set(name, values);
}

/** The variable holds something of which nothing is known, and nothing that it holds elsewhere. */
export function noteUnknown(s: Solver, frame: Frame, name: string): void {
  if (s.flow.frame === frame) s.flow.latest.set(name, []);
}

/** Somebody else than the owner writes the variable, at any time: order says nothing about it. */
export function noteForeignWrite(s: Solver, owner: Frame, name: string): void {
  if (owner.foreignWrites.has(name)) return;
  owner.foreignWrites.add(name);
  if (owner.runs > 0) s.enqueue(owner);
}

/** Values of a variable: the latest ones where order tells, else all. */
export function variableValues(s: Solver, frame: Frame, owner: Frame, name: string): Values {
  const latest = s.flow.frame === owner && !owner.foreignWrites.has(name) ? s.flow.latest.get(name) : undefined;
  return latest ?? withoutRefused(s.read(frame, owner.variable(name)));
}

const isChecked = (value: Value): value is DataValue => value.kind === 'data' && value.source.checked !== null;

/** A variable that holds what a schema let through (`body = result.data`) holds it unchecked only where the schema has refused it. */
function withoutRefused(values: Values): Values {
  if (values.length < 2 || !values.some(isChecked)) return values;
  const passed = new Set(values.flatMap((value) => (isChecked(value) ? [value.source.key] : [])));
  return values.filter((value) => value.kind !== 'data' || value.source.checked !== null || !passed.has(value.source.key));
}

/** A point to come back to with `joinPaths`. */
export const markFlow = (s: Solver): number => s.flow.assigned.length;

/** What was assigned since the mark may have been, or not. */
export function joinPaths(s: Solver, mark: number): void {
  for (let i = mark; i < s.flow.assigned.length; i++) {
    const name = s.flow.assigned[i];
    if (name !== undefined) s.flow.latest.delete(name);
  }
}

/** What follows runs more than once: what it assigns at its end is there at its beginning. */
export function enterLoop(s: Solver): void {
  s.flow.latest.clear();
}
