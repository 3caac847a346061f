/** What the program runs when an attribute of an instance is set, deleted, or looked up at all (Python). */

import { NO_ARGUMENTS, positional, type CallArguments } from './call-site.js';
import { callFunction, callMember, callValue } from './calls.js';
import { bodyVariables } from './class-members.js';
import { findMember, methodValue } from './classes.js';
import type { Frame } from './frame.js';
import { siteOf } from './members.js';
import type { Place, Solver } from './solver.js';
import { NONE, type InstanceValue, type Value, type Values } from './value.js';

/** One of the functions that `property(fget, fset, fdel)` was given. */
export const accessor = (args: CallArguments, index: number, name: string): Values =>
  args.positional[index] ?? args.named.get(name) ?? NONE;

/** `load = property(f, g)`: setting or deleting it calls g. False where there is no such property. */
export function accessProperty(
  s: Solver,
  frame: Frame,
  value: InstanceValue,
  name: string,
  which: 'fset' | 'fdel',
  args: CallArguments,
  place: Place,
): boolean {
  let found = false;
  for (const each of bodyVariables(s, frame, value.cls, name, value.cls)) {
    if (each.kind !== 'given' || each.model.intrinsic !== 'property-object') continue;
    found = true;
    for (const method of accessor(each.outer.args, which === 'fset' ? 1 : 2, which))
      callValue(s, frame, { ...siteOf(frame, place), args: { ...args, positional: [[value], ...args.positional] } }, method);
  }
  return found;
}

/** A descriptor of this name that has the method (`__set__`, `__delete__`). */
export function descriptorWith(s: Solver, frame: Frame, value: InstanceValue, name: string, method: string): Value | null {
  for (const each of bodyVariables(s, frame, value.cls, name, value.cls))
    if (each.kind === 'instance' && findMember(s, frame, each.cls, method).length > 0) return each;
  return null;
}

/** What the class does whenever an attribute is read, set or deleted; inside of it, it means the plain thing. */
export function callHook(s: Solver, frame: Frame, value: InstanceValue, hook: string, args: CallArguments, place: Place): Values {
  const [found] = findMember(s, frame, value.cls, hook);
  if (!found || found.owner.cls.module.functions[found.member.fn] === frame.fn) return NONE;
  return callMember(s, frame, value, hook, args, place);
}

/** `del x.name`. */
export function deleteMember(s: Solver, frame: Frame, value: Value, name: string, place: Place): void {
  if (value.kind !== 'instance') return;
  if (accessProperty(s, frame, value, name, 'fdel', NO_ARGUMENTS, place)) return;
  callHook(s, frame, value, '__delattr__', positional([s.values.string(name)]), place);
  const descriptor = descriptorWith(s, frame, value, name, '__delete__');
  if (descriptor) callMember(s, frame, descriptor, '__delete__', positional([value]), place);
  for (const { owner, member } of findMember(s, frame, value.cls, name)) {
    const fn = owner.cls.module.functions[member.fn];
    const deletes = fn?.facts.decorators.some((each) => each.kind === 'member' && each.name === 'deleter');
    const method = member.kind === 'setter' && deletes ? methodValue(s, owner, member.fn, value) : null;
    if (method) callFunction(s, frame, { ...siteOf(frame, place), args: NO_ARGUMENTS }, method, value, NO_ARGUMENTS, 'here');
  }
}
