/** Python: `functools.singledispatch`, which chooses a function by the class of its first argument. */

import { isInstanceOf } from './classes.js';
import type { Frame } from './frame.js';
import { lineage } from './lineage.js';
import type { Solver } from './solver.js';
import { typeValues } from './types.js';
import { isFromOutside, type FunctionValue, type Value, type Values } from './value.js';

/** Field of a dispatcher that holds what is registered. */
export const IMPLEMENTATIONS = 'implementations';
/** Field of an implementation: the classes it is for. */
const TYPES = 'dispatched on';

/** What a registered function is for: the types given to `register`, or the annotation of its first parameter. */
export function noteDispatchTypes(s: Solver, frame: Frame, fn: FunctionValue, given: Values): void {
  const { facts } = fn.fn;
  const type = facts.params[facts.cls >= 0 ? 1 : 0]?.type;
  const annotated = type ? typeValues(s, fn.env ?? frame, type).map((value) => (value.kind === 'instance' ? value.cls : value)) : [];
  s.write(s.field(fn, TYPES), given.length > 0 ? given : annotated);
}

/** Functions that a call with such a first argument runs: all of them where its class is not known. */
export function dispatched(s: Solver, frame: Frame, dispatcher: FunctionValue, argument: Values): readonly FunctionValue[] {
  const plain = dispatcher.self ? s.values.fn(dispatcher.fn, dispatcher.env) : dispatcher;
  const all = s.read(frame, s.field(plain, IMPLEMENTATIONS)).filter((value) => value.kind === 'function');
  if (argument.length === 0 || argument.some(isFromOutside)) return [dispatcher, ...all];
  const chosen = new Set<FunctionValue>();
  for (const value of argument) {
    const fitting = all.filter((each) => fits(s, frame, value, each));
    const nearest = fitting.filter((each) => !fitting.some((other) => other !== each && isNearer(s, frame, other, each)));
    for (const each of nearest.length > 0 ? nearest : [dispatcher]) chosen.add(each);
  }
  return [...chosen];
}

const typesOf = (s: Solver, frame: Frame, fn: FunctionValue): Values => s.read(frame, s.field(fn, TYPES));

/** A type that nobody knows may be that of the argument. */
function fits(s: Solver, frame: Frame, value: Value, fn: FunctionValue): boolean {
  const types = typesOf(s, frame, fn);
  return types.length === 0 || types.some((type) => isInstanceOf(s, frame, value, type));
}

function isNearer(s: Solver, frame: Frame, one: FunctionValue, other: FunctionValue): boolean {
  const [type] = typesOf(s, frame, one);
  return type?.kind === 'class' && typesOf(s, frame, other).some((each) => each !== type && lineage(s, frame, type).includes(each));
}
