/** Fields of an instance: its own, those of any instance of its class and of the bases, and those of library types among them. */

import { Cell, UNLIMITED } from './cell.js';
import type { FieldOwner } from './field-owner.js';
import type { Frame } from './frame.js';
import { lineage } from './lineage.js';
import type { Solver } from './solver.js';
import type { InstanceValue, Value, Values } from './value.js';

/** A cell that holds what all of these cells hold, made once for an instance and a name. */
export interface JointField {
  /** The order of the bases that it was made for. */
  order: Values;
  readonly cell: Cell;
}

export function instanceFields(s: Solver, frame: Frame, value: InstanceValue, name: string): Values {
  const order = lineage(s, frame, value.cls);
  let own = s.jointFields.get(value);
  if (!own) s.jointFields.set(value, (own = new Map<string, JointField>()));
  let joint = own.get(name);
  if (joint?.order !== order) {
    const cell = joint?.cell ?? new Cell(UNLIMITED);
    own.set(name, (joint = { order, cell }));
    s.connect(s.field(value, name), cell);
    for (const base of order) {
      const owner = ownerFor(s, base);
      if (owner !== null && owner !== value) s.connect(s.field(owner, name), cell);
    }
    if (value.site === '') for (const each of s.classState(value.cls).instances) s.connect(s.field(each, name), cell);
  }
  return s.read(frame, joint.cell);
}

/** One more instance that is told apart. */
export function noteInstance(s: Solver, value: InstanceValue): void {
  const { instances } = s.classState(value.cls);
  if (value.site === '' || instances.has(value)) return;
  instances.add(value);
  for (const [name, { cell }] of s.jointFields.get(s.values.instance(value.cls)) ?? []) s.connect(s.field(value, name), cell);
}

function ownerFor(s: Solver, base: Value): FieldOwner | null {
  if (base.kind === 'class') return s.values.instance(base);
  if (base.kind === 'native') return `type:${base.language}:${base.type}`;
  if (base.kind === 'symbol' && base.model?.instance !== undefined) return `type:${base.language}:${base.model.instance}`;
  return null;
}
