/** Arguments that a library only passes on to the function it is given. */

import type { Passing } from '../catalog/model.js';
import { NO_ARGUMENTS, type CallArguments, type CallSite } from './call-site.js';
import type { Frame } from './frame.js';
import { elementsOf, positionsOf } from './iteration.js';
import { readKey } from './members.js';
import { argumentValues } from './results.js';
import type { Solver } from './solver.js';
import { NONE, union, type Values } from './value.js';

export function passedOn(s: Solver, frame: Frame, site: CallSite, passing: Passing): CallArguments {
  if ('from' in passing) return { ...site.args, positional: site.args.positional.slice(passing.from) };
  const args = argumentValues(s, site, passing.args) ?? NONE;
  const kwargs = argumentValues(s, site, passing.kwargs) ?? NONE;
  const known = positionsOf(s, frame, args);
  return {
    ...NO_ARGUMENTS,
    positional: known?.items ?? [],
    rest: known ? known.rest : args.length > 0 ? elementsOf(s, frame, args) : null,
    named: namedIn(s, frame, site, kwargs),
    anyNamed: kwargs.some((value) => value.kind !== 'object'),
  };
}

/** What a dictionary holds under constant names. */
function namedIn(s: Solver, frame: Frame, site: CallSite, values: Values): ReadonlyMap<string, Values> {
  const out = new Map<string, Values>();
  for (const value of values)
    for (const name of value.kind === 'object' ? s.read(frame, s.field(value, 'names')) : NONE)
      if (name.kind === 'string') out.set(name.value, union(out.get(name.value) ?? NONE, readKey(s, frame, value, name.value, site)));
  return out;
}
