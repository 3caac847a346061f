/** Instances of models that are made from data: what their fields hold is what the annotations let through. */

import { membersOf, nativeBases } from '../classes.js';
import type { Frame } from '../frame.js';
import { lineage } from '../lineage.js';
import type { Solver } from '../solver.js';
import { typeValues } from '../types.js';
import { type ClassValue, type DataValue, type InstanceValue, isFromOutside, NONE, type Values } from '../value.js';
import { classShape, modelField } from './annotations.js';
import { checkedValues } from './check.js';
import { checkedData, checkedPart } from './shape.js';

const MAX_DEPTH = 4;

/** Does making an instance check its fields? */
export const isChecked = (s: Solver, frame: Frame, cls: ClassValue): boolean =>
  [...nativeBases(s, frame, cls)].some((base) => base.type === 'pydantic.BaseModel');

/** What the annotation of a field lets through of what it is given. */
export function checkedField(s: Solver, frame: Frame, cls: ClassValue, name: string, given: Values, key: string): Values {
  if (!given.some((value) => isFromOutside(value) || value.kind === 'object')) return given;
  const field = modelField(s, frame, cls, name);
  return field ? checkedValues(s, frame, given, field, key) : given;
}

/** What the validators of a model are given, before they refuse it: the data, and an instance that holds it. */
export function beforeChecks(
  s: Solver,
  frame: Frame,
  cls: ClassValue,
  data: DataValue,
): { readonly data: Values; readonly instance: InstanceValue } {
  const shape = classShape(s, frame, cls, 0, true);
  const instance = s.values.instance(cls, BEFORE);
  if (shape?.kind !== 'fields') return { data: NONE, instance };
  const raw = checkedData(s, data, shape);
  for (const each of raw) if (each.kind === 'data') fill(s, frame, instance, each, 0);
  return { data: raw, instance };
}

const BEFORE = 'before checks';

/** Fills an instance from data: `Model(**body)`, `Model.model_validate(body)`, a parameter that a framework reads from the body. */
export function fillFrom(s: Solver, frame: Frame, instance: InstanceValue, data: Values): void {
  const shape = classShape(s, frame, instance.cls);
  if (shape?.kind !== 'fields') return;
  for (const each of data)
    if (each.kind === 'data')
      for (const checked of checkedData(s, each, shape)) if (checked.kind === 'data') fill(s, frame, instance, checked, 0);
}

function fill(s: Solver, frame: Frame, instance: InstanceValue, data: DataValue, depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const cls of lineage(s, frame, instance.cls)) {
    if (cls.kind !== 'class') continue;
    for (const members of membersOf(cls.cls).values())
      for (const member of members) {
        if (member.kind !== 'field' || !member.type) continue;
        const values = checkedPart(s, data, `.${member.name}`);
        s.write(s.field(instance, member.name), values);
        const held = typeValues(s, cls.env, member.type);
        if (values.length > 0) s.write(s.field(instance, member.name), held);
        for (const value of held) {
          if (value.kind === 'instance' && value !== instance)
            for (const part of values) if (part.kind === 'data') fill(s, frame, value, part, depth + 1);
          if (value.kind === 'object' && value.form === 'list')
            for (const item of s.read(frame, s.field(value, '*')))
              if (item.kind === 'instance' && item !== instance)
                for (const part of checkedPart(s, data, `.${member.name}[]`))
                  if (part.kind === 'data') fill(s, frame, item, part, depth + 1);
        }
      }
  }
}
