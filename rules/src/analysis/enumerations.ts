/** Python: members of an enumeration are instances of it, each made once with what the class body assigns. */

import { NO_ARGUMENTS, positional } from './call-site.js';
import { callMember } from './calls.js';
import { findMember } from './classes.js';
import { MEMBER } from './keys.js';
import type { Frame } from './frame.js';
import { positionsOf } from './iteration.js';
import { lineage } from './lineage.js';
import type { Solver } from './solver.js';
import { NONE, union, type ClassValue, type InstanceValue, type Values } from './value.js';

export function isEnum(s: Solver, frame: Frame, cls: ClassValue): boolean {
  for (const base of lineage(s, frame, cls))
    if (base.kind === 'symbol' && base.model?.instance !== undefined && s.catalog.enumerates(base.language, base.model.instance))
      return true;
  return false;
}

const namesOf = (cls: ClassValue): readonly string[] =>
  cls.cls.facts.members.flatMap((member) => (member.kind === 'field' && member.value ? [member.name] : []));

const assigned = (s: Solver, frame: Frame, cls: ClassValue, name: string): Values => {
  const { body } = s.classState(cls);
  return body ? s.read(frame, body.variable(name)) : NONE;
};

/** `SLOW = ("slow", f)` calls `__init__` with the items. */
export function makeMembers(s: Solver, frame: Frame, cls: ClassValue): void {
  if (findMember(s, frame, cls, '__init__').length === 0 || !isEnum(s, frame, cls)) return;
  for (const name of namesOf(cls)) {
    const values = assigned(s, frame, cls, name);
    const items = positionsOf(s, frame, values)?.items;
    const place = { at: cls.cls.facts.nameAt, end: cls.cls.facts.nameAt + cls.cls.facts.name.length, name };
    const args = items ? positional(...items) : values.length > 0 ? positional(values) : NO_ARGUMENTS;
    callMember(s, frame, s.values.instance(cls, MEMBER + name), '__init__', args, place);
  }
}

/** `member.value`: what the class body assigns to it, or to any member where it is not known which. */
export function memberValue(s: Solver, frame: Frame, value: InstanceValue): Values {
  if (!isEnum(s, frame, value.cls)) return NONE;
  const names = value.site.startsWith(MEMBER) ? [value.site.slice(MEMBER.length)] : namesOf(value.cls);
  return names.reduce<Values>((all, name) => union(all, assigned(s, frame, value.cls, name)), NONE);
}
