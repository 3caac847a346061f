/** What `super` denotes: the receiver, looked at from above the class it is written in. */

import { variableValues } from './flow.js';
import type { Frame } from './frame.js';
import { metaclassesOf } from './metaclasses.js';
import { isPython, type ClassNode } from './program.js';
import type { Solver } from './solver.js';
import { NONE, type Value, type Values } from './value.js';

/** `super` written in a method of `cls`. */
export function superValues(s: Solver, frame: Frame, cls: ClassNode, method: Frame): Values {
  return receiversOf(s, frame, method).flatMap((receiver) => superOf(s, frame, cls, receiver));
}

/** A decorator's wrapper hands the receiver on as the first of the arguments. */
function receiversOf(s: Solver, frame: Frame, method: Frame): Values {
  if (method.self) return [method.self];
  const [first] = method.fn.facts.params;
  return isPython(method.fn.module) && first ? variableValues(s, frame, method, first.name) : NONE;
}

function superOf(s: Solver, frame: Frame, cls: ClassNode, receiver: Value): Values {
  for (const owner of ownersOf(s, frame, receiver)) if (owner.cls === cls) return [s.values.super(owner, receiver)];
  // In a method of a metaclass the receiver is a class.
  for (const meta of receiver.kind === 'class' ? metaclassesOf(s, frame, receiver) : [])
    for (const owner of ownersOf(s, frame, meta)) if (owner.cls === cls) return [s.values.super(owner, receiver)];
  return NONE;
}

function* ownersOf(s: Solver, frame: Frame, receiver: Value) {
  const start = receiver.kind === 'instance' ? receiver.cls : receiver.kind === 'class' ? receiver : null;
  if (!start) return;
  const seen = new Set<Value>();
  const waiting = [start];
  for (let cls = waiting.shift(); cls; cls = waiting.shift()) {
    if (seen.has(cls)) continue;
    seen.add(cls);
    yield cls;
    for (const base of s.read(frame, s.classState(cls).bases)) if (base.kind === 'class') waiting.push(base);
  }
}
