/** What a library runs when an instance of a model is made from data, or written out (pydantic). */

import type { TypeExpr } from '../facts/facts.js';
import { NO_ARGUMENTS, positional, type CallArguments, type CallSite } from './call-site.js';
import { callFunction, callValue, type Manner } from './calls.js';
import type { ModelHook } from './class-state.js';
import { findMember, membersOf, methodValue } from './classes.js';
import { dataMember } from './data.js';
import type { Frame } from './frame.js';
import { lineage } from './lineage.js';
import { beforeChecks, isChecked } from './schemas/models.js';
import { checkedPart } from './schemas/shape.js';
import type { Solver } from './solver.js';
import { typeValues } from './types.js';
import { union, type ClassValue, type DataValue, type InstanceValue } from './value.js';

/** Runs what a library runs when an instance of a class is made from data, or written out. */
export function runModelHooks(
  s: Solver,
  frame: Frame,
  site: CallSite,
  instance: InstanceValue,
  hook: ModelHook,
  manner: Manner,
  /** What it is made from, where that comes from outside. */
  from: DataValue | null = null,
): void {
  for (const each of lineage(s, frame, instance.cls)) {
    if (each.kind !== 'class') continue;
    for (const name of s.classState(each).hooks[hook])
      for (const { owner, member } of findMember(s, frame, each, name).slice(0, 1)) {
        const given = hook === 'validator' && from ? givenTo(s, frame, instance.cls, owner, member.fn, from) : null;
        const method = methodValue(s, owner, member.fn, member.classMethod ? instance.cls : (given?.instance ?? instance));
        const args = given?.args ?? NO_ARGUMENTS;
        if (method) callFunction(s, frame, { ...site, args }, method, method.self, args, manner.how, manner);
      }
    if (isChecked(s, frame, instance.cls)) for (const type of fieldTypes(each)) runTypeHooks(s, frame, site, each.env, type, hook, manner);
  }
}

interface Given {
  readonly args: CallArguments;
  readonly instance: InstanceValue;
}

/** What a validator is given: the value of its field, all that was sent (`mode='before'`), or the instance. */
function givenTo(s: Solver, frame: Frame, cls: ClassValue, owner: ClassValue, fn: number, from: DataValue): Given | null {
  const decorator = owner.cls.module.functions[fn]?.facts.decorators.find(({ kind }) => kind === 'call');
  if (decorator?.kind !== 'call') return null;
  const { data, instance } = beforeChecks(s, frame, cls, from);
  const names = decorator.args.flatMap(({ value, name }) =>
    name === undefined && value.kind === 'literal' && typeof value.value === 'string' ? [value.value] : [],
  );
  const isBefore = decorator.args.some(
    ({ name, value }) => (name === 'mode' && value.kind === 'literal' && value.value === 'before') || name === 'pre',
  );
  const values = names.flatMap((name) =>
    isBefore
      ? dataMember(s, from, name, 'python')
      : data.flatMap((each) => (each.kind === 'data' ? [...checkedPart(s, each, `.${name}`)] : [])),
  );
  if (names.length > 0) return { args: positional(values), instance };
  return { args: isBefore ? positional([from]) : NO_ARGUMENTS, instance };
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
