/** What a library runs when an instance of a model is made from data, or written out (pydantic). */

import type { TypeExpr } from '../facts/facts.js';
import { NO_ARGUMENTS, type CallSite } from './call-site.js';
import { callFunction, callValue, type Manner } from './calls.js';
import type { ModelHook } from './class-state.js';
import { findMember, membersOf, methodValue } from './classes.js';
import type { Frame } from './frame.js';
import { lineage } from './lineage.js';
import { isChecked } from './schemas/models.js';
import type { Solver } from './solver.js';
import { typeValues } from './types.js';
import { union, type ClassValue, type InstanceValue } from './value.js';

/** Runs what a library runs when an instance of a class is made from data, or written out. */
export function runModelHooks(s: Solver, frame: Frame, site: CallSite, instance: InstanceValue, hook: ModelHook, manner: Manner): void {
  for (const each of lineage(s, frame, instance.cls)) {
    if (each.kind !== 'class') continue;
    for (const name of s.classState(each).hooks[hook])
      for (const { owner, member } of findMember(s, frame, each, name).slice(0, 1)) {
        const method = methodValue(s, owner, member.fn, member.classMethod ? instance.cls : instance);
        if (method) callFunction(s, frame, { ...site, args: NO_ARGUMENTS }, method, method.self, NO_ARGUMENTS, manner.how, manner);
      }
    if (isChecked(s, frame, instance.cls)) for (const type of fieldTypes(each)) runTypeHooks(s, frame, site, each.env, type, hook, manner);
  }
}

function* fieldTypes(cls: ClassValue): Iterable<TypeExpr> {
  for (const members of membersOf(cls.cls).values())
    for (const member of members) if (member.kind === 'field' && member.type) yield member.type;
}

/** `Annotated[str, BeforeValidator(f)]`: what stands beside a type runs when a value of it is checked, or written out. */
export function runTypeHooks(s: Solver, frame: Frame, site: CallSite, env: Frame, type: TypeExpr, hook: ModelHook, manner: Manner): void {
  for (const value of typeValues(s, env, type))
    if (value.kind === 'native' && s.catalog.hookOf(value.language, value.type) === hook)
      for (const given of union(s.read(frame, s.field(value, 'arg0')), s.read(frame, s.field(value, 'func'))))
        callValue(s, frame, { ...site, args: NO_ARGUMENTS }, given, manner);
}
