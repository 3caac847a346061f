/** Objects of methods from which unknown functions make classes or objects: `Class.create({ load() { this.… } })`, `Model.extend({ … })`. */

import type { CallSite } from './call-site.js';
import { callFunction } from './calls.js';
import type { Frame } from './frame.js';
import { elementsOf } from './iteration.js';
import { everything } from './literals.js';
import { readMember } from './members.js';
import { inherit } from './prototypes.js';
import type { Solver } from './solver.js';
import { NONE, type ObjectValue, type Value, type Values } from './value.js';

/** What such a function gives has the methods that it is given, and those of the classes that they name. */
export function madeFrom(s: Solver, frame: Frame, given: Values): Values {
  const blueprints = given.filter((value) => isBlueprint(s, frame, value));
  for (const blueprint of blueprints)
    for (const value of everything(s, frame, blueprint))
      for (const other of value.kind === 'object' && value.form === 'list' ? elementsOf(s, frame, [value]) : [value])
        if (isBlueprint(s, frame, other)) inherit(s, other, blueprint);
  return blueprints;
}

/** Its functions can be methods: what an arrow function calls `this` is somebody else. */
const isBlueprint = (s: Solver, frame: Frame, value: Value): boolean =>
  value.kind === 'object' &&
  value.form === 'object' &&
  everything(s, frame, value).some((each) => each.kind === 'function' && each.fn.facts.kind !== 'arrow');

const CONSTRUCTORS = ['constructor', 'initialize', 'init', '__construct'];

/** `new Store(…)`, where that was made from such an object. */
export function constructFrom(s: Solver, frame: Frame, site: CallSite, blueprint: ObjectValue): Values {
  if (!isBlueprint(s, frame, blueprint)) return NONE;
  const made = s.values.object('javascript', 'object', `new:${blueprint.id}`);
  inherit(s, blueprint, made);
  for (const name of CONSTRUCTORS)
    for (const method of readMember(s, frame, made, name, site))
      if (method.kind === 'function') callFunction(s, frame, site, method, made, site.args, 'here');
  return [made];
}
