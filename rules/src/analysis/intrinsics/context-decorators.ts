/** Python: context managers as decorators; the function runs inside. */

import { type CallSite, positional } from '../call-site.js';
import { callValue } from '../calls.js';
import { findMember } from '../classes.js';
import type { Frame } from '../frame.js';
import { enterContext } from '../iteration.js';
import type { Solver } from '../solver.js';
import { NONE, union, type Value, type Values } from '../value.js';
import { argument, type Intrinsic } from './intrinsic.js';

/** What a context manager makes of the function that it decorates. */
export const runningWithin = (s: Solver, site: CallSite, manager: Value, functions: Values): Value =>
  s.values.given('within', { intrinsic: 'within-context' }, { ...site, args: positional([manager], functions) });

/** Enters the context and calls the function. */
const withinContext: Intrinsic = ({ s, frame, site, outer }) => {
  const [managers = NONE, functions = NONE] = outer?.args.positional ?? [];
  for (const manager of managers) {
    const async = manager.kind === 'generator' ? manager.frame.fn.facts.async : isAsyncManager(s, frame, manager);
    enterContext(s, frame, [manager], site, async);
  }
  return functions.reduce<Values>((all, fn) => union(all, callValue(s, frame, site, fn)), NONE);
};

const isAsyncManager = (s: Solver, frame: Frame, manager: Value): boolean =>
  manager.kind === 'instance' && findMember(s, frame, manager.cls, '__aenter__').length > 0;

export const contextDecorators: Readonly<Record<string, Intrinsic>> = {
  'decorate-with': (call) => (call.self ? [runningWithin(call.s, call.site, call.self, argument(call, 0))] : null),
  'within-context': withinContext,
};
